import { describe, expect, it } from 'vitest';
import { ClubId } from '../../src/domain/club.js';
import { CompetitionId } from '../../src/domain/competition.js';
import {
	ALL_IN_MS,
	answer,
	close,
	current,
	end,
	type Game,
	GRACE_MS,
	next,
	open,
	ranking,
	SILENT_LIMIT,
	shown,
	withdraw,
} from '../../src/quiz/game.js';
import type { Question } from '../../src/quiz/question.js';
import { aGame } from './a-game.js';

const question = (year: number): Question => ({
	id: `champion:test:${year}`,
	kind: 'champion',
	competition: CompetitionId.parse('test'),
	subject: { year },
	options: ['a', 'b', 'c', 'd'].map((id) => ({ type: 'club', club: ClubId.parse(id) })),
	clues: [],
	answer: 2,
});
const RIGHT = 2;
const WRONG = 0;

function gameOf(questions = 3): Game {
	return aGame(Array.from({ length: questions }, (_, index) => question(2000 + index)));
}

/** Plays the round that is coming: each given answer is `[player, option, snowflake]`. */
function playRound(game: Game, given: readonly (readonly [string, number, string])[]): Game {
	const opened = given.reduce(
		(before, [player, option, at]) =>
			answer(before, { game: before.id, round: before.round, player, option, at }, 0).game,
		open(game, 1_000),
	);
	return close(opened, 2_000);
}
const goOn = (game: Game) => next(shown(game, 3_000));

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

describe('an open question', () => {
	const OPEN_UNTIL = 20_000;
	const NOW = 5_000;
	const SOON = NOW + ALL_IN_MS - GRACE_MS;
	/** The second question, open, after these people have answered the first. */
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
