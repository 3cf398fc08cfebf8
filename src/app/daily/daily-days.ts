import { LRUCache } from 'lru-cache';
import type { Catalog } from '../../catalog/catalog.js';
import { countFinish, type DailyCount, dealt, type Finish } from '../../quiz/daily-count.js';
import { dailyQuestions } from '../../quiz/daily-questions.js';
import type { Day } from '../../quiz/lima-day.js';
import type { Question } from '../../quiz/question.js';
import { askable } from '../../quiz/questions.js';
import { NewerVersion, Unreadable } from '../../store/format.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Log } from '../log.js';

/** Days whose questions are kept in memory. */
const KEPT_DAYS = 32;

type Parts = {
	readonly catalog: Catalog;
	/** By day. */
	readonly days: ValueStore<typeof DailyCount>;
	readonly log: Log;
};

/** The days: their questions, the same in every process, and how many knew them. */
export class DailyDays {
	readonly #parts: Parts;
	readonly #questions = new LRUCache<Day, readonly Question[]>({ max: KEPT_DAYS });

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/**
	 * Deals a day: its questions stay from then on, whatever becomes of the data. None where there is nothing to ask.
	 *
	 * @throws {Error} When the store does not take it.
	 */
	async deal(day: Day): Promise<readonly Question[]> {
		const known = this.#questions.get(day);
		if (known) return known;
		const questions = this.#workedOut(day);
		if (questions.length === 0) return [];
		const stored = await this.#readable(day, async () => {
			return (await this.#parts.days.update(day, (before) => ({ value: dealt(before, day, questions) }))).value;
		});
		return this.#keep(day, stored?.questions ?? questions);
	}

	/** The questions of a day, as they were dealt or else as they are now. @throws {Error} When the store cannot be read. */
	async questionsOf(day: Day): Promise<readonly Question[]> {
		return this.#questions.get(day) ?? this.#keep(day, (await this.of(day))?.questions ?? this.#workedOut(day));
	}

	/** A day as it was dealt, and how many knew it; undefined where it was not. @throws {Error} When the store cannot be read. */
	of(day: Day): Promise<DailyCount | undefined> {
		return this.#readable(day, () => this.#parts.days.get(day));
	}

	/** Counts somebody who has finished, once: see `countFinish`. @throws {Error} When the store does not take it. */
	async count(finish: Finish, settled: ReadonlySet<string>): Promise<void> {
		const { day } = finish;
		await this.#readable(day, () =>
			this.#parts.days.update(day, (before) => ({
				value: countFinish(before ?? dealt(before, day, this.#workedOut(day)), finish, settled),
			})),
		);
	}

	#workedOut(day: Day): readonly Question[] {
		const { catalog } = this.#parts;
		const [competition] = catalog.competitions;
		return competition ? dailyQuestions(day, askable(catalog, competition.id), catalog) : [];
	}

	#keep(day: Day, questions: readonly Question[]): readonly Question[] {
		this.#questions.set(day, questions);
		return questions;
	}

	/** What the step gives; undefined where what is stored cannot be read: the day is played without it. */
	async #readable<T>(day: Day, step: () => Promise<T>): Promise<T | undefined> {
		try {
			return await step();
		} catch (err) {
			if (!(err instanceof Unreadable) && !(err instanceof NewerVersion)) throw err;
			this.#parts.log.error({ err, day }, 'What is stored of a day cannot be read and is left alone');
			return undefined;
		}
	}
}
