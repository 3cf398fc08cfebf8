import type { Game } from '../../quiz/game.js';
import type { QuizParts } from './quiz-parts.js';
import { type PauseReason, QuizPause } from './quiz-pause.js';

/** The pauses of one game, of which there is at most one at a time. */
export class QuizPauses {
	readonly #parts: QuizParts;
	#current: QuizPause | undefined;
	#count = 0;

	constructor(parts: QuizParts) {
		this.#parts = parts;
	}

	/** The pause, if there is one. */
	get current(): Pick<QuizPause, 'isForStore' | 'isForMove'> | undefined {
		return this.#current;
	}

	/** Begins a pause or prolongs it. @returns How long to wait before the next check, in milliseconds. */
	wait(game: Game, reason: PauseReason, error?: unknown): number {
		if (!this.#current) {
			this.#count += 1;
			this.#current = new QuizPause(game, this.#count, reason, error, this.#parts);
		}
		return this.#current.wait(game, reason);
	}

	/** The game as it resumes: an open question, or the time to join, gets back the time it lost. */
	resumed(game: Game): Game {
		return this.#current?.resumed(game) ?? game;
	}

	/** Says that the game goes on, if it said that it pauses. Never rejects. */
	async end(game: Game): Promise<void> {
		const pause = this.#current;
		this.#current = undefined;
		await pause?.end(game);
	}
}
