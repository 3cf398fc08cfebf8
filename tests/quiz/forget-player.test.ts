import { expect, it } from 'vitest';
import { forgetPlayer } from '../../src/quiz/forget-player.js';
import { answer, close, next, open, shown } from '../../src/quiz/game.js';
import { voteToSkip } from '../../src/quiz/votes.js';
import { aGame } from './a-game.js';
import { aQuestion } from './a-question.js';

const press = (player: string, round: number, at: string) => ({ game: 'g1', round, player, option: 0, at });

/** A game in which both players knew the first question, and have answered the second. */
function played() {
	const coming = aGame([aQuestion('melgar'), aQuestion('utc')], { starter: '9' });
	let game = open(coming, 1_000);
	for (const player of ['1', '2']) game = answer(game, press(player, 0, player), 0).game;
	game = open(next(shown(close(game, 2_000), 2_000)), 3_000);
	for (const player of ['1', '2']) game = answer(game, press(player, 1, `1${player}`), 0).game;
	return voteToSkip(game, { id: '1', moderates: false }, 0).game;
}

it('a player who is forgotten has no points, streak or vote, and answers the open question no second time', () => {
	const game = forgetPlayer(played(), '1');
	expect(game).toMatchObject({ skipVotes: [], given: [{ player: '1' }, { player: '2' }] });
	expect(Object.keys(game.tallies)).toEqual(['2']);
	expect(answer(game, press('1', 1, '30'), 0).verdict).toBe('already-answered');
	expect(close(game, 9_000).tallies).toMatchObject({ 1: { points: 15, streak: 1 }, 2: { streak: 2 } });
});

it('a question that is closed brings a player who is forgotten nothing any more', () => {
	const game = forgetPlayer(close(played(), 9_000), '1');
	expect(game.awards.map(({ player }) => player)).toEqual(['2']);
	expect(Object.keys(game.tallies)).toEqual(['2']);
});

it('nothing changes where there is nothing to forget', () => {
	const game = played();
	expect(forgetPlayer(game, '3')).toBe(game);
});
