import type { Mode } from '../../src/quiz/contest/contest.js';
import type { Game } from '../../src/quiz/game.js';
import { newGame } from '../../src/quiz/new-game.js';
import type { Question } from '../../src/quiz/question.js';

/**
 * A game that is about to begin. Unless told otherwise, it is answered by buttons, and player 1 has started it in
 * channel 8 of server 7.
 */
export function aGame(
	questions: readonly Question[],
	more: Partial<Pick<Game, 'answers' | 'starter'>> = {},
	mode?: Mode,
): Game {
	return newGame(
		{
			id: 'g1',
			server: '7',
			channelId: '8',
			locale: 'es',
			starter: '1',
			answers: 'buttons',
			seconds: 20,
			questions: [...questions],
			until: 0,
			...more,
		},
		mode,
	);
}
