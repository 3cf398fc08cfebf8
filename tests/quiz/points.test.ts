import { describe, expect, it } from 'vitest';
import { close, ranking } from '../../src/quiz/game.js';
import { gameOf, goOn, playRound, RIGHT, WRONG } from './a-played-game.js';

describe('points', () => {
	it('are 10 for a right answer, 5 more for the first by snowflake, none for a wrong one', () => {
		const closed = playRound(gameOf(), [
			['2', RIGHT, '1000000000000000020'],
			['1', RIGHT, '999999999999999999'],
			['3', WRONG, '1'],
		]);
		const points = Object.fromEntries(closed.awards.map((award) => [award.player, award.points]));
		expect(points).toEqual({ 1: 15, 2: 10, 3: 0 });
	});

	it('grow by 2 from the third right answer in a row, and a wrong or missing one breaks the row', () => {
		let game = gameOf(6);
		const rounds = [
			[['1', RIGHT, '1']],
			[['1', RIGHT, '2']],
			[['1', RIGHT, '3']],
			[['2', RIGHT, '4']],
			[['1', RIGHT, '5']],
		] as const;
		const earned = rounds.map((given) => {
			const closed = playRound(game, given);
			game = goOn(closed);
			return closed.awards.find(({ player }) => player === '1')?.points;
		});
		expect(earned).toEqual([15, 15, 17, undefined, 15]);
		expect(game.tallies['1']).toMatchObject({ points: 62, right: 4, answers: 4, bestStreak: 3 });
	});

	it('of the last question count double, in a game of three questions or more', () => {
		const lastOf = (questions: number) => {
			let game = gameOf(questions);
			for (let round = 1; round < questions; round++) game = goOn(playRound(game, []));
			return playRound(game, [
				['1', RIGHT, '1'],
				['2', RIGHT, '2'],
				['3', WRONG, '3'],
			]).awards.map(({ points }) => points);
		};
		expect([1, 2, 3].map(lastOf)).toEqual([
			[15, 10, 0],
			[15, 10, 0],
			[30, 20, 0],
		]);
	});

	it('are given once, however often the question is closed', () => {
		const closed = playRound(gameOf(), [['1', RIGHT, '1']]);
		expect(close(closed, 9_000)).toBe(closed);
	});
});

it('ranks by points, then right answers, then fewer answers needed', () => {
	const tally = { points: 20, right: 2, answers: 3, streak: 0, bestStreak: 2, missed: 0 };
	const tallies = {
		1: { ...tally },
		2: { ...tally, answers: 2 },
		3: { ...tally, right: 1 },
		4: { ...tally, points: 21 },
	};
	expect(ranking({ tallies, contest: { mode: 'points' } }).map(({ player }) => player)).toEqual(['4', '2', '1', '3']);
});
