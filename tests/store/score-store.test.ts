import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Collection } from '../../src/store/collection.js';
import { ScoreStore } from '../../src/store/score-store.js';
import type { Award, ScoredRound } from '../../src/store/score-table.js';
import { gathered } from '../support/gathered.js';
import { memoryStore } from '../support/memory-store.js';
import { failingSets } from './failing-sets.js';

const award = (player: string, points: number, more: Partial<Award> = {}): Award => ({
	player,
	points,
	right: points > 0,
	streak: points > 0 ? 1 : 0,
	...more,
});
const JULY = Date.parse('2026-07-01T12:00Z');
const round = (awards: readonly Award[], more: Partial<ScoredRound> = {}): ScoredRound => ({
	game: 'g1',
	round: 0,
	at: JULY,
	solo: false,
	awards,
	...more,
});
const over = (tables: Collection, people = memoryStore().collection('people')) => new ScoreStore(tables, people);
const aScoreStore = () => over(memoryStore().collection('scores'));
/** The points of a player in the tables of all time, July 2026 and its first week. */
const pointsOf = (scores: ScoreStore, player: string) =>
	Promise.all(
		['all', '2026-07', '2026-W27'].map(async (span) => (await scores.standing('77', span, player)).score?.points),
	);

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
			// Somebody else has a turn after each table.
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

describe('the index of people', () => {
	const first = round([award('ana', 10), award('beto', 15)]);

	async function reads(collection: Collection, act: () => Promise<unknown>): Promise<number> {
		const get = collection.get.bind(collection);
		let count = 0;
		collection.get = ((...args: Parameters<typeof get>) => {
			count += 1;
			return get(...args);
		}) as typeof get;
		collection.iterator = () => expect.fail('All tables were read');
		await act();
		return count;
	}

	it('lets telling and forgetting read only the person’s tables, however many there are', async () => {
		const tables = memoryStore().collection('scores');
		const scores = over(tables);
		for (let server = 100; server < 200; server++) await scores.count(`${server}`, round([award('beto', 10)]));
		await scores.count('77', first);
		expect(await reads(tables, () => gathered(scores.about('ana')))).toBe(3);
		expect(await reads(tables, () => scores.forget('ana'))).toBeLessThan(10);
		expect(await gathered(scores.about('ana'))).toEqual([]);
	});

	it.each([0, 1, 2, 3])('knows whoever a table names when the process died after %i writes', async (written) => {
		const store = memoryStore();
		const [tables, people] = ['scores', 'people'].map((name) => failingSets(store.collection(name)));
		if (!tables || !people) return expect.fail();
		const scores = over(tables.keyv, people.keyv);
		tables.failAfter(written);
		await scores.count('77', first).catch(() => {});
		tables.failAfter(Number.POSITIVE_INFINITY);
		const after = over(store.collection('scores'), store.collection('people'));
		for (const player of ['ana', 'beto']) {
			expect(await gathered(after.about(player))).toHaveLength(written);
			expect(await after.forget(player)).toBe(written);
			expect(await gathered(after.about(player))).toEqual([]);
		}
		for await (const [, table] of store.collection('scores').entries())
			expect(JSON.stringify(table)).not.toContain('"ana"');
		expect(await store.collection('people').get('ana')).toBeUndefined();
	});

	it('writes nobody into a table whom it could not note before', async () => {
		const store = memoryStore();
		const people = failingSets(store.collection('people'));
		const scores = over(store.collection('scores'), people.keyv);
		people.failAfter(1);
		await expect(scores.count('77', first)).rejects.toThrow('disk full');
		expect(await scores.ranking('77')).toEqual([]);
		people.failAfter(Number.POSITIVE_INFINITY);
		await scores.count('77', first);
		expect(await gathered(scores.about('beto'))).toHaveLength(3);
	});

	it('is made once from tables of an older version, and anew when that broke off', async () => {
		const store = memoryStore();
		await over(store.collection('scores')).count('77', first);
		await over(store.collection('scores')).count('78', first);
		const people = failingSets(store.collection('people'));
		const scores = over(store.collection('scores'), people.keyv);
		expect(await gathered(scores.about('ana'))).toEqual([]);
		people.failAfter(1);
		await expect(scores.buildIndex()).rejects.toThrow('disk full');
		people.failAfter(Number.POSITIVE_INFINITY);
		expect(await scores.buildIndex()).toBe(6);
		expect(await scores.buildIndex()).toBeUndefined();
		expect(
			[await gathered(scores.about('ana')), await gathered(scores.about('beto'))].map(({ length }) => length),
		).toEqual([6, 6]);
	});

	it('keeps nothing of who was forgotten, also when an old question is handed in again', async () => {
		const people = memoryStore().collection('people');
		const scores = over(memoryStore().collection('scores'), people);
		await scores.count('77', first);
		await scores.forget('ana');
		await scores.count('77', first);
		expect(await people.get('ana')).toBeUndefined();
	});

	it('knows again who played in another process at the moment they were forgotten', async () => {
		const store = memoryStore();
		const people = store.collection('people');
		const scores = over(store.collection('scores'), people);
		const other = over(store.collection('scores'), store.collection('people'));
		await scores.count('77', first);
		const swap = people.swap.bind(people);
		people.swap = async (...args) => {
			people.swap = swap;
			await other.count('77', { ...first, round: 1 });
			return swap(...args);
		};
		await scores.forget('ana');
		expect(await gathered(other.about('ana'))).toHaveLength(3);
	});

	it('and the tables agree when processes count and forget at the same time, and no other’s point is lost', async () => {
		const store = memoryStore();
		const processes = [0, 1, 2].map(() => over(store.collection('scores'), store.collection('people')));
		await Promise.all(
			Array.from({ length: 30 }, (_, index) => {
				const scores = processes[index % 3];
				if (index % 5 === 4) return scores?.forget('ana');
				return scores?.count('77', round([award('ana', 10), award('beto', 10)], { game: `g${index}` }));
			}),
		);
		const scores = over(store.collection('scores'), store.collection('people'));
		expect(await pointsOf(scores, 'beto')).toEqual([240, 240, 240]);
		const named: string[] = [];
		for await (const [key, table] of store.collection('scores').entries()) {
			if (JSON.stringify(table).includes('"ana"')) named.push(key);
		}
		const known = (await store.collection('people').get('ana'))?.tables ?? [];
		expect(known).toEqual(expect.arrayContaining(named));
		await scores.forget('ana');
		expect(await pointsOf(scores, 'ana')).toEqual([undefined, undefined, undefined]);
	});
});
