import { describe, expect, it } from 'vitest';
import { answer, close, current, end, next, open, SILENT_LIMIT } from '../../src/quiz/game.js';
import { gameOf, goOn, playRound, RIGHT, WRONG } from './a-played-game.js';

describe('a press', () => {
	const opened = open(gameOf(), 1_000);
	const press = { game: 'g1', round: 0, player: '1', option: RIGHT, at: '10' };

	it('counts once for a player, and the first one counts', () => {
		const first = answer(opened, press, 0);
		const second = answer(first.game, { ...press, option: WRONG }, 0);
		expect([first.verdict, second.verdict]).toEqual(['accepted', 'already-answered']);
		expect(second.game.given).toEqual([{ player: '1', option: RIGHT, at: '10' }]);
	});

	it.each([
		['of another game', opened, { ...press, game: 'g0' }],
		['of an earlier question', { ...opened, round: 1 }, press],
		['before the question is open', gameOf(), press],
		['after the question is closed', close(opened, 2_000), press],
		['after the game is over', end(opened, 'stop'), press],
	])('is too late %s and changes nothing', (_, game, late) => {
		expect(answer(game, late, 0)).toEqual({ game, verdict: 'too-late' });
	});
});

describe('the course of a game', () => {
	it('goes from question to question and ends after the last', () => {
		let game = gameOf(2);
		game = goOn(playRound(game, [['1', RIGHT, '1']]));
		expect([game.phase, game.round, game.given, game.awards, game.shown]).toEqual(['coming', 1, [], [], false]);
		game = goOn(playRound(game, [['1', WRONG, '2']]));
		expect([game.phase, game.endedBy, current(game)]).toEqual(['over', undefined, undefined]);
	});

	it('does not move on before a question is closed', () => {
		const opened = open(gameOf(), 1_000);
		expect(next(opened)).toBe(opened);
	});

	it(`ends by itself after ${SILENT_LIMIT} questions in a row without an answer`, () => {
		let game = gameOf(9);
		game = goOn(playRound(game, []));
		game = goOn(playRound(game, [['1', WRONG, '1']]));
		for (let silent = 0; silent < SILENT_LIMIT; silent++) game = goOn(playRound(game, []));
		expect([game.phase, game.endedBy, game.round]).toEqual(['over', 'silence', 1 + SILENT_LIMIT]);
	});

	it('brings nobody anything for a question that is open when the game is stopped', () => {
		const opened = answer(open(gameOf(), 1), { game: 'g1', round: 0, player: '1', option: RIGHT, at: '1' }, 0).game;
		expect(end(opened, 'stop')).toMatchObject({ phase: 'over', endedBy: 'stop', tallies: {}, awards: [] });
	});
});
