import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { createClient } from '@keyv/redis';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { aRedis, hasRedis } from '../support/servers/a-redis.js';

vi.setConfig({ testTimeout: 30_000 });

async function whileTestRuns() {
	const server = await aRedis();
	onTestFinished(() => server.remove());
	const admin = createClient({ url: server.url });
	await admin.connect();
	onTestFinished(() => admin.close());
	return { ...server, admin };
}

/** An address that leads to one server and later to another; the lines that are open stay where they are. */
async function anAddress(target: { readonly port: number }) {
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
	onTestFinished(() => {
		server.close();
		for (const line of lines) line.destroy();
	});
	const address = server.address();
	return {
		port: typeof address === 'object' && address ? address.port : 0,
		leadTo(next: { readonly port: number }) {
			port = next.port;
		},
	};
}

test.runIf(hasRedis)(
	'when the primary becomes a replica, writes go to the new one soon, though the old line stays open',
	async () => {
		const [old, next] = [await whileTestRuns(), await whileTestRuns()];
		const address = await anAddress(old);
		const store = await openStore(`redis://:${encodeURIComponent(old.password)}@127.0.0.1:${address.port}`, '/');
		onTestFinished(() => store.close());
		const games = store.collection('games');
		await games.set('88', { round: 1 });
		await next.admin.set('copero.games::88', (await old.admin.get('copero.games::88')) ?? '');
		await old.admin.configSet('masterauth', next.password);
		await old.admin.sendCommand(['REPLICAOF', '127.0.0.1', `${next.port}`]);
		// A client that is sent nowhere else yet: writes are refused, and nothing breaks.
		await expect(games.set('88', { round: 2 })).rejects.toThrow('READONLY');
		address.leadTo(next);
		await expect
			.poll(() => games.swap('88', undefined, { round: 3 }).catch(() => 'refused'), { timeout: 10_000 })
			.not.toBe('refused');
		await games.set('89', { round: 4 });
		expect(await next.admin.get('copero.games::89')).toBe('{"value":{"round":4}}');
	},
);
