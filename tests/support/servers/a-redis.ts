import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aFreePort } from './a-free-port.js';
import { aServer, isInstalled, type Server } from './a-server.js';

const program = ['valkey-server', 'redis-server']
	.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
	.find((path) => existsSync(path));

/** Whether tests with a Redis (or a Valkey) can run. */
export const hasRedis = isInstalled(program, 'redis-server');

/** A Redis of its own on a free port; with `appendOnly` its data survives `kill` and `start`. */
export async function aRedis({ password = 'se cret/1', appendOnly = true } = {}) {
	if (program === undefined) throw new Error('No redis-server is installed');
	const folder = mkdtempSync(join(tmpdir(), 'copero-redis-'));
	const port = await aFreePort();
	const settings = {
		port,
		bind: '127.0.0.1',
		dir: folder,
		save: '',
		appendonly: appendOnly ? 'yes' : 'no',
		appendfsync: 'always',
		requirepass: password,
	};
	const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, `${value}`]);
	const start = () => aServer(program, args, /Ready to accept connections/);
	let server: Server = await start();
	return {
		port,
		password,
		url: `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`,
		kill: () => server.kill(),
		async start() {
			server = await start();
		},
		/** Suspends it, so that it answers nobody, or resumes it. */
		signal: (name: 'SIGSTOP' | 'SIGCONT') => void server.process.kill(name),
		async remove() {
			await server.kill();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
