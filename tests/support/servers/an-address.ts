import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * An address on this machine that leads to one server and later to another; connections that are open stay where they
 * are. Whoever makes one closes it.
 */
export async function anAddress(target: { readonly port: number }) {
	let port = target.port;
	const lines = new Set<Socket>();
	const server = createServer((line) => {
		const onward = connect(port, '127.0.0.1');
		for (const socket of [line, onward]) {
			lines.add(socket);
			socket.on('error', () => {});
			socket.on('close', () => [line, onward].map((each) => each.destroy()));
		}
		line.pipe(onward).pipe(line);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return {
		port: typeof address === 'object' && address ? address.port : 0,
		leadTo(next: { readonly port: number }) {
			port = next.port;
		},
		close() {
			server.close();
			for (const line of lines) line.destroy();
		},
	};
}
