import { UserError } from '../errors.js';
import type { Game, Press, Verdict } from '../quiz/game.js';
import * as play from '../quiz/game.js';
import { wordsIn } from '../text/words.js';
import { podiumView } from '../views/podium-view.js';
import { questionView, resultView } from '../views/question-view.js';
import type { Person } from './caller.js';
import { ChannelError } from './channels.js';
import type { QuizParts } from './quiz-host.js';

/** Time a result is shown before the next question, in milliseconds. */
export const RESULT_MS = 6_000;
/** Presses on their way when a question's time is up still count if they arrive within this time, in milliseconds. */
export const GRACE_MS = 700;
/** A question whose message came this late, in milliseconds, gets its time anew. */
const LATE_MS = 2_000;
/** Waits before each new try of something that failed, in milliseconds; then the game is given up. */
const RETRY_MS = [1_000, 5_000, 15_000, 30_000, 60_000] as const;

/** The channel a quiz is played in. */
type Where = { readonly guildId?: string | undefined; readonly channelId: string };

/** One channel's quiz: the game as it stands, and the clockwork that moves it on. */
export class QuizTable {
	readonly #parts: QuizParts;
	readonly #guildId: string | undefined;
	readonly #channelId: string;
	readonly #onEnd: () => void;
	#game: Game | undefined;
	#cancel = () => {};
	#moving: Promise<void> = Promise.resolve();
	#resting = false;
	#failures = 0;

	constructor(parts: QuizParts, place: Where, onEnd: () => void) {
		this.#parts = parts;
		this.#guildId = place.guildId;
		this.#channelId = place.channelId;
		this.#onEnd = onEnd;
	}

	/** The game; undefined while it is being set up. */
	get game(): Game | undefined {
		return this.#game;
	}

	/** The address of the newest message of the game. */
	get link(): string {
		return this.#parts.channels.linkTo({
			channelId: this.#channelId,
			messageId: this.#game?.messageId ?? '',
			...(this.#guildId !== undefined && { guildId: this.#guildId }),
		});
	}

	/** Begins a new game, once it is stored. */
	async seat(game: Game): Promise<void> {
		await this.#parts.games.save(this.#channelId, game);
		this.takeUp(game);
	}

	/** Goes on with a stored game. */
	takeUp(game: Game): void {
		this.#game = game;
		const left = game.until - this.#parts.clock.now();
		this.#arm(isUnposted(game) ? 0 : left + (game.phase === 'open' ? GRACE_MS : 0));
	}

	async answer(press: Press): Promise<Verdict> {
		if (this.#resting) throw new UserError('shutting-down');
		if (!this.#game) return 'too-late';
		const step = play.answer(this.#game, press);
		if (step.verdict !== 'accepted') return step.verdict;
		this.#game = step.game;
		await this.#store(step.game);
		return 'accepted';
	}

	async stop({ id, moderates }: Person): Promise<'stopped' | 'voted'> {
		const game = this.#existing();
		const stopVotes = [...new Set([...game.stopVotes, id])];
		if (game.starter !== id && !moderates && !play.isMajority(stopVotes, game)) {
			this.#game = { ...game, stopVotes };
			return 'voted';
		}
		this.#game = play.end(game, 'stop');
		this.#arm(0);
		return 'stopped';
	}

	async skip({ id, moderates }: Person): Promise<'skipped' | 'voted' | 'nothing-open'> {
		const game = this.#existing();
		if (game.phase !== 'open') return 'nothing-open';
		const skipVotes = [...new Set([...game.skipVotes, id])];
		if (game.starter !== id && !moderates && !play.isMajority(skipVotes, game)) {
			this.#game = { ...game, skipVotes };
			return 'voted';
		}
		this.#game = play.close(game, this.#parts.clock.now() + RESULT_MS);
		this.#arm(0);
		return 'skipped';
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

	async #store(game: Game): Promise<void> {
		try {
			await this.#parts.games.save(this.#channelId, game);
		} catch (error) {
			this.#parts.log.error({ err: error, game: game.id }, 'A quiz could not be stored');
			throw new UserError('store-down');
		}
	}

	/** One move after another, never two at once. */
	#arm(ms: number): void {
		this.#cancel();
		if (this.#resting) return;
		this.#cancel = this.#parts.clock.after(Math.max(0, ms), () => {
			this.#moving = this.#moving.then(() => this.#move()).catch((error) => this.#stumble(error));
		});
	}

	async #move(): Promise<void> {
		const game = this.#game;
		if (!game || this.#resting) return;
		const moves = {
			coming: this.#open,
			open: isUnposted(game) ? this.#open : this.#close,
			closed: this.#result,
			over: this.#finish,
		} as const satisfies Record<Game['phase'], (game: Game) => Promise<void>>;
		await moves[game.phase].call(this, game);
		this.#failures = 0;
	}

	async #open(coming: Game): Promise<void> {
		const { catalog, channels, clock } = this.#parts;
		const words = wordsIn(coming.locale);
		const asked = clock.now();
		this.#game = play.open(coming, asked + coming.seconds * 1_000);
		await this.#store(this.#game);
		const nonce = `${coming.id}.${coming.round}`;
		const messageId = await channels.post(this.#channelId, questionView(this.#game, catalog, words), nonce);
		const posted = clock.now();
		const again = posted - asked > LATE_MS || coming.given.length > 0;
		const latest = this.#existing();
		this.#game =
			again && latest.phase === 'open'
				? { ...latest, messageId, until: posted + coming.seconds * 1_000 }
				: { ...latest, messageId };
		await this.#store(this.#game);
		if (again && this.#game.phase === 'open') {
			await channels.edit(this.#channelId, messageId, questionView(this.#game, catalog, words));
		}
		const { phase, until } = this.#existing();
		if (phase === 'open') this.#arm(until + GRACE_MS - clock.now());
	}

	async #close(open: Game): Promise<void> {
		this.#game = play.close(open, this.#parts.clock.now() + RESULT_MS);
		await this.#result(this.#game);
	}

	/** Shows a closed question's result once its points are stored; once it has been shown, moves on. */
	async #result(closed: Game): Promise<void> {
		const { catalog, channels, clock, scores } = this.#parts;
		if (closed.shown) {
			this.#game = play.next(closed);
			await this.#move();
			return;
		}
		await this.#store(closed);
		await scores.count(closed.server, { game: closed.id, round: closed.round, awards: closed.awards });
		if (closed.messageId !== undefined) {
			await channels.edit(this.#channelId, closed.messageId, resultView(closed, catalog, wordsIn(closed.locale)));
		}
		this.#game = play.shown(this.#existing(), clock.now() + RESULT_MS);
		await this.#store(this.#game);
		this.#arm(this.#existing().phase === 'closed' ? RESULT_MS : 0);
	}

	async #finish(over: Game): Promise<void> {
		const { catalog, channels, games } = this.#parts;
		const words = wordsIn(over.locale);
		await this.#store(over);
		if (!over.shown && over.messageId !== undefined) {
			await channels.edit(this.#channelId, over.messageId, resultView(over, catalog, words));
		}
		await channels.post(this.#channelId, podiumView(over, words), `${over.id}.end`);
		await games.remove(this.#channelId);
		this.#leave();
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
		await this.#parts.games.remove(this.#channelId).catch(() => {});
		this.#leave();
	}

	#leave(): void {
		this.#cancel();
		this.#game = undefined;
		this.#onEnd();
	}
}

/** The question was opened, but its message may never have been posted: it is opened again. */
function isUnposted({ phase, messageId }: Game): boolean {
	return phase === 'open' && messageId === undefined;
}
