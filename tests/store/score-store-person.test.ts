import { describe, expect, it } from 'vitest';
import { gathered } from '../support/gathered.js';
import { memoryStore } from '../support/memory-store.js';
import { aScoreStore, award, over, pointsOf, round } from './a-score-store.js';

describe('what is kept about a person', () => {
	async function played() {
		const scores = aScoreStore();
		await scores.count('77', round([award('ana', 10), award('beto', 15)]));
		await scores.count('78', round([award('ana', 15)], { solo: true, at: Date.parse('2026-08-05T12:00Z') }));
		return scores;
	}
	const ten = { points: 10, answers: 1, right: 1, games: 1, bestStreak: 1 };

	it('is told of every table of every server', async () => {
		const kept = await gathered((await played()).about('ana'));
		const solo = { ...ten, points: 15 };
		expect(kept).toHaveLength(6);
		expect(kept).toEqual(
			expect.arrayContaining([
				...['all', '2026-07', '2026-W27'].map((span) => ({ server: '77', span, score: ten, games: ['g1'] })),
				...['all', '2026-08', '2026-W32'].map((span) => ({ server: '78', span, solo, games: ['g1'] })),
			]),
		);
	});

	it('is deleted from all of them, and nobody else loses anything', async () => {
		const scores = await played();
		const others = await gathered(scores.about('beto'));
		expect(await scores.forget('ana')).toBe(6);
		expect(await gathered(scores.about('ana'))).toEqual([]);
		expect(await scores.forget('ana')).toBe(0);
		expect(await gathered(scores.about('beto'))).toEqual(others);
	});

	it.each(['about', 'forget'] as const)(
		'in hundreds of tables is worked off (%s) with room for others in between',
		async (work) => {
			const scores = aScoreStore();
			for (let server = 100; server < 200; server++) await scores.count(`${server}`, round([award('ana', 10)]));
			let turns = 0;
			let isDone = false;
			const others = (async () => {
				while (!isDone) {
					turns += 1;
					await new Promise(setImmediate);
				}
			})();
			const done = await (work === 'forget' ? scores.forget('ana') : gathered(scores.about('ana')));
			isDone = true;
			await others;
			expect(typeof done === 'number' ? done : done.length).toBe(300);
			// Other work gets a turn after each table.
			expect(turns).toBeGreaterThan(300);
		},
	);

	it('does not come back with a question that was counted before', async () => {
		const scores = await played();
		await scores.forget('ana');
		await scores.count('77', round([award('ana', 10), award('beto', 15)]));
		expect(await gathered(scores.about('ana'))).toEqual([]);
		await scores.count('77', round([award('ana', 10)], { round: 1 }));
		expect(await pointsOf(scores, 'ana')).toEqual([10, 10, 10]);
	});

	it('is told and deleted whatever else cannot be read, unless that may name them', async () => {
		const keyv = memoryStore().collection('scores');
		const scores = over(keyv);
		await scores.count('77', round([award('ana', 10)]));
		await keyv.set('66/all', { version: 9, everybody: ['beto'] });
		expect(await scores.buildIndex()).toBe(4);
		expect(await gathered(scores.about('ana'))).toHaveLength(3);
		expect(await scores.forget('ana')).toBe(3);
		await expect(scores.forget('beto')).rejects.toThrow();
	});

	it('is deleted without losing what others win in the same moment', async () => {
		const scores = await played();
		const forgetting = scores.forget('ana');
		const more = [1, 2, 3].map((number) => scores.count('77', round([award('beto', 10)], { round: number })));
		await Promise.all([forgetting, ...more]);
		expect(await pointsOf(scores, 'beto')).toEqual([45, 45, 45]);
		expect(await gathered(scores.about('ana'))).toEqual([]);
	});
});
