import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askHint, cluesTaken, withholdClue } from '../../src/quiz/ask-hint.js';
import { answer, close, end, type Game, next, open, shown } from '../../src/quiz/game.js';
import { newGame } from '../../src/quiz/new-game.js';
import { Points } from '../../src/quiz/points.js';
import { Question } from '../../src/quiz/question.js';
import { players } from '../../src/quiz/votes.js';
import { aGame } from './a-game.js';
import { aQuestion } from './a-question.js';

const RIGHT = 0;
const UNTIL = 20_000;
const HALF = 10_000;

const riddle = Question.parse({ ...aQuestion('melgar'), clues: ['founded', 'department', 'honours', 'nickname'] });
const MOST = riddle.clues.length - 1;

function opened(question: Question, answers: Game['answers'] = 'buttons'): Game {
	return open(aGame([question, question], { answers }), UNTIL);
}

const press = (player: string, at: string) => ({ game: 'g1', round: 0, player, at });
const pressed = (player: string, at: string, option = RIGHT) => ({ ...press(player, at), option });
/** The game after a player has asked for this many hints, one after the other. */
const asking = (game: Game, player: string, presses: number): Game =>
	Array.from({ length: presses }).reduce<Game>(
		(before, _, index) => askHint(before, press(player, `${10 + index}`), 0).game,
		game,
	);
const pointsOf = (game: Game, player: string) =>
	close(game, UNTIL).awards.find((each) => each.player === player)?.points;

describe('the hint of a question without clues', () => {
	const game = opened(aQuestion('melgar'));

	it('comes at half time, for whoever asks, as often as they ask, and changes nothing', () => {
		expect(askHint(game, press('1', '10'), HALF - 1)).toEqual({ game, verdict: 'not-yet' });
		for (const player of ['1', '2', '1']) {
			expect(askHint(game, press(player, '10'), HALF)).toEqual({ game, verdict: 'hint' });
		}
	});

	it('is free', () => {
		const asked = askHint(game, press('1', '10'), HALF).game;
		expect(pointsOf(answer(asked, pressed('1', '11'), HALF).game, '1')).toBe(Points.right + Points.first);
	});
});

describe('the clues of a question', () => {
	const game = opened(riddle);

	it('are given one by one, at any time, to each player apart, until there are no more', () => {
		const all = asking(game, '1', MOST);
		expect([cluesTaken(all, '1'), cluesTaken(all, '2')]).toEqual([MOST, 0]);
		expect(askHint(all, press('1', '99'), HALF)).toEqual({ game: all, verdict: 'no-more-clues' });
		expect(askHint(all, press('2', '99'), 0).verdict).toBe('clue');
	});

	it.each([0, 1, 2, MOST])('cost who took %d of them 2 points each, and nobody else', (clues) => {
		const taken = asking(game, '1', clues);
		const first = answer(taken, pressed('2', '50'), 0).game;
		const both = answer(first, pressed('1', '60'), 0).game;
		expect(pointsOf(both, '2')).toBe(15);
		expect(pointsOf(both, '1')).toBe(10 - 2 * clues);
	});

	it('leave the extra points for the first right answer as they are', () => {
		expect(pointsOf(answer(asking(game, '1', 1), pressed('1', '60'), 0).game, '1')).toBe(10 - 2 + 5);
	});

	it('are not paid for by an answer that was sent before they were asked for', () => {
		const taken = asking(game, '1', 2);
		expect(pointsOf(answer(taken, pressed('1', '10'), 0).game, '1')).toBe(15);
		expect(pointsOf(answer(taken, pressed('1', '11'), 0).game, '1')).toBe(13);
	});

	it('are forgotten with the next question', () => {
		expect(next(shown(close(asking(game, '1', 2), 0), 0)).taken).toEqual([]);
	});
});

describe('a press on the button for a hint', () => {
	it.each([
		['of another game', opened(riddle), { ...press('1', '10'), game: 'g0' }],
		['of an earlier question', { ...opened(riddle), round: 1 }, press('1', '10')],
		['before the question is open', newGame(opened(riddle)), press('1', '10')],
		['after the question is closed', close(opened(riddle), UNTIL), press('1', '10')],
		['after the game is over', end(opened(riddle), 'stop'), press('1', '10')],
		[
			'after the right answer could be read in the chat',
			answer(opened(riddle, 'chat'), { ...pressed('2', '9'), typed: '2001' }, 0).game,
			press('1', '10'),
		],
	])('is too late %s', (_, game, late) => {
		expect(askHint(game, late, HALF)).toEqual({ game, verdict: 'too-late' });
	});

	it.each([
		['a hint', aQuestion('melgar')],
		['a further clue', riddle],
	])('brings who has answered no %s, whichever was sent first', (_, question) => {
		const game = answer(opened(question), pressed('1', '50'), 0).game;
		for (const at of ['49', '51']) {
			expect(askHint(game, press('1', at), HALF)).toEqual({ game, verdict: 'already-answered' });
		}
		expect(pointsOf(game, '1')).toBe(15);
	});

	it('is no answer: who pressed has no vote, and the question stays silent', () => {
		const asked = asking(opened(riddle), '1', 1);
		expect(players(asked).size).toBe(0);
		const closed = close(asked, UNTIL);
		expect([closed.silent, closed.tallies, closed.awards]).toEqual([1, {}, []]);
	});
});

describe('a clue that could not be stored and is taken back', () => {
	it('is given again on the next press, and paid for once', () => {
		const game = opened(riddle);
		const left = withholdClue(asking(game, '1', 1), press('1', '10'));
		expect(left).toEqual(game);
		expect(pointsOf(answer(asking(left, '1', 1), pressed('1', '60'), 0).game, '1')).toBe(13);
	});

	it('leaves the clues of other presses and players alone', () => {
		const both = askHint(asking(opened(riddle), '1', 2), press('2', '10'), 0).game;
		const left = withholdClue(both, press('1', '10'));
		expect(left.taken).toEqual([
			{ player: '1', at: '11' },
			{ player: '2', at: '10' },
		]);
	});

	it('changes nothing once the question is closed', () => {
		const closed = close(asking(opened(riddle), '1', 1), UNTIL);
		expect(withholdClue(closed, press('1', '10'))).toBe(closed);
	});
});

it('in whatever order presses come, a right answer pays for the clues its player had been given and asked for before it', () => {
	const what = fc.record({
		player: fc.constantFrom('1', '2', '3'),
		at: fc.integer({ min: 1, max: 99 }).map(String),
		answers: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.uniqueArray(what, { selector: ({ at }) => at, maxLength: 25 }), (presses) => {
			let game = opened(riddle);
			const asked: { readonly player: string; readonly at: number }[] = [];
			const cost = new Map<string, number>();
			for (const { player, at, answers } of presses) {
				if (answers) {
					game = answer(game, pressed(player, at), 0).game;
					const before = asked.filter((each) => each.player === player && each.at < Number(at));
					if (!cost.has(player)) cost.set(player, 2 * before.length);
				} else {
					const { game: then, verdict } = askHint(game, press(player, at), 0);
					const had = asked.filter((each) => each.player === player).length;
					expect(verdict).toBe(cost.has(player) ? 'already-answered' : had === MOST ? 'no-more-clues' : 'clue');
					if (verdict === 'clue') asked.push({ player, at: Number(at) });
					game = then;
				}
			}
			for (const { player, points } of close(game, UNTIL).awards) {
				expect([10, 15]).toContain(points + (cost.get(player) ?? 0));
			}
		}),
	);
});
