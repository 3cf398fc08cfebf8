import { describe, expect, it } from 'vitest';
import { Readiness } from '../../src/operation/readiness.js';
import { aClock } from '../support/a-clock.js';

function aReadiness(shards: readonly number[] = [0]) {
	const clock = aClock();
	const readiness = new Readiness(shards, clock);
	return { clock, readiness };
}

describe('the bot is ready', () => {
	it('once it has started and every shard is connected', async () => {
		const { readiness } = aReadiness([0, 2]);
		expect(await readiness.troubles()).toEqual([
			'the bot is starting',
			'shard 0 is connecting',
			'shard 2 is connecting',
		]);
		readiness.started();
		readiness.gateway(0, 'connected');
		expect(await readiness.troubles()).toEqual(['shard 2 is connecting']);
		readiness.gateway(2, 'connected');
		expect(await readiness.troubles()).toEqual([]);
	});

	it('not while a shard reconnects or is turned away, nor when it stops', async () => {
		const { readiness } = aReadiness();
		readiness.started();
		for (const state of ['reconnecting', 'disconnected'] as const) {
			readiness.gateway(0, state);
			expect(await readiness.troubles()).toEqual([`shard 0 is ${state}`]);
		}
		readiness.gateway(0, 'connected');
		readiness.stopping();
		expect(await readiness.troubles()).toEqual(['the bot is stopping']);
	});

	it('not while the store refuses', async () => {
		const { readiness } = aReadiness([]);
		readiness.started();
		readiness.storeOpened(() => Promise.reject(new Error('Gone')));
		expect(await readiness.troubles()).toEqual(['the store takes no write']);
		readiness.storeOpened(async () => undefined);
		expect(await readiness.troubles()).toEqual([]);
	});

	it('not from a write that the store did not take until one that it took', async () => {
		const { readiness } = aReadiness([]);
		readiness.started();
		readiness.storeWrote(false);
		expect(await readiness.troubles()).toEqual(['the store did not take the last write']);
		readiness.storeWrote(true);
		expect(await readiness.troubles()).toEqual([]);
	});

	it('not while the store is silent for two seconds', async () => {
		const { clock, readiness } = aReadiness([]);
		readiness.started();
		readiness.storeOpened(() => new Promise(() => {}));
		const troubles = readiness.troubles();
		await clock.advance(2_000);
		expect(await troubles).toEqual(['the store takes no write']);
	});
});
