import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Award } from '../../src/store/score-table.js';
import { memoryStore } from '../support/memory-store.js';
import { aScoreStore, award, over, pointsOf, round } from './a-score-store.js';
import { failingSets } from './failing-sets.js';

it('a server nobody played in has no ranking', async () => {
	expect(await aScoreStore().ranking('77')).toEqual([]);
	expect(await aScoreStore().standing('77', 'all', 'ana')).toEqual({ ranked: 0 });
});

it('points, answers, right ones, games and the best streak add up', async () => {
	const scores = aScoreStore();
	await scores.count('77', round([award('ana', 15, { streak: 1 })]));
	await scores.count('77', round([award('ana', 12, { streak: 2 })], { round: 1 }));
	await scores.count('77', round([award('ana', 0)], { round: 2 }));
	await scores.count('77', round([award('ana', 10, { streak: 1 })], { game: 'g2' }));
	expect(await scores.ranking('77')).toEqual([
		{ player: 'ana', place: 0, points: 37, answers: 4, right: 3, games: 2, bestStreak: 2 },
	]);
});

describe('the same question', () => {
	it('handed in again counts once in every table, also after later ones and after a restart', async () => {
		const keyv = memoryStore().collection('scores');
		const scores = over(keyv);
		const first = round([award('ana', 10)]);
		await scores.count('77', first);
		await scores.count('77', first);
		await scores.count('77', { ...first, round: 1 });
		await over(keyv).count('77', first);
		expect((await over(keyv).ranking('77'))[0]).toMatchObject({ points: 20, answers: 2, games: 1 });
		expect(await pointsOf(scores, 'ana')).toEqual([20, 20, 20]);
	});

	it.each([0, 1, 2])('counts once in every table when the process died after %i of its writes', async (written) => {
		const { keyv, failAfter } = failingSets(memoryStore().collection('scores'));
		const scores = over(keyv);
		const first = round([award('ana', 10)]);
		failAfter(written);
		await expect(scores.count('77', first)).rejects.toThrow('disk full');
		failAfter(Number.POSITIVE_INFINITY);
		const after = over(keyv);
		await after.count('77', first);
		await after.count('77', first);
		expect(await pointsOf(after, 'ana')).toEqual([10, 10, 10]);
	});

	it('of another game or in another server counts', async () => {
		const scores = aScoreStore();
		const first = round([award('ana', 10)]);
		await scores.count('77', first);
		await scores.count('77', { ...first, game: 'g2' });
		await scores.count('78', first);
		expect((await scores.ranking('77'))[0]?.points).toBe(20);
		expect((await scores.ranking('78'))[0]?.points).toBe(10);
	});
});

test('at the turn of a month and of a week in Lima a game goes on in the next tables, and the old ones stay', async () => {
	const scores = aScoreStore();
	// Sunday 31 May 2026, 23:59 in Lima, and two minutes later.
	const before = Date.parse('2026-06-01T04:59Z');
	await scores.count('77', round([award('ana', 10)], { at: before }));
	await scores.count('77', round([award('ana', 15)], { round: 1, at: before + 120_000 }));
	const points = async (span: string) => (await scores.ranking('77', span)).map((each) => each.points);
	expect(await points('2026-05')).toEqual([10]);
	expect(await points('2026-W22')).toEqual([10]);
	expect(await points('2026-06')).toEqual([15]);
	expect(await points('2026-W23')).toEqual([15]);
	expect((await scores.ranking('77'))[0]).toMatchObject({ points: 25, games: 1 });
});

describe('what is played alone', () => {
	it('is kept apart and ranked nowhere', async () => {
		const scores = aScoreStore();
		await scores.count('77', round([award('ana', 15)], { solo: true }));
		expect(await scores.ranking('77')).toEqual([]);
		expect(await scores.standing('77', '2026-07', 'ana')).toEqual({
			ranked: 0,
			solo: { points: 15, answers: 1, right: 1, games: 1, bestStreak: 1 },
		});
	});

	it('stays apart when another joins, and from then on both are ranked', async () => {
		const scores = aScoreStore();
		await scores.count('77', round([award('ana', 15)], { solo: true }));
		await scores.count('77', round([award('ana', 10), award('beto', 15)], { round: 1 }));
		expect((await scores.ranking('77')).map(({ player, points, games }) => [player, points, games])).toEqual([
			['beto', 15, 1],
			['ana', 10, 1],
		]);
		expect((await scores.standing('77', 'all', 'ana')).solo?.points).toBe(15);
	});
});

it('the ranking is by points, then right answers, then fewer answers needed, then always the same', async () => {
	const scores = aScoreStore();
	const rounds: readonly (readonly Award[])[] = [
		[award('many-answers', 10), award('best', 30), award('b-equal', 10), award('a-equal', 10), award('two-right', 5)],
		[award('many-answers', 0), award('two-right', 5)],
	];
	for (const [number, awards] of rounds.entries()) await scores.count('77', round(awards, { round: number }));
	const order = (await scores.ranking('77')).map(({ player }) => player);
	expect(order).toEqual(['best', 'two-right', 'a-equal', 'b-equal', 'many-answers']);
	expect(await scores.standing('77', 'all', 'a-equal')).toMatchObject({ place: 2, ranked: 5 });
});

it('games that end at the same time lose no point, whatever the order they are handed in', async () => {
	const played = fc.record({
		game: fc.constantFrom('g1', 'g2', 'g3'),
		points: fc.nat({ max: 20 }),
		player: fc.constantFrom('ana', 'beto', 'caro'),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(played, { maxLength: 30 }), async (all) => {
			const scores = aScoreStore();
			const next = new Map<string, number>();
			for (const { game, player, points } of all) {
				const number = next.get(game) ?? 0;
				next.set(game, number + 1);
				void scores.count('77', round([award(player, points)], { game, round: number }));
			}
			await scores.idle();
			for (const span of ['all', '2026-07', '2026-W27']) {
				const ranking = await scores.ranking('77', span);
				const total = ranking.reduce((sum, { points }) => sum + points, 0);
				expect(total).toBe(all.reduce((sum, { points }) => sum + points, 0));
				expect(ranking.reduce((sum, { answers }) => sum + answers, 0)).toBe(all.length);
			}
		}),
		{ numRuns: 40 },
	);
});

it('a table that cannot be read is not overwritten', async () => {
	const keyv = memoryStore().collection('scores');
	await keyv.set('77/all', { version: 2, players: 'everybody' });
	const scores = over(keyv);
	await expect(scores.count('77', round([award('ana', 10)]))).rejects.toThrow();
	expect(await keyv.get('77/all')).toEqual({ version: 2, players: 'everybody' });
});
