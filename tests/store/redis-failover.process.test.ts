import { createClient } from '@keyv/redis';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { aRedis, hasRedis } from '../support/servers/a-redis.js';
import { anAddress } from '../support/servers/an-address.js';

vi.setConfig({ testTimeout: 30_000 });

async function whileTestRuns() {
	const server = await aRedis();
	onTestFinished(() => server.remove());
	const admin = createClient({ url: server.url });
	await admin.connect();
	onTestFinished(() => admin.close());
	return { ...server, admin };
}

test.runIf(hasRedis)(
	'when the primary becomes a replica, writes go to the new one soon, though the old line stays open',
	async () => {
		const [old, next] = [await whileTestRuns(), await whileTestRuns()];
		const address = await anAddress(old);
		onTestFinished(() => address.close());
		const store = await openStore(`redis://:${encodeURIComponent(old.password)}@127.0.0.1:${address.port}`, '/');
		onTestFinished(() => store.close());
		const games = store.collection('games');
		await games.set('88', { round: 1 });
		await next.admin.set('copero.games::88', (await old.admin.get('copero.games::88')) ?? '');
		await old.admin.configSet('masterauth', next.password);
		await old.admin.sendCommand(['REPLICAOF', '127.0.0.1', `${next.port}`]);
		// The client still talks to the old primary, now a replica: writes are refused, and nothing breaks.
		await expect(games.set('88', { round: 2 })).rejects.toThrow('READONLY');
		address.leadTo(next);
		await expect
			.poll(() => games.swap('88', undefined, { round: 3 }).catch(() => 'refused'), { timeout: 10_000 })
			.not.toBe('refused');
		await games.set('89', { round: 4 });
		expect(await next.admin.get('copero.games::89')).toBe('{"value":{"round":4}}');
	},
);
