import type { Game } from '../../quiz/game.js';
import type { QuizParts } from './quiz-parts.js';

/** Access to one game: all that a move reads and changes, be it the clockwork's or a player's. */
export type Seat = {
	readonly parts: QuizParts;
	readonly channelId: string;
	/**
	 * The game as it stands now; it may change during every await.
	 *
	 * @throws {UserError} `quiz-none-here` once it is over and removed; never while the clockwork makes a move.
	 */
	game(): Game;
	/** @throws {UserError} `quiz-paused` while nothing can be stored, so that nothing a player does counts. */
	unlessPaused(): void;
	/**
	 * Changes the game for the clockwork. The change applies at once; resolves when it is stored.
	 *
	 * @throws {UserError} `store-down`
	 */
	keep(game: Game): Promise<void>;
	/**
	 * Changes the game for a player. The change applies at once; resolves when it is stored, with the game as it stands
	 * by then, or undefined if it is over and removed.
	 *
	 * @param takeBack Undoes the change if it cannot be stored: the game pauses then.
	 * @throws {UserError} `quiz-paused`; the change is undone then.
	 */
	decide(game: Game, takeBack: (now: Game) => Game): Promise<Game | undefined>;
	/**
	 * Removes the game, which is over.
	 *
	 * @throws {UserError} `store-down`
	 */
	leave(): Promise<void>;
};
