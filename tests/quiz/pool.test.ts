import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.js';
import { obscurityOfClub, obscurityOfYear } from '../../src/quiz/obscurity.js';
import { type Difficulty, difficulties, difficultyOf, isTypable, pool } from '../../src/quiz/pool.js';
import { QuestionKind } from '../../src/quiz/question.js';
import { type Askable, askable } from '../../src/quiz/questions.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { aClub, aCompetition, aDepartment, aSeason } from '../support/fixtures.js';
import { all } from './dealt-question.js';

const competitions = catalog.competitions.map(({ id }) => ({ id, all: askable(catalog, id) }));

describe('what a game draws from', () => {
	it.each(competitions)('of $id is what its difficulty says: easy ones, easy and medium ones, hard ones', ({ all }) => {
		const levels = (difficulty: Difficulty) => new Set(pool(all, { difficulty }).flat().map(difficultyOf));
		expect([...levels('easy')]).toEqual(['easy']);
		expect([...levels('medium')].toSorted()).toEqual(['easy', 'medium']);
		expect([...levels('hard')]).not.toContain('easy');
	});

	it('of a hard game has nothing of the easiest third', () => {
		const easiest = new Set(all.slice(0, all.length / 3).map(({ id }) => id));
		expect(
			pool(all, { difficulty: 'hard' })
				.flat()
				.filter(({ id }) => easiest.has(id)),
		).toEqual([]);
	});

	it('has ten questions of a kind or none, and no answer in more than a fifth of them', () => {
		for (const { all } of competitions) {
			for (const difficulty of difficulties) {
				for (const some of pool(all, { difficulty })) {
					expect(some.length).toBeGreaterThanOrEqual(10);
					const rights = some.map(({ right }) => right).filter((right) => /^(?:club|department):/.test(right));
					for (const right of new Set(rights)) {
						const part = rights.filter((each) => each === right).length / some.length;
						expect(part, `${some[0]?.kind} ${right}`).toBeLessThanOrEqual(1 / 5);
					}
				}
			}
		}
	});

	it('keeps to one kind where that is asked for', () => {
		const only = pool(all, { difficulty: 'hard', kind: 'aggregate' });
		expect(only).toHaveLength(1);
		expect(only.flat().every(({ kind }) => kind === 'aggregate')).toBe(true);
	});

	it('is all there is where nothing is as hard as is wished', () => {
		const all = pool(competitions[0]?.all ?? [], { difficulty: 'easy' }, () => 'hard').flat();
		expect(new Set(all.map(difficultyOf))).toEqual(new Set(difficulties));
	});

	it('can be typed where answers are typed: no options are needed, and one answer only is right', () => {
		for (const { id, all } of competitions) {
			for (const { kind, subject } of pool(all, { difficulty: 'medium', answers: 'typed' }).flat()) {
				expect(isTypable(kind)).toBe(true);
				if (kind !== 'title-year') continue;
				const titles = catalog
					.seasonsOf(id)
					.filter(
						({ champion }) => champion && [champion, ...champion.variants].some(({ club }) => club === subject.club),
					);
				expect(titles).toHaveLength(1);
			}
		}
		expect(QuestionKind.options.filter((kind) => !isTypable(kind))).toEqual([
			'represented',
			'promoted-with',
			'odd-one-out',
			'relegated',
			'fallen-champion',
			'longest-wait',
			'top-four',
			'last-place',
			'biggest-win',
			'place',
		]);
	});

	it('follows how many knew a question, wherever that was measured', () => {
		const everything = pool(all, { difficulty: 'easy' }, () => 'hard').flat().length;
		const levels = fc.constantFrom<Difficulty | undefined>(...difficulties, undefined);
		fc.assert(
			fc.property(fc.array(levels, { minLength: 7, maxLength: 7 }), (pattern) => {
				const known = new Map(all.map(({ id }, index) => [id, pattern[index % pattern.length]]));
				const measured = (id: string) => known.get(id);
				const levelOf = (each: Askable) => measured(each.id) ?? difficultyOf(each);
				for (const difficulty of ['easy', 'hard'] as const) {
					const drawn = new Set(pool(all, { difficulty }, measured).flat().map(levelOf));
					const taboo = difficulty === 'easy' ? ['medium', 'hard'] : ['easy'];
					// If nothing is as hard as wished, everything is asked.
					const isAll = pool(all, { difficulty }, measured).flat().length === everything;
					if (!isAll) expect([...drawn].filter((level) => taboo.includes(level))).toEqual([]);
				}
			}),
		);
	});
});

describe('how well fans know', () => {
	it.each([
		['league', 0, 'a title in a First Division'],
		['recent', 0, 'a title of the last 25 years'],
		['regular', 0, 'five seasons in a First Division'],
		['long-ago', 1, 'a title of long ago'],
		['visitor', 1, 'four seasons in a First Division'],
		['once', 2, 'a single season'],
	] as const)('%s is %i: %s', (id, obscurity, _why) => {
		const clubs = ['league', 'recent', 'regular', 'long-ago', 'visitor', 'once'];
		const group = (names: readonly string[]) => [
			{ id: 'national', rounds: [{ type: 'group', name: 'final-group', clubs: names }] },
		];
		const known = createCatalog({
			departments: [aDepartment()],
			clubs: clubs.map((name) => aClub({ id: name })),
			competitions: [aCompetition(), aCompetition({ id: 'liga', order: 1 })],
			seasons: [
				aSeason({ year: 1950, champion: { club: 'long-ago' }, stages: group(['long-ago', 'once']) }),
				aSeason({ year: 1960, stages: group(['long-ago']), promotions: [{ club: 'visitor', to: 'liga', year: 1961 }] }),
				aSeason({ year: 1999, champion: { club: 'recent' } }),
				aSeason({ year: 2020, stages: group(['recent']) }),
				...[1961, 1962, 1963, 1964, 1965].map((year) =>
					aSeason({
						competition: 'liga',
						year,
						stages: group(year < 1964 ? ['regular', 'visitor'] : ['regular']),
						...(year === 1961 && { champion: { club: 'league' } }),
					}),
				),
			],
		});
		expect(obscurityOfClub(known.clubWithId(id)?.id ?? expect.fail(id), known)).toBe(obscurity);
	});

	it('a club that is known by a single season without a title is 2', () => {
		for (const { id } of catalog.clubs) {
			const history = catalog.historyOf(id);
			if (history.length === 1 && history[0]?.reach !== 'champion') expect(obscurityOfClub(id, catalog), id).toBe(2);
		}
	});

	it.each([
		[0, 0],
		[24, 0],
		[25, 1],
		[49, 1],
		[50, 2],
	] as const)('a season %i years before the newest is %i', (ago, obscurity) => {
		const { id } = catalog.competitions[0] ?? expect.fail('no competition');
		const newest = catalog.seasonsOf(id).at(-1)?.year ?? 0;
		expect(obscurityOfYear(newest - ago, id, catalog)).toBe(obscurity);
	});

	it('a question about a club known by a single season is hard, whatever it asks', () => {
		for (const { id, all } of competitions) {
			for (const each of all) {
				const [type, right = ''] = each.right.split(':');
				const asked = each.subject.club ?? (type === 'club' ? catalog.clubWithId(right)?.id : undefined);
				if (asked && catalog.historyOf(asked).length === 1) expect(difficultyOf(each), `${id} ${each.id}`).toBe('hard');
			}
		}
	});
});
