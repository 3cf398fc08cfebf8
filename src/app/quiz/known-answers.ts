import { countAnswers, type Known } from '../../quiz/known.js';
import type { Award } from '../../quiz/points.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';

/** Shortest time between two readings of what other processes have counted, in milliseconds. */
const REFRESH_MS = 60 * 60_000;

type Parts = {
	readonly known: ValueStore<typeof Known>;
	readonly clock: Pick<Clock, 'elapsed'>;
	readonly log: Log;
};

/** Counts how many people know each question, over all servers. Its failures never stop a quiz. */
export class KnownAnswers {
	readonly #parts: Parts;
	readonly #counts = new Map<string, Known>();
	#readAt: number | undefined;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** How many knew a question, as far as this process knows. */
	of(question: string): Known | undefined {
		return this.#counts.get(question);
	}

	/** Reads the counts, unless that was done within the last hour. Never rejects. */
	async refresh(): Promise<void> {
		const { known, clock, log } = this.#parts;
		if (this.#readAt !== undefined && clock.elapsed() - this.#readAt < REFRESH_MS) return;
		this.#readAt = clock.elapsed();
		try {
			const unreadable = (key: string) =>
				log.error({ key }, 'A question’s count of right answers cannot be read and is left alone');
			for (const each of await known.all(unreadable)) this.#counts.set(each.question, each);
		} catch (err) {
			log.warn({ err }, 'The counts of right answers could not be read: not tried again for an hour');
		}
	}

	/**
	 * Counts the answers to a question on one occasion; the same occasion again changes nothing. Resolves once that is
	 * stored; never rejects.
	 */
	async count(question: string, occasion: string, awards: readonly Award[]): Promise<void> {
		if (awards.length === 0) return;
		try {
			const { value } = await this.#parts.known.update(question, (before) => ({
				value: countAnswers(before, question, occasion, awards),
			}));
			if (value) this.#counts.set(question, value);
		} catch (err) {
			this.#parts.log.warn({ err, question }, 'Right answers could not be added to a question’s count');
		}
	}
}
