import { UserError } from '../../errors.js';
import type { Game } from '../../quiz/game.js';
import { LeaseOut } from '../../store/lease.js';
import { wordsIn } from '../../text/words.js';
import { noteView } from '../../views/note-view.js';
import { questionView } from '../../views/quiz/question-view.js';
import type { QuizParts } from './quiz-parts.js';

/** Waits between looks whether the store is back, in milliseconds; the last one repeats. */
const LOOK_MS = [1_000, 2_000, 5_000, 10_000] as const;

/** Why a game pauses, and how long that lasts before the channel is told, in milliseconds: much is over at once. */
const SAY_AFTER_MS = {
	'store-down': 1_000,
	// Another process may have the game, and this one is about to be told so.
	'lease-out': 8_000,
} as const;
export type PauseReason = keyof typeof SAY_AFTER_MS;

/** Why an error makes a game pause; undefined where it does not, as one of a channel or of the bot itself. */
export function pauseReason(error: unknown): PauseReason | undefined {
	if (!(error instanceof UserError) || error.code !== 'store-down') return undefined;
	return error.cause instanceof LeaseOut ? 'lease-out' : 'store-down';
}

/** A game that waits for the store, however long that takes, and says so once in its channel. */
export class QuizPause {
	readonly #parts: QuizParts;
	readonly #nonce: string;
	readonly #since: number;
	#looks = 0;
	#messageId: string | undefined;
	#saying: Promise<void> = Promise.resolve();

	/** @param number Tells this pause of the game from its others. */
	constructor(game: Game, number: number, error: unknown, parts: QuizParts) {
		this.#parts = parts;
		this.#nonce = `${game.id}.p${number}`;
		this.#since = parts.clock.now();
		const err = error instanceof Error && error.cause ? error.cause : error;
		parts.log.warn({ err, game: game.id }, 'A quiz pauses: the store does not take it');
	}

	/**
	 * Says that the game pauses, once it has done so for a while and unless that has been said.
	 *
	 * @param reason Why it pauses still.
	 * @returns How long to wait for the next look, in milliseconds.
	 */
	wait(game: Game, reason: PauseReason): number {
		const lasts = this.#parts.clock.now() - this.#since;
		if (lasts >= SAY_AFTER_MS[reason] && this.#messageId === undefined) {
			this.#saying = this.#saying.then(() => this.#say(game));
		}
		const wait = LOOK_MS[Math.min(this.#looks, LOOK_MS.length - 1)] ?? 0;
		this.#looks += 1;
		return wait;
	}

	/** The game as it goes on: an open question gets back the time it lost. */
	resumed(game: Game): Game {
		if (game.phase !== 'open' || game.messageId === undefined) return game;
		return { ...game, until: game.until + this.#parts.clock.now() - this.#since };
	}

	/** Says that the game goes on, where it said that it pauses. Never rejects: the game goes on either way. */
	async end(game: Game): Promise<void> {
		const { channels, catalog, log } = this.#parts;
		log.info({ game: game.id, pausedMs: this.#parts.clock.now() - this.#since }, 'A quiz goes on');
		await this.#saying;
		const words = wordsIn(game.locale);
		const edits = [
			...(this.#messageId === undefined ? [] : [{ id: this.#messageId, view: noteView(words.say('quiz.resumed')) }]),
			...(game.phase === 'open' && game.messageId !== undefined
				? [{ id: game.messageId, view: questionView(game, catalog, words) }]
				: []),
		];
		for (const { id, view } of edits) {
			await channels
				.edit(game.channelId, id, view)
				.catch((err) => log.warn({ err, game: game.id }, 'A quiz could not say that it goes on'));
		}
	}

	async #say(game: Game): Promise<void> {
		if (this.#messageId !== undefined) return;
		const { channels, log } = this.#parts;
		const view = noteView(wordsIn(game.locale).say('quiz.paused'));
		await channels.post(game.channelId, view, this.#nonce).then(
			(id) => {
				this.#messageId = id;
			},
			(err) => log.warn({ err, game: game.id }, 'A quiz could not say that it pauses'),
		);
	}
}
