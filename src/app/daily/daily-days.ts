import { LRUCache } from 'lru-cache';
import type { Catalog } from '../../catalog/catalog.js';
import { countFinish, type DailyCount, dealt, type Finish } from '../../quiz/daily-count.js';
import { dailyQuestions } from '../../quiz/daily-questions.js';
import { type Edition, editionId } from '../../quiz/edition.js';
import type { Question } from '../../quiz/question.js';
import { askable } from '../../quiz/questions.js';
import { isOfValue } from '../../store/format.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Log } from '../log.js';
import { usualOfDaily } from './dealt-here.js';

/** How many editions' questions are kept in memory. */
const KEPT = 64;

type Parts = {
	readonly catalog: Catalog;
	/** By the edition's id. */
	readonly days: ValueStore<typeof DailyCount>;
	readonly log: Log;
};

/** The editions of each day, one for everybody with the same competitions: their questions, and how many knew them. */
export class DailyDays {
	readonly #parts: Parts;
	readonly #questions = new LRUCache<string, readonly Question[]>({ max: KEPT });

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/**
	 * Deals an edition: its questions are fixed from then on, however the data changes. None if there is nothing to ask.
	 *
	 * @throws {Error} If the store fails.
	 */
	async deal(edition: Edition): Promise<readonly Question[]> {
		const known = this.#questions.get(editionId(edition));
		if (known) return known;
		const stored = await this.#readable(edition, async () => {
			const step = (before: DailyCount | undefined) => ({ value: before ?? this.#begun(edition) });
			return (await this.#parts.days.update(editionId(edition), step)).value;
		});
		return this.#keep(edition, stored?.questions ?? this.#workedOut(edition));
	}

	/**
	 * The questions of an edition as they were dealt, or if they were not, as they would be now.
	 *
	 * @throws {Error} If the store cannot be read.
	 */
	async questionsOf(edition: Edition): Promise<readonly Question[]> {
		const known = this.#questions.get(editionId(edition));
		return known ?? this.#keep(edition, (await this.of(edition))?.questions ?? this.#workedOut(edition));
	}

	/**
	 * An edition as it was dealt, and how many knew it; undefined if it was not dealt.
	 *
	 * @throws {Error} If the store cannot be read.
	 */
	of(edition: Edition): Promise<DailyCount | undefined> {
		return this.#readable(edition, () => this.#parts.days.get(editionId(edition)));
	}

	/** Counts somebody who has finished, once: see `countFinish`. @throws {Error} If the store fails. */
	async count(finish: Finish, settled: ReadonlySet<string>): Promise<void> {
		const edition = { date: finish.day, of: finish.of };
		await this.#readable(edition, () =>
			this.#parts.days.update(editionId(edition), (before) => ({
				value: countFinish(before ?? dealt(edition, this.#workedOut(edition)), finish, settled),
			})),
		);
	}

	/** An edition before anybody has finished it; undefined if there is nothing to ask. */
	#begun(edition: Edition): DailyCount | undefined {
		const questions = this.#workedOut(edition);
		return questions.length === 0 ? undefined : dealt(edition, questions);
	}

	#workedOut({ date, of }: Edition): readonly Question[] {
		const { catalog } = this.#parts;
		const all = (of ?? usualOfDaily(catalog)).flatMap((id) => askable(catalog, id));
		const inOrder = all.toSorted((a, b) => a.hardness - b.hardness);
		return dailyQuestions(date, inOrder, catalog);
	}

	#keep(edition: Edition, questions: readonly Question[]): readonly Question[] {
		this.#questions.set(editionId(edition), questions);
		return questions;
	}

	/** Runs a step on the store; undefined if the stored value cannot be read: the day is then played without it. */
	async #readable<T>(edition: Edition, step: () => Promise<T>): Promise<T | undefined> {
		try {
			return await step();
		} catch (err) {
			if (!isOfValue(err)) throw err;
			const day = editionId(edition);
			this.#parts.log.error({ err, day }, 'The stored record of a daily cannot be read and is left alone');
			return undefined;
		}
	}
}
