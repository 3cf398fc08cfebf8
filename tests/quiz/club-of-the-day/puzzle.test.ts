import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Piece } from '../../../src/quiz/club-of-the-day/facts.js';
import {
	begin,
	cluesUsed,
	GUESSES,
	isDone,
	isFound,
	Move,
	move,
	Puzzle,
	share,
	withoutTheirClubs,
} from '../../../src/quiz/club-of-the-day/puzzle.js';
import { clubId } from '../../support/fixtures.js';
import { aPuzzle, DATE } from './a-puzzle.js';

const days = ['2026-06-30', DATE, '2026-07-02'] as const;
const names = ['utc', 'melgar', 'adt', 'cusco-fc', 'sport-boys', 'juan-aurich', 'binacional', 'pirata-fc'];
const aMoveOf = fc.oneof(
	fc.record({ type: fc.constant('piece'), piece: fc.constantFrom(...Piece.options) }),
	fc.record({ type: fc.constant('guess'), club: fc.constantFrom(...names) }),
);
const steps = fc.array(
	fc.oneof(
		fc.record({
			do: fc.constant('move' as const),
			made: aMoveOf,
			date: fc.constantFrom(...days),
			today: fc.constantFrom(...days),
		}),
		fc.record({ do: fc.constant('begin' as const), today: fc.constantFrom(...days), club: fc.constantFrom(...names) }),
		fc.record({
			do: fc.constant('share' as const),
			date: fc.constantFrom(...days),
			channel: fc.constantFrom('1', '2'),
		}),
	),
	{ maxLength: 40 },
);

describe('a club of the day', () => {
	it('whatever is done in whatever order: nothing counts twice, nothing after the end, and it can be stored', () => {
		fc.assert(
			fc.property(steps, (all) => {
				let puzzle: Puzzle | undefined;
				for (const step of all) {
					const before = puzzle;
					if (step.do === 'begin') {
						puzzle = begin(before, step.today, clubId(step.club));
						// A day that has begun goes on with its club.
						expect(puzzle === before).toBe(before !== undefined && before.date >= step.today);
					} else if (step.do === 'share') {
						const shared = share(before, step.date, step.channel);
						puzzle = shared.puzzle;
						expect(shared.verdict === 'not-done').toBe(before?.date !== step.date || !isDone(before));
						if (shared.verdict === 'shared') expect(before?.sharedIn).not.toContain(step.channel);
					} else {
						const made = Move.parse(step.made);
						const { puzzle: after, verdict } = move(before, step.date, made, step.today);
						puzzle = after;
						const counts =
							before?.date === step.date &&
							step.date >= step.today &&
							!isDone(before) &&
							!before.moves.some((each) => JSON.stringify(each) === JSON.stringify(made));
						expect(verdict === 'taken').toBe(counts);
						expect(after?.moves).toEqual(counts ? [...before.moves, made] : before?.moves);
					}
					if (!puzzle) continue;
					expect(Puzzle.parse(JSON.parse(JSON.stringify(puzzle)))).toEqual(puzzle);
					const guesses = puzzle.moves.filter(({ type }) => type === 'guess');
					const right = guesses.filter((each) => each.type === 'guess' && each.club === puzzle?.club);
					const isWithin = right.length <= 1 && guesses.length - right.length <= GUESSES;
					const told = [isFound(puzzle), cluesUsed(puzzle), 'club' in withoutTheirClubs(puzzle)];
					expect([isWithin, ...told]).toEqual([
						true,
						right.length === 1,
						puzzle.moves.length - right.length,
						isDone(puzzle),
					]);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('is over after six wrong guesses, and won by the sixth that is right', () => {
		const wrong = names.slice(1, 1 + GUESSES).map((club) => `guess:${club}`);
		expect(isDone(aPuzzle('utc', wrong.slice(1)))).toBe(false);
		expect([isDone(aPuzzle('utc', wrong)), isFound(aPuzzle('utc', wrong))]).toEqual([true, false]);
		const won = aPuzzle('utc', [...wrong.slice(1), 'guess:utc']);
		expect([isDone(won), isFound(won), cluesUsed(won)]).toEqual([true, true, 5]);
	});
});
