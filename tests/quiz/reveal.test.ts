import { describe, expect, it } from 'vitest';
import { answer, close, type Game, next, open, shown } from '../../src/quiz/game.js';
import { choices, fastest, overtakings } from '../../src/quiz/reveal.js';
import { aGame } from './a-game.js';
import { aQuestion } from './a-question.js';

const RIGHT = 0;
const WRONG = 3;
/** The snowflake of a moment, in milliseconds. */
const at = (ms: number) => `${BigInt(ms) << 22n}`;
const ASKED = 1_000_000;

/** Plays and closes one question after another: each given answer is `[player, option, seconds]`. */
function play(...rounds: readonly (readonly (readonly [string, number, number])[])[]): Game {
	const coming = aGame(['melgar', 'utc', 'grau', 'boys'].map((club) => aQuestion(club)));
	let game = coming;
	for (const [round, given] of rounds.entries()) {
		game = { ...open(round === 0 ? game : next(shown(game, 0)), 1_000), messageId: at(ASKED) };
		for (const [player, option, seconds] of given) {
			game = answer(game, { game: 'g1', round, player, option, at: at(ASKED + seconds * 1_000) }, 0).game;
		}
		game = close(game, 2_000);
	}
	return game;
}

it('tells how many chose each option, and how many none of them', () => {
	const game = play([
		['1', 0, 1],
		['2', 3, 2],
		['3', 3, 3],
		['4', 4, 4],
	]);
	expect(choices(game)).toEqual([1, 0, 0, 2, 1]);
});

describe('the fastest', () => {
	it('is who knew it first, by the moment the answer was sent, with the time since the question came', () => {
		const game = play([
			['1', RIGHT, 4],
			['2', WRONG, 1],
			['3', RIGHT, 2.5],
		]);
		expect(fastest(game)).toEqual({ player: '3', ms: 2_500 });
	});

	it('is not told where nobody knew it, the message is not known, or the time cannot be true', () => {
		const game = play([['1', RIGHT, 4]]);
		expect(fastest(play([['1', WRONG, 4]]))).toBeUndefined();
		expect(fastest({ ...game, messageId: undefined })).toBeUndefined();
		expect(fastest({ ...game, messageId: at(ASKED + 4_001) })).toBeUndefined();
		expect(fastest({ ...game, messageId: at(ASKED - 20_000) })).toBeUndefined();
	});
});

describe('who overtook whom', () => {
	it('are those who were behind somebody with points and are before them now', () => {
		const game = play(
			[
				['1', RIGHT, 1],
				['2', RIGHT, 2],
				['3', WRONG, 3],
			],
			[
				['2', RIGHT, 1],
				['3', RIGHT, 2],
				['4', RIGHT, 3],
			],
		);
		expect(overtakings(game)).toEqual([{ player: '2', passed: ['1'] }]);
	});

	it('are nobody where equals stay equal, or who had nothing is passed', () => {
		expect(overtakings(play([['1', RIGHT, 1]], [['2', RIGHT, 1]]))).toEqual([]);
		expect(overtakings(play([['1', WRONG, 1]], [['2', RIGHT, 1]]))).toEqual([]);
	});
});
