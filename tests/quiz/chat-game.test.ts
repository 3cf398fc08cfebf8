import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, close, type Game, isSolved, next, open, shown, withdraw } from '../../src/quiz/game.js';
import { aGame } from './a-game.js';
import { aQuestion } from './a-question.js';

const RIGHT = 0;
const WRONG = 1;
const UNTIL = 20_000;

function opened(questions = 1): Game {
	const game = aGame(
		Array.from({ length: questions }, (_, index) => aQuestion(`club-${index}`)),
		{ answers: 'chat' },
	);
	return open(game, UNTIL);
}

/** One typed answer, as it arrives. */
const typed = (player: string, option: number, at: string) => ({
	game: 'g1',
	round: 0,
	player,
	option,
	at,
	typed: option === RIGHT ? '2001' : '2002',
});

describe('a right answer in the chat', () => {
	const solved = answer(opened(), typed('1', RIGHT, '20'), 5_000).game;

	it('ends the time for its question', () => {
		expect(isSolved(opened())).toBe(false);
		expect([isSolved(solved), solved.until]).toEqual([true, 5_000]);
	});

	it('is too late to be copied, but not for what was sent before it', () => {
		expect(answer(solved, typed('2', RIGHT, '21'), 5_100)).toEqual({ game: solved, verdict: 'too-late' });
		const { typed: _, ...pressed } = typed('2', RIGHT, '21');
		expect(answer(solved, pressed, 5_100).verdict).toBe('too-late');
		const both = answer(solved, typed('2', RIGHT, '19'), 5_100);
		expect([both.verdict, both.game.until]).toEqual(['accepted', 5_000]);
		const points = close(both.game, 9_000).awards.map((award) => [award.player, award.points]);
		expect(points).toEqual([
			['2', 15],
			['1', 10],
		]);
	});

	it('leaves a question open that was only answered wrong, or right where nobody sees it', () => {
		const wrong = answer(opened(), typed('1', WRONG, '20'), 5_000).game;
		const { typed: _, ...inForm } = typed('2', RIGHT, '21');
		const hidden = answer(wrong, inForm, 5_000).game;
		expect([isSolved(hidden), hidden.until]).toEqual([false, UNTIL]);
		expect(answer(hidden, typed('3', RIGHT, '22'), 5_000).verdict).toBe('accepted');
	});

	it('never makes a question last longer', () => {
		expect(answer(opened(), typed('1', RIGHT, '20'), UNTIL + 500).game.until).toBe(UNTIL);
	});
});

it('what was typed is forgotten once the result has been shown', () => {
	const closed = close(answer(opened(2), typed('1', WRONG, '20'), 5_000).game, 9_000);
	expect(JSON.stringify(closed)).toContain('"typed":"2002"');
	const told = shown(closed, 9_000);
	expect(JSON.stringify(told)).not.toContain('typed');
	expect(told.given).toHaveLength(1);
	expect(next(told).given).toEqual([]);
});

it('in whatever order answers come, everyone has one, and the first right one sent of those taken is first', () => {
	const message = fc.record({
		player: fc.integer({ min: 1, max: 6 }).map(String),
		option: fc.constantFrom(RIGHT, WRONG),
		at: fc.integer({ min: 1, max: 99 }).map(String),
	});
	fc.assert(
		fc.property(fc.uniqueArray(message, { selector: ({ at }) => at, maxLength: 12 }), (messages) => {
			let game = opened();
			for (const { player, option, at } of messages) {
				const firstRight = Math.min(...game.given.flatMap((each) => (each.option === RIGHT ? [Number(each.at)] : [])));
				const answered = game.given.some((each) => each.player === player);
				const { game: after, verdict } = answer(game, typed(player, option, at), 1_000);
				expect(verdict).toBe(answered ? 'already-answered' : Number(at) > firstRight ? 'too-late' : 'accepted');
				game = after;
			}
			const right = game.given.filter(({ option }) => option === RIGHT).sort((a, b) => Number(a.at) - Number(b.at));
			const { awards } = close(game, 9_000);
			expect(awards.filter(({ points }) => points === 15).map(({ player }) => player)).toEqual(
				right.slice(0, 1).map(({ player }) => player),
			);
		}),
	);
});

describe('an answer that could not be stored and is taken back', () => {
	const press = typed('1', RIGHT, '20');

	it('gives its question the time back that it had ended', () => {
		const solved = answer(opened(), press, 5_000).game;
		expect(withdraw(solved, press)).toEqual(opened());
	});

	it('leaves the question ended that another one has ended', () => {
		const first = answer(opened(), typed('2', RIGHT, '10'), 4_000).game;
		const both = answer(first, typed('1', RIGHT, '5'), 4_500).game;
		const left = withdraw(both, typed('1', RIGHT, '5'));
		expect([isSolved(left), left.until, left.given.length]).toEqual([true, 4_000, 1]);
	});
});
