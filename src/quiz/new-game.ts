import type { Game } from './game.js';

/** Questions of a game from which on its last one counts double. */
export const DOUBLES_FROM = 3;

/** The game before its first question; everything about a round is empty. */
export function newGame(
	about: Pick<
		Game,
		| 'id'
		| 'server'
		| 'guildId'
		| 'channelId'
		| 'locale'
		| 'starter'
		| 'answers'
		| 'seconds'
		| 'questions'
		| 'drawn'
		| 'until'
	>,
): Game {
	return {
		version: 3,
		...about,
		doubles: about.questions.length >= DOUBLES_FROM,
		cut: 0,
		round: 0,
		phase: 'coming',
		taken: [],
		given: [],
		awards: [],
		shown: false,
		tallies: {},
		silent: 0,
		stopVotes: [],
		skipVotes: [],
	};
}
