import { describe, expect, it } from 'vitest';
import { ClubId } from '../../src/domain/club.js';
import { CompetitionId } from '../../src/domain/competition.js';
import {
	answer,
	close,
	current,
	end,
	type Game,
	newGame,
	next,
	open,
	ranking,
	SILENT_LIMIT,
	shown,
} from '../../src/quiz/game.js';
import type { Question } from '../../src/quiz/question.js';

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

function aGame(questions = 3): Game {
	return newGame({
		id: 'g1',
		server: '7',
		channelId: '8',
		locale: 'es',
		starter: '1',
		answers: 'buttons',
		seconds: 20,
		questions: Array.from({ length: questions }, (_, index) => question(2000 + index)),
		until: 0,
	});
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
	const opened = open(aGame(), 1_000);
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
		['before the question is open', aGame(), press],
		['after the question is closed', close(opened, 2_000), press],
		['after the game is over', end(opened, 'stop'), press],
	])('is too late %s and changes nothing', (_, game, late) => {
		expect(answer(game, late, 0)).toEqual({ game, verdict: 'too-late' });
	});
});

describe('points', () => {
	it('are 10 for a right answer, 5 more for the first by snowflake, none for a wrong one', () => {
		const closed = playRound(aGame(), [
			['2', RIGHT, '1000000000000000020'],
			['1', RIGHT, '999999999999999999'],
			['3', WRONG, '1'],
		]);
		const points = Object.fromEntries(closed.awards.map((award) => [award.player, award.points]));
		expect(points).toEqual({ 1: 15, 2: 10, 3: 0 });
	});

	it('grow by 2 from the third right answer in a row, and a wrong or missing one breaks the row', () => {
		let game = aGame(5);
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

	it('are given once, however often the question is closed', () => {
		const closed = playRound(aGame(), [['1', RIGHT, '1']]);
		expect(close(closed, 9_000)).toBe(closed);
	});
});

describe('the course of a game', () => {
	it('goes from question to question and ends after the last', () => {
		let game = aGame(2);
		game = goOn(playRound(game, [['1', RIGHT, '1']]));
		expect([game.phase, game.round, game.given, game.awards, game.shown]).toEqual(['coming', 1, [], [], false]);
		game = goOn(playRound(game, [['1', WRONG, '2']]));
		expect([game.phase, game.endedBy, current(game)]).toEqual(['over', undefined, undefined]);
	});

	it('does not move on before a question is closed', () => {
		const opened = open(aGame(), 1_000);
		expect(next(opened)).toBe(opened);
	});

	it(`ends by itself after ${SILENT_LIMIT} questions in a row without an answer`, () => {
		let game = aGame(9);
		game = goOn(playRound(game, []));
		game = goOn(playRound(game, [['1', WRONG, '1']]));
		for (let silent = 0; silent < SILENT_LIMIT; silent++) game = goOn(playRound(game, []));
		expect([game.phase, game.endedBy, game.round]).toEqual(['over', 'silence', 1 + SILENT_LIMIT]);
	});

	it('brings nobody anything for a question that is open when the game is stopped', () => {
		const opened = answer(open(aGame(), 1), { game: 'g1', round: 0, player: '1', option: RIGHT, at: '1' }, 0).game;
		expect(end(opened, 'stop')).toMatchObject({ phase: 'over', endedBy: 'stop', tallies: {}, awards: [] });
	});
});

it('ranks by points, then right answers, then fewer answers needed', () => {
	const tally = { points: 20, right: 2, answers: 3, streak: 0, bestStreak: 2 };
	const tallies = {
		1: { ...tally },
		2: { ...tally, answers: 2 },
		3: { ...tally, right: 1 },
		4: { ...tally, points: 21 },
	};
	expect(ranking({ tallies }).map(({ player }) => player)).toEqual(['4', '2', '1', '3']);
});
