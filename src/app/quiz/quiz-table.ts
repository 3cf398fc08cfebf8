import { UserError } from '../../errors.js';
import type { HintPress } from '../../quiz/ask-hint.js';
import type { Game, Press, Verdict } from '../../quiz/game.js';
import { wordsIn } from '../../text/words.js';
import type { Person } from '../caller.js';
import { steady } from '../clock.js';
import { stored } from '../stored.js';
import { dueNext, isDueOtherwise } from './clockwork.js';
import { takeAnswer } from './quiz-answer.js';
import { giveHint, type HintGiven } from './quiz-hint.js';
import type { QuizParts } from './quiz-parts.js';
import { type PauseReason, pauseReason, QuizPause } from './quiz-pause.js';
import type { Seat } from './quiz-seat.js';
import { abandon, retryAfter } from './quiz-trouble.js';
import { skip, stop } from './quiz-votes.js';

/** One channel's quiz: the game as it stands, what players do to it, and the clockwork that moves it on. */
export class QuizTable {
	readonly #parts: QuizParts;
	readonly #where: Pick<Game, 'guildId' | 'channelId'>;
	readonly #onEnd: () => void;
	readonly #seat: Seat;
	#game: Game | undefined;
	#cancel = () => {};
	#moving: Promise<void> = Promise.resolve();
	#resting = false;
	#failures = 0;
	#pause: QuizPause | undefined;
	#pauses = 0;

	constructor(given: QuizParts, where: Pick<Game, 'guildId' | 'channelId'>, onEnd: () => void) {
		// A clock that is set would freeze the open question, or end it.
		const parts = { ...given, clock: steady(given.clock) };
		this.#parts = parts;
		this.#where = where;
		this.#onEnd = onEnd;
		this.#seat = {
			parts,
			channelId: where.channelId,
			game: () => this.#existing(),
			keep: (game) => this.#keep(game),
			decide: (game, takeBack) => this.#decide(game, takeBack),
			leave: async () => {
				await stored(parts.games.remove(where.channelId), 'store-down');
				this.#leave();
			},
		};
	}

	/** The game; undefined while it is being set up. */
	get game(): Game | undefined {
		return this.#game;
	}

	/** The address of the newest message of the game. */
	get link(): string {
		const { guildId, channelId } = this.#where;
		return this.#parts.channels.linkTo({ guildId, channelId, messageId: this.#game?.messageId ?? '' });
	}

	/** Begins a new game, once it is stored. */
	async seat(game: Game): Promise<void> {
		await this.#parts.games.save(this.#where.channelId, game);
		this.takeUp(game);
	}

	/** Goes on with a stored game. */
	takeUp(game: Game): void {
		this.#game = game;
		this.#arm();
	}

	/**
	 * Takes a press on an option; it is stored once this resolves with `accepted`.
	 *
	 * @throws {UserError} `shutting-down`, `quiz-paused`; it does not count then.
	 */
	async answer(press: Press): Promise<Verdict> {
		if (this.#resting) throw new UserError('shutting-down');
		return this.#game ? takeAnswer(this.#seat, this.#game, press) : 'too-late';
	}

	/** Takes a press on the button for a hint; it throws as `answer` does, and no clue is paid for then. */
	async hint(press: HintPress): Promise<HintGiven> {
		if (this.#resting) throw new UserError('shutting-down');
		if (this.#pause) throw new UserError('quiz-paused');
		return this.#game ? giveHint(this.#seat, this.#game, press) : { verdict: 'too-late' };
	}

	async stop(person: Person): Promise<'stopped' | 'voted'> {
		return stop(this.#seat, person);
	}

	async skip(person: Person): Promise<'skipped' | 'voted' | 'nothing-open'> {
		return skip(this.#seat, person);
	}

	/** Stops the clockwork and leaves the game stored as it stands. */
	async rest(): Promise<void> {
		this.#resting = true;
		this.#cancel();
		await this.#moving.catch(() => {});
	}

	#existing(): Game {
		if (!this.#game) throw new UserError('quiz-none-here');
		return this.#game;
	}

	async #decide(game: Game, takeBack: (now: Game) => Game): Promise<Game | undefined> {
		if (this.#pause) throw new UserError('quiz-paused');
		const before = this.#game;
		try {
			await this.#keep(game);
		} catch (error) {
			const reason = pauseReason(error);
			if (!reason) throw error;
			if (this.#game) this.#game = takeBack(this.#game);
			this.#wait(reason, error);
			throw new UserError('quiz-paused', {}, error instanceof Error ? { cause: error.cause } : {});
		}
		if (before && this.#game && isDueOtherwise(before, this.#game, this.#parts)) this.#arm();
		return this.#game;
	}

	/** What was changed holds from now on, and is stored when this resolves. */
	async #keep(game: Game): Promise<void> {
		this.#game = game;
		await stored(this.#parts.games.save(this.#where.channelId, game), 'store-down');
	}

	/** Waits for the next move; one move after another, never two at once. */
	#arm(wait?: number): void {
		this.#cancel();
		if (this.#resting || !this.#game) return;
		const left = wait ?? dueNext(this.#game, this.#parts).at - this.#parts.clock.now();
		this.#cancel = this.#parts.clock.after(Math.max(0, left), () => {
			this.#moving = this.#moving.then(() => this.#move());
		});
	}

	async #move(): Promise<void> {
		if (!this.#game || this.#resting) return;
		try {
			if (this.#pause) await this.#goOn(this.#pause, this.#game);
			while (this.#game && !this.#resting) {
				const { at, move } = dueNext(this.#game, this.#parts);
				if (this.#parts.clock.now() < at) break;
				await move(this.#seat, this.#game, wordsIn(this.#game.locale));
				this.#failures = 0;
			}
			this.#arm();
		} catch (error) {
			await this.#stumble(error);
		}
	}

	/** The store is back as soon as it takes the game. */
	async #goOn(pause: QuizPause, game: Game): Promise<void> {
		const resumed = pause.resumed(game);
		await stored(this.#parts.games.save(this.#where.channelId, resumed), 'store-down');
		this.#game = resumed;
		this.#pause = undefined;
		await pause.end(resumed);
	}

	/** Pauses, or goes on pausing, until the next look. */
	#wait(reason: PauseReason, error: unknown): void {
		if (!this.#game) return;
		this.#pause ??= new QuizPause(this.#game, ++this.#pauses, error, this.#parts);
		this.#arm(this.#pause.wait(this.#game, reason));
	}

	/** A move failed: pauses, or tries again after a while, unless there is nowhere left to write. */
	async #stumble(error: unknown): Promise<void> {
		const reason = pauseReason(error);
		if (reason) return this.#wait(reason, error);
		const wait = retryAfter(error, this.#failures);
		this.#failures += 1;
		this.#parts.log.warn({ err: error, game: this.#game?.id, attempt: this.#failures }, 'A quiz stumbled');
		if (wait !== undefined) return this.#arm(wait);
		await abandon(this.#seat).catch((err) => {
			this.#parts.log.error({ err, game: this.#game?.id }, 'A quiz that was given up stays stored');
			this.#leave();
		});
	}

	#leave(): void {
		this.#cancel();
		this.#game = undefined;
		this.#onEnd();
	}
}
