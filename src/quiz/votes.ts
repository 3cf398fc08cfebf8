import { close, end, type Game } from './game.js';

/** Who wants a game to stop or to go on. */
export type Voter = {
	/** Snowflake. */
	readonly id: string;
	/** May stop and skip anybody's game. */
	readonly moderates: boolean;
};

/** What a wish about the course of a game makes of it. */
type Step<Outcome> = { readonly game: Game; readonly outcome: Outcome };

/** The players a game has had so far: whoever has answered a question, the open one too. */
export function players({ tallies, given }: Pick<Game, 'tallies' | 'given'>): ReadonlySet<string> {
	return new Set([...Object.keys(tallies), ...given.map(({ player }) => player)]);
}

/**
 * Takes a wish to stop a game: the starter and moderators decide alone, most of the players together. The open question
 * closes as it does when its time is up.
 *
 * @param until When a question would follow, in milliseconds since 1970.
 */
export function voteToStop(game: Game, voter: Voter, until: number): Step<'stopped' | 'voted' | 'no-player'> {
	const decides = voter.moderates || voter.id === game.starter;
	if (!decides && !players(game).has(voter.id)) return { game, outcome: 'no-player' };
	const stopVotes = [...new Set([...game.stopVotes, voter.id])];
	if (!decides && !isMajority(stopVotes, game)) return { game: { ...game, stopVotes }, outcome: 'voted' };
	return { game: end(close(game, until), 'stop'), outcome: 'stopped' };
}

/**
 * Takes a wish to skip a game's open question, which closes as it does when its time is up. A moderator decides alone;
 * so does the starter until two people play, and then needs one player more.
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

/** Whether so many votes are most of the players. */
function isMajority(votes: readonly string[], game: Game): boolean {
	const playing = players(game);
	return votes.filter((player) => playing.has(player)).length > playing.size / 2;
}
