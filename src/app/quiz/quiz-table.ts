import { UserError } from '../../errors.js';
import type { HintPress } from '../../quiz/ask-hint.js';
import type { Game, Press, Verdict } from '../../quiz/game.js';
import * as play from '../../quiz/game.js';
import type { Person } from '../caller.js';
import { stored } from '../stored.js';
import { giveHint, type HintGiven } from './quiz-hint.js';
import type { QuizParts } from './quiz-host.js';
import { abandon, dueAt, move, RESULT_MS, retryAfter, type Seat } from './quiz-moves.js';
import { isStoreDown, QuizPause } from './quiz-pause.js';
import { skipBy, stopBy } from './quiz-votes.js';

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

	constructor(parts: QuizParts, where: Pick<Game, 'guildId' | 'channelId'>, onEnd: () => void) {
		this.#parts = parts;
		this.#where = where;
		this.#onEnd = onEnd;
		this.#seat = {
			parts,
			channelId: where.channelId,
			game: () => this.#existing(),
			keep: (game) => this.#keep(game),
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
		const messageId = this.#game?.messageId ?? '';
		return this.#parts.channels.linkTo({ channelId, messageId, ...(guildId !== undefined && { guildId }) });
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
		if (!this.#game) return 'too-late';
		const { until } = this.#game;
		const step = play.answer(this.#game, press, this.#parts.clock.now());
		if (step.verdict !== 'accepted') return step.verdict;
		await this.#decide(step.game, (game) => play.withdraw(game, press, until));
		if (play.isSolved(step.game)) this.#arm();
		return step.verdict;
	}

	/** Takes a press on the button for a hint; it throws as `answer` does, and no clue is paid for then. */
	async hint(press: HintPress): Promise<HintGiven> {
		if (this.#resting) throw new UserError('shutting-down');
		if (this.#pause) throw new UserError('quiz-paused');
		return giveHint(press, { game: () => this.#game, decide: this.#decide.bind(this) }, this.#parts.clock.now());
	}

	async stop(person: Person): Promise<'stopped' | 'voted'> {
		return this.#change(stopBy(person, this.#existing()));
	}

	async skip(person: Person): Promise<'skipped' | 'voted' | 'nothing-open'> {
		return this.#change(skipBy(person, this.#existing(), this.#parts.clock.now() + RESULT_MS));
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

	/** What a person decided about the game's course is stored before they are told. */
	async #change<Outcome>({ game, outcome }: { readonly game: Game; readonly outcome: Outcome }): Promise<Outcome> {
		const before = this.#game;
		if (game === before) return outcome;
		await this.#decide(game, (now) => (now === game && before ? before : now));
		this.#arm();
		return outcome;
	}

	/**
	 * Does what a person decided. What cannot be stored is taken back, and the game pauses.
	 *
	 * @throws {UserError} `quiz-paused`
	 */
	async #decide(game: Game, takeBack: (now: Game) => Game): Promise<void> {
		if (this.#pause) throw new UserError('quiz-paused');
		try {
			await this.#keep(game);
		} catch (error) {
			if (!isStoreDown(error)) throw error;
			if (this.#game) this.#game = takeBack(this.#game);
			this.#waitForStore(error);
			throw new UserError('quiz-paused', {}, error instanceof Error ? { cause: error.cause } : {});
		}
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
		const left = wait ?? dueAt(this.#game, this.#parts) - this.#parts.clock.now();
		this.#cancel = this.#parts.clock.after(Math.max(0, left), () => {
			this.#moving = this.#moving.then(() => this.#move());
		});
	}

	async #move(): Promise<void> {
		if (!this.#game || this.#resting) return;
		try {
			if (this.#pause) await this.#goOn(this.#pause, this.#game);
			do {
				await move(this.#seat);
				this.#failures = 0;
			} while (this.#game && !this.#resting && dueAt(this.#game, this.#parts) <= this.#parts.clock.now());
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
	#waitForStore(error: unknown): void {
		if (!this.#game) return;
		this.#pause ??= new QuizPause(this.#game, ++this.#pauses, error, this.#parts);
		this.#arm(this.#pause.wait(this.#game, error));
	}

	/** A move failed: waits for the store, or tries again after a while, unless there is nowhere left to write. */
	async #stumble(error: unknown): Promise<void> {
		if (isStoreDown(error)) return this.#waitForStore(error);
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
