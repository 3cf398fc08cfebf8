import { UserError } from '../../errors.js';
import { type Game, isSolved } from '../../quiz/game.js';
import { LeaseOut } from '../../store/lease.js';
import { wordsIn } from '../../text/words.js';
import { noteView } from '../../views/note-view.js';
import { questionView } from '../../views/quiz/question-view.js';
import { ChannelError } from '../channels.js';
import type { QuizParts } from './quiz-parts.js';

/** What a game waits for. */
type Wait = {
	/** How long the pause lasts before the channel is told, in milliseconds: many are over at once. */
	readonly sayAfterMs: number;
	/** Intervals at which it is checked whether the pause is over, in milliseconds; the last one repeats. */
	readonly looksMs: readonly number[];
	readonly isForStore: boolean;
};

const STORE_LOOKS_MS = [1_000, 2_000, 5_000, 10_000] as const;
const DISCORD_LOOKS_MS = [1_000, 5_000, 15_000, 30_000, 60_000] as const;

const waits = {
	'store-down': { sayAfterMs: 1_000, looksMs: STORE_LOOKS_MS, isForStore: true },
	// Another process may have taken over the game, and this one is about to learn so.
	'lease-out': { sayAfterMs: 8_000, looksMs: STORE_LOOKS_MS, isForStore: true },
	// Discord accepts no messages.
	'discord-away': { sayAfterMs: 8_000, looksMs: DISCORD_LOOKS_MS, isForStore: false },
	// Players' answers do not reach the bot.
	'gateway-away': { sayAfterMs: 8_000, looksMs: STORE_LOOKS_MS, isForStore: false },
} as const satisfies Record<string, Wait>;

/** Why a game pauses. */
export type PauseReason = keyof typeof waits;

/** A pause no longer than this, in milliseconds, is not worth an edit to show the question's new end. */
const UNSEEN_MS = 2_000;

/** Why an error makes a game pause; undefined if it does not, such as a bug. */
export function pauseReason(error: unknown): PauseReason | undefined {
	if (error instanceof ChannelError) return error.trouble === 'unreachable' ? 'discord-away' : undefined;
	if (!(error instanceof UserError) || error.code !== 'store-down') return undefined;
	return error.cause instanceof LeaseOut ? 'lease-out' : 'store-down';
}

/** A game that waits for the store or for Discord, however long that takes, and says so once in its channel. */
export class QuizPause {
	readonly #parts: QuizParts;
	readonly #nonce: string;
	readonly #since: number;
	/** Up to when lost time has been given back. */
	#given: number;
	#reason: PauseReason;
	#looks = 0;
	#tried = false;
	#messageId: string | undefined;
	#saying: Promise<void> = Promise.resolve();

	/** @param number Tells this pause from the game's other ones. */
	constructor(game: Game, number: number, reason: PauseReason, error: unknown, parts: QuizParts) {
		this.#parts = parts;
		this.#nonce = `${game.id}.p${number}`;
		this.#since = parts.clock.now();
		this.#given = this.#since;
		this.#reason = reason;
		const err = error instanceof Error && error.cause ? error.cause : error;
		parts.log.warn({ err, game: game.id, reason }, 'A quiz pauses');
	}

	/** Nothing can be stored, so nothing that players do counts. */
	get isForStore(): boolean {
		return waits[this.#reason].isForStore;
	}

	/** Only the next move can tell whether the pause is over. */
	get isForMove(): boolean {
		return this.#reason === 'discord-away';
	}

	/**
	 * Says that the game pauses, once the pause has lasted a while, and only once.
	 *
	 * @param reason Why it still pauses.
	 * @returns How long to wait before the next check, in milliseconds.
	 */
	wait(game: Game, reason: PauseReason): number {
		this.#reason = reason;
		const { sayAfterMs, looksMs } = waits[reason];
		const lasts = this.#parts.clock.now() - this.#since;
		if (lasts >= sayAfterMs && this.#messageId === undefined) {
			this.#saying = this.#saying.then(() => this.#say(game));
		}
		const wait = looksMs[Math.min(this.#looks, looksMs.length - 1)] ?? 0;
		this.#looks += 1;
		return wait;
	}

	/** The game as it resumes: an open question, or the time to join, gets back the time it lost. */
	resumed(game: Game): Game {
		const now = this.#parts.clock.now();
		const lost = now - this.#given;
		this.#given = now;
		const isRunning = game.phase === 'open' && game.messageId !== undefined && !isSolved(game);
		if (!isRunning && game.phase !== 'joining') return game;
		return { ...game, until: game.until + lost };
	}

	/** Says that the game goes on, if it said that it pauses. Never rejects: the game goes on either way. */
	async end(game: Game): Promise<void> {
		const { channels, catalog, log } = this.#parts;
		const pausedMs = this.#parts.clock.now() - this.#since;
		log.info({ game: game.id, pausedMs }, 'A quiz goes on');
		await this.#saying;
		const words = wordsIn(game.locale);
		const resumed = words.say(this.isForStore ? 'quiz.resumed' : 'quiz.resumed-discord');
		const edits = [
			...(this.#messageId === undefined ? [] : [{ id: this.#messageId, view: noteView(resumed) }]),
			...(game.phase === 'open' && game.messageId !== undefined && pausedMs > UNSEEN_MS
				? [{ id: game.messageId, view: questionView(game, catalog, words) }]
				: []),
		];
		for (const { id, view } of edits) {
			await channels
				.edit(game.channelId, id, view)
				.catch((err) => log.warn({ err, game: game.id }, 'A message of a resumed quiz could not be edited'));
		}
	}

	async #say(game: Game): Promise<void> {
		if (this.#messageId !== undefined) return;
		const { channels, log } = this.#parts;
		const view = noteView(wordsIn(game.locale).say(this.isForStore ? 'quiz.paused' : 'quiz.paused-discord'));
		await channels.post(game.channelId, view, this.#nonce).then(
			(id) => {
				this.#messageId = id;
			},
			(err) => {
				log[this.#tried ? 'debug' : 'warn'](
					{ err, game: game.id },
					'The notice that a quiz pauses could not be posted',
				);
				this.#tried = true;
			},
		);
	}
}
