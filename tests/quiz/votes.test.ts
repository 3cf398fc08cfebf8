import { describe, expect, it } from 'vitest';
import { answer, close, type Game, next, open, shown } from '../../src/quiz/game.js';
import { voteToSkip, voteToStop } from '../../src/quiz/votes.js';
import { aGame } from './a-game.js';
import { aQuestion } from './a-question.js';

const UNTIL = 9_000;
const RIGHT = 0;
const starter = { id: '1', moderates: false };
const moderator = { id: '99', moderates: true };
const player = (id: string) => ({ id, moderates: false });

/** A game whose first question is open and has been answered right by these people. */
function answered(...people: readonly string[]): Game {
	const game = aGame([aQuestion('melgar'), aQuestion('utc')], { starter: starter.id });
	return people.reduce(
		(before, id) => answer(before, { game: 'g1', round: 0, player: id, option: RIGHT, at: id }, 0).game,
		open(game, 1_000),
	);
}

describe('a wish to stop', () => {
	it.each([
		['the starter', starter],
		['a moderator', moderator],
	])('of %s closes the open question, so that what was answered counts, and ends the game', (_, who) => {
		const { game, outcome } = voteToStop(answered('1', '2'), who, UNTIL);
		expect(outcome).toBe('stopped');
		expect(game).toMatchObject({ phase: 'over', endedBy: 'stop', tallies: { 1: { points: 15 }, 2: { points: 10 } } });
	});

	it('of a player needs more than half of them', () => {
		const first = voteToStop(answered('2', '3', '4'), player('2'), UNTIL);
		expect(first).toMatchObject({ outcome: 'voted', game: { phase: 'open', stopVotes: ['2'] } });
		expect(voteToStop(first.game, player('2'), UNTIL).outcome).toBe('voted');
		expect(voteToStop(first.game, player('3'), UNTIL).outcome).toBe('stopped');
	});

	it('of somebody who does not play changes nothing', () => {
		const game = answered('2', '3');
		expect(voteToStop(game, player('9'), UNTIL)).toEqual({ game, outcome: 'no-player' });
	});
});

describe('a wish to skip', () => {
	it('closes the question as time does', () => {
		const game = answered('1');
		expect(voteToSkip(game, starter, UNTIL)).toEqual({ game: close(game, UNTIL), outcome: 'skipped' });
	});

	it('of the starter needs one player more once two people play, whoever of them wishes first', () => {
		const game = answered('1', '2', '3', '4', '5');
		const alone = voteToSkip(game, starter, UNTIL);
		expect(alone).toMatchObject({ outcome: 'one-more', game: { phase: 'open', given: { length: 5 } } });
		expect(voteToSkip(alone.game, starter, UNTIL).outcome).toBe('one-more');
		expect(voteToSkip(alone.game, player('9'), UNTIL).outcome).toBe('no-player');
		expect(voteToSkip(alone.game, player('3'), UNTIL).outcome).toBe('skipped');
		const other = voteToSkip(game, player('3'), UNTIL);
		expect(other.outcome).toBe('voted');
		expect(voteToSkip(other.game, starter, UNTIL).outcome).toBe('skipped');
	});

	it('of a starter who does not play needs a voice too where two others do', () => {
		expect(voteToSkip(answered('2'), starter, UNTIL).outcome).toBe('skipped');
		expect(voteToSkip(answered('2', '3'), starter, UNTIL).outcome).toBe('one-more');
	});

	it('of a moderator needs nobody else', () => {
		expect(voteToSkip(answered('1', '2', '3'), moderator, UNTIL).outcome).toBe('skipped');
	});

	it('of other players needs more than half of them, and holds for this question only', () => {
		const first = voteToSkip(answered('2', '3', '4'), player('2'), UNTIL);
		expect(first.outcome).toBe('voted');
		expect(voteToSkip(first.game, player('4'), UNTIL).outcome).toBe('skipped');
		expect(next(shown(close(first.game, UNTIL), UNTIL)).skipVotes).toEqual([]);
	});

	it('comes to nothing while no question is open', () => {
		const game = close(answered('1'), UNTIL);
		expect(voteToSkip(game, moderator, UNTIL)).toEqual({ game, outcome: 'nothing-open' });
	});
});
