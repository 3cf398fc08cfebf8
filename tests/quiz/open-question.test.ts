import { describe, expect, it } from 'vitest';
import { ALL_IN_MS, answer, close, type Game, GRACE_MS, open, withdraw } from '../../src/quiz/game.js';
import { gameOf, goOn, playRound, WRONG } from './a-played-game.js';

describe('an open question', () => {
	const OPEN_UNTIL = 20_000;
	const NOW = 5_000;
	const SOON = NOW + ALL_IN_MS - GRACE_MS;
	/** The second question, open, after these people answered the first. */
	const second = (...people: readonly string[]) =>
		open(
			goOn(
				playRound(
					gameOf(9),
					people.map((player) => [player, WRONG, player] as const),
				),
			),
			OPEN_UNTIL,
		);
	const press = (player: string, round = 1) => ({ game: 'g1', round, player, option: WRONG, at: `5${player}` });
	const pressed = (game: Game, ...people: readonly string[]) =>
		people.reduce((before, player) => answer(before, press(player, before.round), NOW).game, game);

	it('closes two seconds after everybody has answered who has been playing, whoever else has', () => {
		const most = pressed(second('1', '2'), '1', '3');
		expect([most.until, most.cut]).toEqual([OPEN_UNTIL, 0]);
		const all = pressed(most, '2');
		expect([all.until, all.cut]).toEqual([SOON, OPEN_UNTIL - SOON]);
		expect(answer(all, press('4'), NOW + 1_000).game.until).toBe(SOON);
	});

	it('is not prolonged by an answer shortly before its end', () => {
		expect(answer(second('1'), press('1'), OPEN_UNTIL - 100).game.until).toBe(OPEN_UNTIL);
	});

	it('waits its whole time while nobody has played before', () => {
		expect(pressed(open(gameOf(), OPEN_UNTIL), '1', '2').until).toBe(OPEN_UNTIL);
	});

	it('waits no more for who did not answer two questions in a row, and again once they do', () => {
		const third = open(goOn(close(pressed(second('1', '2'), '1'), 0)), OPEN_UNTIL);
		expect(pressed(third, '1').until).toBe(OPEN_UNTIL);
		const fourth = open(goOn(close(pressed(third, '1'), 0)), OPEN_UNTIL);
		expect(pressed(fourth, '1').until).toBe(SOON);
		const fifth = open(goOn(close(pressed(fourth, '1', '2'), 0)), OPEN_UNTIL);
		expect(pressed(fifth, '1').until).toBe(OPEN_UNTIL);
	});

	it('gets its time back when the answer that cut it short cannot be stored', () => {
		const game = pressed(second('1'), '1');
		expect(withdraw(game, press('1'))).toEqual(second('1'));
		expect(withdraw(pressed(second('1'), '1', '3'), press('3')).until).toBe(SOON);
	});
});
