import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { CompetitionId } from '../../src/domain/competition.js';
import { Puzzle } from '../../src/quiz/club-of-the-day/puzzle.js';
import { Board } from '../../src/quiz/daily-board.js';
import { DailyCount, Finish } from '../../src/quiz/daily-count.js';
import { DealtFrom, dayOfEdition, dealtFrom, EditionId, editionId } from '../../src/quiz/edition.js';
import { Daily } from '../../src/quiz/stored-daily.js';
import { Format } from '../../src/store/format.js';
import { olderDailies } from '../../src/store/older-dailies.js';
import { aQuestion } from './a-question.js';

const DAY = '2026-07-01';
const ids = ['copa-peru', 'primera', 'segunda', 'premier-league', 'laliga'].map((id) => CompetitionId.parse(id));
const some = fc.shuffledSubarray(ids, { minLength: 1 });
const usual = ids.slice(0, 1);

describe('an edition of a day', () => {
	it('is the same for the same competitions in any order, and another for any others', () => {
		fc.assert(
			fc.property(some, some, (one, other) => {
				const [first, second] = [one, other].map((kept) => editionId({ date: DAY, of: dealtFrom(kept, usual) }));
				const isSame = one.toSorted().join() === other.toSorted().join();
				expect(first === second).toBe(isSame);
				expect(EditionId.parse(first)).toBe(first);
				expect(dayOfEdition(first ?? '')).toBe(DAY);
			}),
		);
	});

	it('is the day alone for the usual competitions, chosen or not', () => {
		expect(editionId({ date: DAY, of: dealtFrom(undefined, usual) })).toBe(DAY);
		expect(editionId({ date: DAY, of: dealtFrom(usual, usual) })).toBe(DAY);
	});

	it('of all the competitions that a server may choose can be stored, and named in a button', () => {
		const most = Array.from({ length: 26 }, (_, index) => CompetitionId.parse(`${'x'.repeat(29)}-${index}`));
		const of = dealtFrom(most, usual) ?? expect.fail('none');
		expect(DealtFrom.parse(of)).toEqual(of);
		expect(editionId({ date: DAY, of }).length).toBeLessThan(25);
	});

	it('of nothing that is left of what was chosen has nothing to deal', () => {
		expect(dealtFrom([], usual)).toEqual([]);
	});

	it.each(['', '2026-13-01', '2026-07-01.', '2026-07-01.a.b', '2026-07-01.ABC', '2026-07-01.01234567890123', 'x.y'])(
		'is not named by “%s”',
		(text) => {
			expect(EditionId.safeParse(text).success).toBe(false);
		},
	);
});

describe('what was stored before there were editions', () => {
	const question = aQuestion('utc');

	it('is read as it is, of everybody’s edition', () => {
		const daily = {
			version: 2,
			date: DAY,
			questions: [question],
			answers: [0],
			sharedIn: ['1'],
			streak: 3,
			bestStreak: 4,
		};
		const stored = [
			[Daily, { ...daily, lastDone: DAY, endedBy: '9', begunAt: 1, doneAt: 2, best: { date: DAY, right: 1 } }],
			[DailyCount, { version: 1, day: DAY, questions: [question], players: 2, right: [1], counting: ['9'] }],
			[
				Finish,
				{ version: 1, by: '9', person: '11', marks: [true], streak: 3, day: DAY, guildId: '77', questions: ['x'] },
			],
			[Board, { version: 1, guildId: '77', day: DAY, finishers: [], more: 0, changes: 1, shown: 1 }],
			[Puzzle, { version: 1, date: DAY, club: 'utc', moves: [{ type: 'piece', piece: 'town' }], sharedIn: [] }],
		] as const;
		for (const [schema, value] of stored) {
			expect(new Format<ZodType>(schema, schema === Daily ? olderDailies : []).read(value)).toEqual(value);
		}
		expect(editionId(Daily.parse(stored[0][1]))).toBe(DAY);
		expect(editionId(Puzzle.parse(stored[4][1]))).toBe(DAY);
	});
});
