import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CompetitionId } from '../../src/domain/competition.js';
import {
	aboutToPostBoard,
	addFinisher,
	BOARDS_KEPT,
	Board,
	bestFirst,
	boardKey,
	boardOf,
	boardShown,
	daysBefore,
	daysTable,
	type Finisher,
	postedBoard,
	removeFinisher,
} from '../../src/quiz/daily-board.js';
import { countFinish, DailyCount, dealt, type Finish } from '../../src/quiz/daily-count.js';
import { dayOfDaily } from '../../src/quiz/daily-number.js';
import { aQuestion } from './a-question.js';

const DAY = '2026-07-01';
const empty = boardOf(undefined, '77', DAY);
const finisher = (person: number, right: number, seconds?: number): Finisher => ({
	person: `${person}`,
	marks: [0, 1, 2, 3, 4].map((index) => index < right),
	streak: 1,
	...(seconds !== undefined && { seconds }),
});
const anyFinisher = fc
	.tuple(fc.nat(9), fc.nat(5), fc.option(fc.nat(500), { nil: undefined }))
	.map(([person, right, seconds]) => finisher(person, right, seconds));

test('whatever happens to a board, it is what the store takes, names nobody twice, is posted once and shows no more than has changed', () => {
	const posting = (at: number) => ({ nonce: `daily.${at}`, channelId: '90', at });
	const steps = fc.oneof(
		anyFinisher.map((each) => (board: Board) => addFinisher(board, each)),
		fc.nat(9).map((person) => (board: Board) => removeFinisher(board, `${person}`)),
		fc.nat(9).map((at) => (board: Board) => aboutToPostBoard(board, posting(at))),
		fc.nat(9).map((id) => (board: Board) => postedBoard(board, `${id}`, board.changes)),
		fc.nat(9).map((back) => (board: Board) => boardShown(board, Math.max(0, board.changes - back))),
	);
	fc.assert(
		fc.property(fc.array(steps, { maxLength: 40 }), (all) => {
			let board = empty;
			for (const step of all) {
				const { message, posting, changes, shown } = board;
				board = step(board);
				expect(Board.parse(board)).toEqual(board);
				const people = board.finishers.map(({ person }) => person);
				expect(new Set(people).size).toBe(people.length);
				if (message) expect([board.message, board.posting]).toEqual([message, undefined]);
				else if (posting && !board.message) expect(board.posting).toEqual(posting);
				expect(board.changes).toBeGreaterThanOrEqual(changes);
				expect(board.shown).toBeGreaterThanOrEqual(shown);
				expect(board.shown).toBeLessThanOrEqual(board.changes);
			}
		}),
	);
});

describe('a board', () => {
	it('is about one daily: another one that is played before it is posted takes it over, and none afterwards', () => {
		const [first, second] = [[CompetitionId.parse('liga-austral')], [CompetitionId.parse('liga-boreal')]];
		const names = (board: Board) => ({ of: board.of, people: board.finishers.map(({ person }) => person) });
		const posting = { nonce: 'daily.1', channelId: '90', at: 1 };
		const played = addFinisher(addFinisher(empty, finisher(1, 5), first), finisher(2, 5), second);
		expect(names(played)).toEqual({ of: second, people: ['2'] });
		expect(names(aboutToPostBoard(played, posting))).toEqual({ of: undefined, people: [] });
		const noted = aboutToPostBoard(played, posting, second);
		for (const board of [noted, postedBoard(noted, '5', noted.changes)]) {
			expect(addFinisher(board, finisher(3, 5))).toBe(board);
			expect(addFinisher(board, finisher(3, 5), first)).toBe(board);
			expect(names(addFinisher(board, finisher(3, 5), second))).toEqual({ of: second, people: ['2', '3'] });
		}
	});

	it('lists the best first: by right answers, then by time, those without a time last', () => {
		const board = [finisher(1, 4, 10), finisher(2, 5), finisher(3, 5, 90), finisher(4, 5, 30)].reduce(
			(before, each) => addFinisher(before, each),
			empty,
		);
		expect(bestFirst(board).map(({ person }) => person)).toEqual(['4', '3', '2', '1']);
	});

	it('has room for so many, and counts the rest', () => {
		const all = Array.from({ length: 450 }, (_, person) => finisher(person, 3));
		const board = all.reduce((before, each) => addFinisher(before, each), empty);
		expect([board.finishers.length, board.more, board.changes]).toEqual([400, 50, 450]);
		expect(Board.parse(board)).toEqual(board);
	});

	it('of another day is none of today', () => {
		const old = addFinisher(boardOf(undefined, '77', '2026-06-23'), finisher(1, 5));
		expect(boardOf(old, '77', DAY)).toEqual(empty);
	});

	it('has its place to itself for eight days in a row, as many as a week and its Monday need', () => {
		fc.assert(
			fc.property(fc.integer({ min: 20, max: 50_000 }), (number) => {
				const day = dayOfDaily(number);
				const keys = [day, ...daysBefore(day)].map((each) => boardKey('77', each));
				expect(new Set(keys).size).toBe(BOARDS_KEPT);
				expect(boardKey('77', dayOfDaily(number - BOARDS_KEPT))).toBe(boardKey('77', day));
			}),
		);
	});
});

test('the table of several days adds up right answers, and equals share a place', () => {
	const days = [
		[finisher(1, 5), finisher(2, 3)],
		[finisher(1, 2), finisher(3, 5)],
		[finisher(2, 4), finisher(3, 2)],
	].map((finishers) => ({ finishers }));
	expect(daysTable(days).map(({ player, place, points, answers }) => [player, place, points, answers])).toEqual([
		['1', 0, 7, 10],
		['2', 0, 7, 10],
		['3', 0, 7, 10],
	]);
	expect(daysTable(days.slice(0, 2)).map(({ player, place }) => [player, place])).toEqual([
		['1', 1 - 1],
		['3', 1],
		['2', 2],
	]);
});

describe('the count of a day', () => {
	const questions = ['a', 'b', 'c', 'd', 'e'].map((club) => aQuestion(club));
	const ids = questions.map(({ id }) => id);

	it('counts everybody once, however often and in whatever order they are handed in, and forgets whom it need not know', () => {
		const finish = (by: number) =>
			({ ...finisher(by, by % 6), version: 1, by: `${by}`, day: DAY, questions: ids }) as const;
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(20), fc.boolean())), (handed) => {
				let count = dealt({ date: DAY }, questions);
				const settled = new Set<string>();
				for (const [by, isSettled] of handed) {
					if (settled.has(`${by}`)) continue;
					count = countFinish(count, finish(by), settled);
					if (isSettled) settled.add(`${by}`);
				}
				const people = [...new Set(handed.map(([by]) => by))];
				expect(DailyCount.parse(count)).toEqual(count);
				expect(count.players).toBe(people.length);
				expect(count.right).toEqual(ids.map((_, index) => people.filter((by) => by % 6 > index).length));
			}),
		);
	});

	it('counts by question, also of somebody whom others were dealt', () => {
		const other: Finish = { ...finisher(1, 5), version: 1, by: '1', day: DAY, questions: ['x', ...ids.slice(1)] };
		expect(countFinish(dealt({ date: DAY }, questions), other, new Set()).right).toEqual([0, 1, 1, 1, 1]);
	});
});
