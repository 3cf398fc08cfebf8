import { beginning, type Mode } from './contest/contest.js';
import type { Game } from './game.js';

/** Least number of questions for the last one to count double. */
export const DOUBLES_FROM = 3;

/**
 * A game before its first question; everything about rounds is empty. The last question counts double in the mode in
 * which points alone decide.
 */
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
	mode: Mode = 'points',
): Game {
	return {
		version: 4,
		...about,
		contest: beginning(mode, about.questions.length),
		doubles: mode === 'points' && about.questions.length >= DOUBLES_FROM,
		cut: 0,
		round: 0,
		phase: mode === 'cup' ? 'joining' : 'coming',
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
