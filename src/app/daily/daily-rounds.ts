import { isOff } from '../../domain/settings.js';
import { UserError } from '../../errors.js';
import { type DaySpan, daySpan, isTooLate, postAt } from '../../quiz/daily-hours.js';
import type { Day } from '../../quiz/lima-day.js';
import type { SettingsStore } from '../../store/settings-store.js';
import type { View } from '../../views/view.js';
import { ChannelError, type Channels, isRefusal } from '../channels.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { NextStep } from '../quiz/next-step.js';
import type { BoardEdits } from './board-edits.js';
import type { BoardWriter } from './board-writer.js';
import type { Boards } from './boards.js';

/** How many messages are posted concurrently. */
const AT_ONCE = 5;
/** How many characters of a nonce Discord accepts. */
const NONCE = 25;
/** Longest wait, in milliseconds, since somebody may set the machine's clock meanwhile. */
const LONGEST_WAIT_MS = 60 * 60_000;
/** Waits before each retry of a message that could not be posted, in milliseconds; the last one repeats. */
const AGAIN_MS = [15_000, 60_000, 5 * 60_000] as const;

type Parts = {
	readonly settings: Pick<SettingsStore, 'of' | 'all'>;
	readonly boards: Pick<Boards, 'of'>;
	readonly writer: Pick<BoardWriter, 'post'>;
	readonly edits: Pick<BoardEdits, 'changed' | 'rest'>;
	readonly channels: Pick<Channels, 'post'>;
	readonly clock: Clock;
	readonly log: Log;
};

/** A server, and when its message is due, in milliseconds since 1970. */
type Due = { readonly guildId: string; readonly at: number };

/**
 * Posts the servers' daily messages, each at its hour, with one timer for all servers, and none if no server has one.
 */
export class DailyRounds {
	readonly #parts: Parts;
	readonly #next: NextStep;
	#isOurs: (guildId: string) => boolean = () => false;
	/** The last day for which each server has its message, or goes without. */
	readonly #done = new Map<string, Day>();
	/**
	 * The servers whose message could not be posted: how often that failed, and when it is tried again, by the monotonic
	 * clock.
	 */
	readonly #failed = new Map<string, { readonly times: number; readonly againAt: number }>();

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#next = new NextStep(parts.clock, () => this.#round());
	}

	/** Begins. @param isOurs Whether this process serves a server. */
	start(isOurs: (guildId: string) => boolean): void {
		this.#isOurs = isOurs;
		this.#arm();
	}

	/**
	 * To be called when a server's settings have changed: its message may be due now, or may succeed where it failed
	 * before.
	 */
	lookAgain(guildId: string): void {
		this.#done.delete(guildId);
		this.#failed.delete(guildId);
		this.#arm();
	}

	/**
	 * Announces in a channel that the daily will come there.
	 *
	 * @param id The id of the request, so that a retry announces it only once.
	 * @throws {UserError} `daily-cannot-post`, `daily-not-now`
	 */
	async tell(channelId: string, view: View, id: string): Promise<void> {
		try {
			await this.#parts.channels.post(channelId, view, id.slice(-NONCE));
		} catch (cause) {
			if (!(cause instanceof ChannelError)) throw cause;
			throw new UserError(cause.trouble === 'unreachable' ? 'daily-not-now' : 'daily-cannot-post');
		}
	}

	/** Posts and edits nothing more; resolves when what is under way is done. */
	async rest(): Promise<void> {
		await Promise.all([this.#next.rest(), this.#parts.edits.rest()]);
	}

	async #round(): Promise<void> {
		const { clock, log } = this.#parts;
		const span = daySpan(clock.now());
		const waiting = this.#waiting(span).filter(({ at, guildId }) => at <= clock.now() && this.#isTried(guildId));
		const workers = Array.from({ length: AT_ONCE }, async () => {
			for (let due = waiting.shift(); due && !this.#next.isResting; due = waiting.shift()) await this.#post(due, span);
		});
		await Promise.all(workers).catch((err) =>
			log.error({ err }, 'A round of daily messages broke off: the next round posts the rest'),
		);
		this.#arm();
	}

	/** The servers that still wait for their message of a day. */
	#waiting({ day, start }: DaySpan): Due[] {
		const waiting: Due[] = [];
		for (const [guildId, here] of this.#parts.settings.all()) {
			const { daily } = here;
			if (!daily || isOff(here, 'daily') || this.#done.get(guildId) === day || !this.#isOurs(guildId)) continue;
			waiting.push({ guildId, at: postAt({ start }, daily.hour, guildId) });
		}
		return waiting;
	}

	async #post({ guildId, at }: Due, span: DaySpan): Promise<void> {
		const { boards, clock, edits, log, writer } = this.#parts;
		try {
			const board = await boards.of(guildId, span.day);
			if (board.message) {
				if (board.changes > board.shown) edits.changed(guildId);
			} else if (board.posting || !isTooLate(at, clock.now(), span)) {
				await writer.post(guildId, span.day);
			}
			this.#done.set(guildId, span.day);
			this.#failed.delete(guildId);
		} catch (err) {
			log.warn({ err, guildId }, 'A daily message could not be posted');
			if (isRefusal(err)) this.#done.set(guildId, span.day);
			const times = (this.#failed.get(guildId)?.times ?? 0) + 1;
			const wait = AGAIN_MS[Math.min(times, AGAIN_MS.length) - 1] ?? 0;
			this.#failed.set(guildId, { times, againAt: clock.elapsed() + wait });
		}
	}

	#isTried(guildId: string): boolean {
		return (this.#failed.get(guildId)?.againAt ?? 0) <= this.#parts.clock.elapsed();
	}

	/** Schedules the next round: when the first message is due or, if every server has its own, when the day ends. */
	#arm(): void {
		const { clock, settings } = this.#parts;
		this.#next.callOff();
		const now = clock.now();
		const span = daySpan(now);
		const waits = this.#waiting(span).map(({ guildId, at }) => {
			const again = (this.#failed.get(guildId)?.againAt ?? 0) - clock.elapsed();
			return Math.max(0, at - now, again);
		});
		const isIdle = ![...settings.all()].some(([guildId, { daily }]) => daily && this.#isOurs(guildId));
		if (!isIdle) this.#next.in(Math.min(LONGEST_WAIT_MS, span.end - now, ...waits));
	}
}
