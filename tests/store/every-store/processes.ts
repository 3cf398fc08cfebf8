import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defaultSettings } from '../../../src/domain/settings.js';
import { Lease } from '../../../src/store/lease.js';
import { ScoreStore } from '../../../src/store/score-store.js';
import { SettingsStore } from '../../../src/store/settings-store.js';
import { ValueStore } from '../../../src/store/value-store.js';
import { aClock, settled } from '../../support/a-clock.js';
import { gathered } from '../../support/gathered.js';
import type { SharedStore } from '../a-shared-store.js';

/** Several processes share one store. */
export function testProcesses(shared: SharedStore): void {
	describe('with several processes', () => {
		it('values are changed by all, and no change is lost', async () => {
			const Count = z.strictObject({ count: z.int() });
			const stores = await Promise.all([shared.open(), shared.open(), shared.open()]);
			const values = stores.map((store) => new ValueStore(store.collection('changed'), Count));
			const add = (before: { readonly count: number } | undefined) => ({ value: { count: (before?.count ?? 0) + 1 } });
			await Promise.all(values.flatMap((each) => Array.from({ length: 15 }, () => each.update('11', add))));
			expect(await values[0]?.get('11')).toEqual({ count: 45 });
			await values[1]?.remove('11');
			expect(await values[2]?.get('11')).toBeUndefined();
		});

		it('scores are counted and forgotten by all; everybody’s tables are told, and nobody else loses a point', async () => {
			const stores = await Promise.all([shared.open(), shared.open()]);
			const [one, other] = stores.map(
				(store) => new ScoreStore(store.collection('scores'), store.collection('people')),
			);
			if (!one || !other) return expect.fail();
			const award = (player: string) => ({ player, points: 10, right: true, streak: 1 });
			const round = (game: string) => ({ game, round: 0, at: Date.parse('2026-07-01T12:00Z'), solo: false });
			const play = (scores: ScoreStore, index: number) =>
				scores.count('77', { ...round(`g${index}`), awards: [award('ana'), award('beto')] });
			await Promise.all([0, 1, 2, 3].map((index) => play(index % 2 ? one : other, index)));
			await other.count('78', { ...round('g'), awards: [award('ana')] });
			expect(await gathered(one.about('ana'))).toHaveLength(6);
			await Promise.all([one.forget('ana'), play(other, 4), play(other, 5)]);
			await other.forget('ana');
			expect([await gathered(one.about('ana')), await gathered(other.about('ana'))]).toEqual([[], []]);
			expect((await one.standing('77', 'all', 'beto')).score).toMatchObject({ points: 60, games: 6 });
			expect((await one.ranking('77')).map(({ player }) => player)).toEqual(['beto']);
		});

		it('settings are read by the next one', async () => {
			const settings = new SettingsStore((await shared.open()).collection('settings'));
			await settings.change('77', (before) => ({ ...before, language: 'es', channels: ['88'] }));
			const next = new SettingsStore((await shared.open()).collection('settings'));
			await next.load(() => expect.fail('unreadable'));
			expect(next.of('77')).toEqual({ ...defaultSettings, language: 'es', channels: ['88'] });
		});

		it('one holds the lease, until it gives it up', async () => {
			const clock = aClock();
			const stop = new AbortController();
			const leases = await Promise.all(
				['a', 'b', 'c'].map(async (owner) => {
					const collection = (await shared.open()).collection('leases');
					const lease = new Lease({ leases: collection, names: ['shard/0/1'], owner, clock, onLost: expect.fail });
					lease.take({ onWait: () => {}, signal: stop.signal }).catch(() => {});
					return lease;
				}),
			);
			const held = () => leases.filter(({ holds }) => holds);
			await expect.poll(async () => held().length).toBe(1);
			const [first] = held();
			await clock.advance(60_000);
			await settled();
			await first?.release();
			await expect
				.poll(async () => {
					await clock.advance(1_000);
					return held().length;
				})
				.toBe(1);
			expect(held()).not.toContain(first);
			stop.abort();
		});
	});
}
