import type { Game } from './game.js';

/**
 * The game as if a player had only just joined: without their points, streak and votes. Their answer to the current
 * question stays, so that they cannot answer twice. Unchanged if there is nothing to forget.
 */
export function forgetPlayer(game: Game, player: string): Game {
	const others = (votes: readonly string[]) => votes.filter((each) => each !== player);
	const { [player]: tally, ...tallies } = game.tallies;
	const awards = game.awards.filter((award) => award.player !== player);
	const [stopVotes, skipVotes] = [others(game.stopVotes), others(game.skipVotes)];
	const votes = game.stopVotes.length + game.skipVotes.length - stopVotes.length - skipVotes.length;
	if (!tally && votes === 0) return game;
	return { ...game, tallies, awards, stopVotes, skipVotes };
}
