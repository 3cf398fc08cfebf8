import type { Game } from '../../quiz/game.js';
import type { QuizParts } from './quiz-parts.js';

/** A place at a game: all that a move of the clockwork or of a player reads and changes. */
export type Seat = {
	readonly parts: QuizParts;
	readonly channelId: string;
	/**
	 * The game as it stands now; it may change during every await.
	 *
	 * @throws {UserError} `quiz-none-here`, once it is over and gone; never while the clockwork makes a move.
	 */
	game(): Game;
	/** @throws {UserError} `quiz-paused`, while nothing can be stored: nothing a player does counts then. */
	unlessPaused(): void;
	/**
	 * The clockwork's way to change the game, which goes on as this at once. Resolves when it is stored.
	 *
	 * @throws {UserError} `store-down`
	 */
	keep(game: Game): Promise<void>;
	/**
	 * A player's way to change the game, which goes on as this at once. Resolves when it is stored, with the game as it
	 * stands by then; undefined if it is over and gone.
	 *
	 * @param takeBack Undoes the change where it cannot be stored: the game pauses then.
	 * @throws {UserError} `quiz-paused`; the change does not hold then.
	 */
	decide(game: Game, takeBack: (now: Game) => Game): Promise<Game | undefined>;
	/**
	 * The game is over and gone.
	 *
	 * @throws {UserError} `store-down`
	 */
	leave(): Promise<void>;
};
