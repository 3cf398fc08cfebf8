import { UserError } from '../errors.js';
import type { Game, Press, Verdict } from '../quiz/game.js';
import * as play from '../quiz/game.js';
import type { Person } from './caller.js';
import { ChannelError } from './channels.js';
import type { QuizParts } from './quiz-host.js';
import { abandon, dueAt, move, RESULT_MS, type Seat } from './quiz-moves.js';

/** Waits before each new try of something that failed, in milliseconds; then the game is given up. */
const RETRY_MS = [1_000, 5_000, 15_000, 30_000, 60_000] as const;

/** The channel a quiz is played in. */
type Where = { readonly guildId?: string | undefined; readonly channelId: string };

/** One channel's quiz: the game as it stands, what players do to it, and the clockwork that moves it on. */
export class QuizTable {
	readonly #parts: QuizParts;
	readonly #where: Where;
	readonly #onEnd: () => void;
	readonly #seat: Seat;
	#game: Game | undefined;
	#cancel = () => {};
	#moving: Promise<void> = Promise.resolve();
	#resting = false;
	#failures = 0;

	constructor(parts: QuizParts, where: Where, onEnd: () => void) {
		this.#parts = parts;
		this.#where = where;
		this.#onEnd = onEnd;
		this.#seat = {
			parts,
			channelId: where.channelId,
			game: () => this.#existing(),
			keep: (game) => this.#keep(game),
			leave: async () => {
				await parts.games.remove(where.channelId);
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
	 * @throws {UserError} `shutting-down`, `store-down`
	 */
	async answer(press: Press): Promise<Verdict> {
		if (this.#resting) throw new UserError('shutting-down');
		if (!this.#game) return 'too-late';
		const step = play.answer(this.#game, press, this.#parts.clock.now());
		if (step.verdict !== 'accepted') return step.verdict;
		const kept = this.#keep(step.game);
		if (play.isSolved(step.game)) this.#arm();
		await kept;
		return step.verdict;
	}

	async stop(person: Person): Promise<'stopped' | 'voted'> {
		const game = this.#existing();
		const stopVotes = [...new Set([...game.stopVotes, person.id])];
		const agreed = decides(person, game) || play.isMajority(stopVotes, game);
		await this.#change(agreed ? play.end(game, 'stop') : { ...game, stopVotes });
		return agreed ? 'stopped' : 'voted';
	}

	async skip(person: Person): Promise<'skipped' | 'voted' | 'nothing-open'> {
		const game = this.#existing();
		if (game.phase !== 'open') return 'nothing-open';
		const skipVotes = [...new Set([...game.skipVotes, person.id])];
		const agreed = decides(person, game) || play.isMajority(skipVotes, game);
		await this.#change(agreed ? play.close(game, this.#parts.clock.now() + RESULT_MS) : { ...game, skipVotes });
		return agreed ? 'skipped' : 'voted';
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

	/** What a person decided is stored before they are told. */
	async #change(game: Game): Promise<void> {
		await this.#keep(game);
		this.#arm();
	}

	/** What was changed holds from now on, and is stored when this resolves. */
	async #keep(game: Game): Promise<void> {
		this.#game = game;
		try {
			await this.#parts.games.save(this.#where.channelId, game);
		} catch (error) {
			this.#parts.log.error({ err: error, game: game.id }, 'A quiz could not be stored');
			throw new UserError('store-down');
		}
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
			do {
				await move(this.#seat);
				this.#failures = 0;
			} while (this.#game && !this.#resting && dueAt(this.#game, this.#parts) <= this.#parts.clock.now());
			this.#arm();
		} catch (error) {
			await this.#stumble(error);
		}
	}

	/** A move failed: tries it again after a while, unless there is nowhere left to write. */
	async #stumble(error: unknown): Promise<void> {
		const hopeless = error instanceof ChannelError && error.trouble !== 'unreachable';
		const wait = RETRY_MS[this.#failures];
		this.#failures += 1;
		this.#parts.log.warn({ err: error, game: this.#game?.id, attempt: this.#failures }, 'A quiz stumbled');
		if (!hopeless && wait !== undefined) {
			this.#arm(wait);
			return;
		}
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

/** The starter and moderators decide alone. */
function decides({ id, moderates }: Person, { starter }: Game): boolean {
	return moderates || id === starter;
}
