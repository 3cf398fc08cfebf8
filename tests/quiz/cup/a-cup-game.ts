import { seedsOf } from '../../../src/quiz/cup/bracket.js';
import { cupOf, drawCup, intervalShown, join, leaveInterval } from '../../../src/quiz/cup/entries.js';
import { answer, close, type Game, next, open } from '../../../src/quiz/game.js';
import { seeded } from '../../../src/quiz/random.js';
import { aGame } from '../a-game.js';
import { aQuestion } from '../a-question.js';

/** How many questions each round has. */
export const LENGTH = 3;

/** A cup that this many players have joined, `1` first. */
export function aJoinedCup(players: number): Game {
	const game = aGame(
		Array.from({ length: LENGTH }, (_, index) => aQuestion(`club-${index}`)),
		{},
		'cup',
	);
	const numbers = Array.from({ length: players }, (_, index) => `${index + 1}`);
	return numbers.reduce((before, player) => join(before, { game: 'g1', player }).game, game);
}

/** The same after its draw; without `places` in a table of scores, seeds are drawn by lot. */
export function aDrawnCup(players: number, seed = 1, places: ReadonlyMap<string, number> = new Map()): Game {
	const game = aJoinedCup(players);
	return drawCup(game, seedsOf(cupOf(game)?.entrants ?? [], places, seeded(seed)));
}

/**
 * Moves on to the next question, past an interval if there is one; where questions have run out, made-up ones are
 * added.
 */
export function toQuestion(game: Game): Game {
	const told = game.phase === 'interval' ? leaveInterval(intervalShown(game, 0)) : game;
	const enough = { ...told, questions: [...told.questions] };
	while (enough.questions.length <= enough.round) enough.questions.push(aQuestion(`club-${enough.questions.length}`));
	return open(enough, 20_000);
}

/** An answer to the open question. */
export type Shot = { readonly player: string; readonly isRight: boolean };

/** Gives answers one after another. */
export function shoot(game: Game, shots: readonly Shot[]): Game {
	return shots.reduce((before, { player, isRight }, index) => {
		const at = `${game.round * 1_000 + index}`;
		return answer(before, { game: 'g1', round: game.round, player, option: isRight ? 0 : 1, at }, 0).game;
	}, game);
}

/** Closes the open question and goes on, with more questions in case the cup needs them. */
export function goOn(game: Game): Game {
	const closed = close(game, 0);
	return next({
		...closed,
		questions: [
			...closed.questions,
			...Array.from({ length: LENGTH }, (_, index) => aQuestion(`more-${closed.round}-${index}`)),
		],
	});
}

/** Plays one question. */
export function play(game: Game, ...shots: readonly Shot[]): Game {
	return goOn(shoot(toQuestion(game), shots));
}
