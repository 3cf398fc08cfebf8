import { close, end, type Game } from './game.js';

/** Somebody who wants a game to stop or to go on. */
export type Voter = {
	/** Snowflake. */
	readonly id: string;
	/** May stop and skip anybody's game. */
	readonly moderates: boolean;
};

/** The result of a vote. */
type Step<Outcome> = { readonly game: Game; readonly outcome: Outcome };

/** The players of a game so far: everybody who has answered a question, including the open one. */
export function players({ tallies, given }: Pick<Game, 'tallies' | 'given'>): ReadonlySet<string> {
	return new Set([...Object.keys(tallies), ...given.map(({ player }) => player)]);
}

/**
 * Handles a vote to stop a game: the starter and moderators decide alone, others by majority of the players. The open
 * question closes as it does when its time is up.
 *
 * @param until When the next question would come, in milliseconds since 1970.
 */
export function voteToStop(game: Game, voter: Voter, until: number): Step<'stopped' | 'voted' | 'no-player'> {
	const decides = voter.moderates || voter.id === game.starter;
	if (!decides && !players(game).has(voter.id)) return { game, outcome: 'no-player' };
	const stopVotes = [...new Set([...game.stopVotes, voter.id])];
	if (!decides && !isMajority(stopVotes, game)) return { game: { ...game, stopVotes }, outcome: 'voted' };
	return { game: end(close(game, until), 'stop'), outcome: 'stopped' };
}

/**
 * Handles a vote to skip a game's open question, which closes as it does when its time is up. A moderator decides
 * alone; so does the starter, who needs one more player once two people play.
 *
 * @param until When the next question comes, in milliseconds since 1970.
 */
export function voteToSkip(
	game: Game,
	voter: Voter,
	until: number,
): Step<'skipped' | 'voted' | 'one-more' | 'no-player' | 'nothing-open'> {
	if (game.phase !== 'open') return { game, outcome: 'nothing-open' };
	const playing = players(game);
	const starts = voter.id === game.starter;
	if (!voter.moderates && !starts && !playing.has(voter.id)) return { game, outcome: 'no-player' };
	const skipVotes = [...new Set([...game.skipVotes, voter.id])];
	const others = skipVotes.filter((id) => id !== game.starter && playing.has(id)).length;
	const starterWins = skipVotes.includes(game.starter) && (playing.size < 2 || others > 0);
	if (voter.moderates || starterWins || isMajority(skipVotes, game)) {
		return { game: close(game, until), outcome: 'skipped' };
	}
	return { game: { ...game, skipVotes }, outcome: starts ? 'one-more' : 'voted' };
}

/** Whether the votes are a majority of the players. */
function isMajority(votes: readonly string[], game: Game): boolean {
	const playing = players(game);
	return votes.filter((player) => playing.has(player)).length > playing.size / 2;
}
