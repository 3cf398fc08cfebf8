import { once } from 'node:events';
import type { Server } from 'node:http';

/** Where a server listens, and what people call it. */
export type Address = {
	/** 0 takes any free port. */
	readonly port: number;
	/** The address to listen at, such as `127.0.0.1`. */
	readonly host: string;
	/** Such as `The preview page`. */
	readonly what: string;
	/** The setting that names the port. */
	readonly setting: 'PORT' | 'METRICS_PORT';
};

const troubles: Readonly<Record<string, (setting: string) => string>> = {
	EADDRINUSE: (setting) => `another program uses that port; set ${setting} to another one`,
	EACCES: (setting) => `this user may not use that port; set ${setting} to one above 1023`,
	EADDRNOTAVAIL: () => 'this machine has no such address; set HOST to one it has',
	ENOTFOUND: () => 'no machine has that name; set HOST to an address of this one',
};

/**
 * Opens a server.
 *
 * @returns Its address for a browser; if it listens everywhere, its loopback address.
 * @throws {Error} If the port cannot be opened; the message is for the person who started it.
 */
export async function listen(server: Server, { port, host, what, setting }: Address): Promise<string> {
	try {
		server.listen(port, host);
		await once(server, 'listening');
	} catch (cause) {
		const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
		const reason = troubles[code]?.(setting) ?? String(cause);
		throw new Error(`${what} cannot open at ${host}:${port}: ${reason}`, { cause });
	}
	const address = server.address();
	const actual = address !== null && typeof address === 'object' ? address.port : 0;
	const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	return `http://${name.includes(':') ? `[${name}]` : name}:${actual}/`;
}
