import { UserError } from '../../errors.js';
import type { Game } from '../../quiz/game.js';
import { wordsIn } from '../../text/words.js';
import { steady } from '../clock.js';
import { stored } from '../stored.js';
import { keptAt } from './absence.js';
import { dueNext, isDueOtherwise } from './clockwork.js';
import { NextStep } from './next-step.js';
import type { QuizParts } from './quiz-parts.js';
import { type PauseReason, pauseReason } from './quiz-pause.js';
import { QuizPauses } from './quiz-pauses.js';
import type { Seat } from './quiz-seat.js';
import { abandon, isStuck, retryAfter } from './quiz-trouble.js';

/** One channel's quiz: the game as it stands, what players do to it, and the clockwork that moves it on. */
export class QuizTable {
	readonly #parts: QuizParts;
	readonly #where: Pick<Game, 'guildId' | 'channelId'>;
	readonly #onEnd: () => void;
	/** Access to the game for whatever moves or changes it. */
	readonly seat: Seat;
	readonly #next: NextStep;
	readonly #pauses: QuizPauses;
	#game: Game | undefined;
	#failures = 0;
	#isHeard = true;

	constructor(given: QuizParts, where: Pick<Game, 'guildId' | 'channelId'>, onEnd: () => void) {
		// Setting the machine's clock must neither freeze nor end the open question.
		const parts = { ...given, clock: steady(given.clock) };
		this.#parts = parts;
		this.#where = where;
		this.#onEnd = onEnd;
		this.#pauses = new QuizPauses(parts);
		this.#next = new NextStep(parts.clock, () => this.#move());
		this.seat = {
			parts,
			channelId: where.channelId,
			game: () => {
				if (!this.#game) throw new UserError('quiz-none-here');
				return this.#game;
			},
			unlessPaused: () => this.#unlessPaused(),
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

	/** Why no other game can be started here, with a link to this one. */
	refusal(): UserError {
		if (this.#pauses.current?.isForStore === false) return new UserError('quiz-waiting-here');
		const { guildId, channelId } = this.#where;
		const link = this.#parts.channels.linkTo({ guildId, channelId, messageId: this.#game?.messageId ?? '' });
		return link === undefined ? new UserError('quiz-already-here') : new UserError('quiz-already-running', { link });
	}

	/** Begins a new game, once it is stored. */
	async begin(game: Game): Promise<void> {
		await this.#parts.games.save(game.channelId, keptAt(game, this.#parts.clock));
		this.takeUp(game);
	}

	/** Goes on with a stored game. */
	takeUp(game: Game): void {
		this.#game = game;
		this.#arm();
	}

	/**
	 * Lets a player do something.
	 *
	 * @returns Undefined if there is no game.
	 * @throws {UserError} `shutting-down`, and what the step throws; the step does not count then.
	 */
	async take<Outcome>(step: (seat: Seat, game: Game) => Promise<Outcome>): Promise<Outcome | undefined> {
		if (this.#next.isResting) throw new UserError('shutting-down');
		return this.#game && step(this.seat, this.#game);
	}

	/** Records whether players' answers reach the bot; while they do not, the game pauses. */
	hears(isHeard: boolean): void {
		if (this.#isHeard === isHeard) return;
		this.#isHeard = isHeard;
		if (isHeard) this.#arm(0);
		else this.#wait('gateway-away');
	}

	/** Looks anew at what is due, since that may have changed. */
	lookAgain(): void {
		if (!this.#pauses.current) this.#arm();
	}

	/** Stops the clockwork and leaves the game stored as it stands. */
	rest(): Promise<void> {
		return this.#next.rest();
	}

	#unlessPaused(): void {
		if (this.#pauses.current?.isForStore) throw new UserError('quiz-paused');
	}

	async #decide(game: Game, takeBack: (now: Game) => Game): Promise<Game | undefined> {
		this.#unlessPaused();
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
		if (before && this.#game && isDueOtherwise(before, this.#game, this.#parts)) {
			// A pause that merely waits for its next check ends now, not only when the next move is due.
			const isPaused = this.#pauses.current?.isForMove === false;
			this.#arm(isPaused ? 0 : undefined);
		}
		return this.#game;
	}

	/** The change applies at once, and is stored when this resolves. */
	async #keep(game: Game): Promise<void> {
		this.#game = game;
		await stored(this.#parts.games.save(game.channelId, keptAt(game, this.#parts.clock)), 'store-down');
	}

	/** Schedules the next move, in `wait` milliseconds or when it is due. */
	#arm(wait?: number): void {
		if (this.#game) this.#next.in(wait ?? dueNext(this.#game, this.#parts).at - this.#parts.clock.now());
	}

	async #move(): Promise<void> {
		if (!this.#game || this.#next.isResting) return;
		if (!this.#isHeard) return this.#wait('gateway-away');
		try {
			if (this.#pauses.current) await this.#goOn(this.#game, this.#pauses.current.isForMove);
			while (this.#game && !this.#next.isResting && this.#isHeard) {
				const { at, move } = dueNext(this.#game, this.#parts);
				if (this.#parts.clock.now() < at) break;
				const before = this.#game;
				await move(this.seat, before, wordsIn(before.locale));
				this.#failures = 0;
				await this.#pauses.end(this.#game ?? before);
			}
			if (this.#game && this.#isHeard) await this.#pauses.end(this.#game);
			this.#arm();
		} catch (error) {
			await this.#stumble(error);
		}
	}

	/** The store is back once it takes the game; whether Discord is, only the next move can tell. */
	async #goOn(game: Game, isForMove: boolean): Promise<void> {
		await this.#keep(this.#pauses.resumed(game));
		if (!isForMove && this.#game) await this.#pauses.end(this.#game);
	}

	/** Pauses, or prolongs the pause, until the next check. */
	#wait(reason: PauseReason, error?: unknown): void {
		if (!this.#game || this.#next.isResting) return;
		this.#arm(this.#pauses.wait(this.#game, reason, error));
	}

	/** Handles a failed move: pauses, tries again after a while, or gives the game up. */
	async #stumble(error: unknown): Promise<void> {
		const reason = pauseReason(error);
		this.#failures += 1;
		if (reason && !isStuck(reason, this.#game, this.#failures)) return this.#wait(reason, error);
		const wait = reason ? undefined : retryAfter(error, this.#failures - 1);
		this.#parts.log.warn(
			{ err: error, game: this.#game?.id, attempt: this.#failures },
			'A step of a quiz failed: it is tried again, or the quiz is given up',
		);
		if (wait !== undefined) return this.#arm(wait);
		await abandon(this.seat, error).catch((err) => {
			this.#parts.log.error(
				{ err, game: this.#game?.id },
				'A quiz that was given up could not be ended: the next start resumes it',
			);
			this.#leave();
		});
	}

	#leave(): void {
		this.#next.callOff();
		if (this.#game) this.#parts.channels.endNotes(this.#game.id);
		this.#game = undefined;
		this.#onEnd();
	}
}
