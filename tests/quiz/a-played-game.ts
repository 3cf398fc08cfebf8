import { ClubId } from '../../src/domain/club.js';
import { CompetitionId } from '../../src/domain/competition.js';
import { answer, close, type Game, next, open, shown } from '../../src/quiz/game.js';
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
/** The right option of each of its questions, and a wrong one. */
export const RIGHT = 2;
export const WRONG = 0;

/** A game that is about to begin. */
export function gameOf(questions = 3): Game {
	return aGame(Array.from({ length: questions }, (_, index) => question(2000 + index)));
}

/** Plays the next round: each given answer is `[player, option, snowflake]`. */
export function playRound(game: Game, given: readonly (readonly [string, number, string])[]): Game {
	const opened = given.reduce(
		(before, [player, option, at]) =>
			answer(before, { game: before.id, round: before.round, player, option, at }, 0).game,
		open(game, 1_000),
	);
	return close(opened, 2_000);
}

/** Shows the result and moves on to the next question. */
export const goOn = (game: Game) => next(shown(game, 3_000));
