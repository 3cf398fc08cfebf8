import { editWaitMs } from '../../quiz/daily-hours.js';
import { type Day, limaDay } from '../../quiz/lima-day.js';
import { isRefusal } from '../channels.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { NextStep } from '../quiz/next-step.js';
import type { BoardWriter } from './board-writer.js';

/** Shortest wait before a retry after a failure, in milliseconds. */
const AGAIN_MS = 60_000;

type Parts = { readonly writer: Pick<BoardWriter, 'edit'>; readonly clock: Clock; readonly log: Log };

/** A server whose message has changed today: when its next edit is due, if one is, and how often it has been edited. */
type Gathering = { readonly dueAt: number | undefined; readonly edits: number };

/**
 * Throttles edits of daily messages: gathers changes, and edits each message now and then, with one timer for all
 * servers.
 */
export class BoardEdits {
	readonly #parts: Parts;
	readonly #next: NextStep;
	#day: Day;
	#gathering = new Map<string, Gathering>();

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#day = '';
		this.#next = new NextStep(parts.clock, () => this.#editDue());
	}

	/** To be called when a server's board has changed. */
	changed(guildId: string): void {
		const { clock } = this.#parts;
		const today = limaDay(clock.now());
		if (today !== this.#day) this.#gathering = new Map();
		this.#day = today;
		const { edits, dueAt } = this.#gathering.get(guildId) ?? { edits: 0, dueAt: undefined };
		if (dueAt !== undefined) return;
		this.#gathering.set(guildId, { edits, dueAt: clock.elapsed() + editWaitMs(edits) });
		this.#arm();
	}

	/** Stops editing; resolves when the edit under way is done. Changes that are not shown yet are in the store. */
	rest(): Promise<void> {
		return this.#next.rest();
	}

	async #editDue(): Promise<void> {
		const { clock } = this.#parts;
		const due = [...this.#gathering].filter(([, { dueAt = Number.POSITIVE_INFINITY }]) => dueAt <= clock.elapsed());
		for (const [guildId, { edits }] of due) {
			if (this.#next.isResting) return;
			this.#gathering.set(guildId, { edits: edits + 1, dueAt: undefined });
			await this.#edit(guildId, edits + 1);
		}
		this.#arm();
	}

	async #edit(guildId: string, edits: number): Promise<void> {
		const { writer, clock, log } = this.#parts;
		try {
			await writer.edit(guildId, this.#day);
		} catch (err) {
			log.warn({ err, guildId }, 'A daily message could not be edited');
			if (!isRefusal(err)) this.#gathering.set(guildId, { edits, dueAt: clock.elapsed() + AGAIN_MS });
		}
	}

	#arm(): void {
		const times = [...this.#gathering.values()].flatMap(({ dueAt }) => dueAt ?? []);
		if (times.length > 0) this.#next.in(Math.min(...times) - this.#parts.clock.elapsed());
	}
}
