import { LRUCache } from 'lru-cache';
import type { Catalog } from '../../catalog/catalog.js';
import { UserError } from '../../errors.js';
import { answer, begin, type Daily, type DailyPress, type DailyVerdict, marksOf, share } from '../../quiz/daily.js';
import { dailyQuestions } from '../../quiz/daily-questions.js';
import { type Day, limaDay, nextLimaDayAt } from '../../quiz/lima-day.js';
import type { Question } from '../../quiz/question.js';
import { askable } from '../../quiz/questions.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Clock } from '../clock.js';
import { stored } from '../stored.js';
import type { MissNotes } from './miss-notes.js';

type Parts = {
	readonly catalog: Catalog;
	readonly dailies: ValueStore<typeof Daily>;
	readonly misses: MissNotes;
	readonly clock: Pick<Clock, 'now'>;
};

/** Days whose questions are kept once they are worked out. */
const KEPT_DAYS = 32;

/** Deals the daily, and keeps what each person has answered of it. */
export class DailyHost {
	readonly #parts: Parts;
	/** Grids on their way into a channel. */
	readonly #sharing = new Set<string>();
	readonly #dealt = new LRUCache<Day, readonly Question[]>({ max: KEPT_DAYS });

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Today's date in Lima. */
	get today(): Day {
		return limaDay(this.#parts.clock.now());
	}

	/** When the next daily comes, in milliseconds since 1970. */
	get nextAt(): number {
		return nextLimaDayAt(this.#parts.clock.now());
	}

	/**
	 * A person's daily of today, begun now if it was not.
	 *
	 * @throws {UserError} `quiz-no-questions`, `store-down`
	 */
	async play(person: string): Promise<Daily> {
		const today = this.today;
		const questions = this.questionsOf(today);
		if (questions.length === 0) throw new UserError('quiz-no-questions');
		return (await this.#update(person, (before) => ({ value: begin(before, today, questions) }))).value;
	}

	/** The questions of a day, worked out from the data as it is today. */
	questionsOf(day: Day): readonly Question[] {
		const { catalog } = this.#parts;
		const [competition] = catalog.competitions;
		const known = this.#dealt.get(day);
		const questions = known ?? (competition ? dailyQuestions(day, askable(catalog, competition.id), catalog) : []);
		this.#dealt.set(day, questions);
		return questions;
	}

	/**
	 * A person's newest daily, as it stands; it may be of an earlier day.
	 *
	 * @throws {UserError} `store-down`
	 */
	async current(person: string): Promise<Daily | undefined> {
		return (await this.#update(person, (before) => ({ value: before }))).value;
	}

	/**
	 * Takes a press on an option. An accepted answer is stored when this resolves.
	 *
	 * @throws {UserError} `store-down`; the answer does not count then.
	 */
	async answer(
		person: string,
		press: DailyPress,
	): Promise<{ readonly daily: Daily | undefined; readonly verdict: DailyVerdict }> {
		const { value: daily, verdict } = await this.#update(person, (before) => {
			const step = answer(before, press, this.today);
			return { value: step.daily, verdict: step.verdict };
		});
		if (daily && verdict === 'accepted') await this.#noteMisses(person, daily);
		return { daily, verdict };
	}

	/**
	 * Takes the wish to show a day's grid in a channel, once in each. It counts as shown only once `settle` says that it has
	 * arrived there; until then it is not shown a second time.
	 *
	 * @throws {UserError} `store-down`
	 */
	async share(
		person: string,
		date: Day,
		channel: string,
	): Promise<ReturnType<typeof share> & { settle(hasArrived: boolean): Promise<void> }> {
		const { daily, verdict } = share(await this.current(person), date, channel);
		const key = `${person}/${date}/${channel}`;
		if (verdict !== 'shared') return { daily, verdict, settle: async () => {} };
		if (this.#sharing.has(key)) return { daily, verdict: 'already-shared', settle: async () => {} };
		this.#sharing.add(key);
		const settle = async (hasArrived: boolean) => {
			try {
				if (hasArrived) await this.#update(person, (before) => ({ value: share(before, date, channel).daily }));
			} finally {
				this.#sharing.delete(key);
			}
		};
		return { daily, verdict, settle };
	}

	/** Hands in every miss of the day so far, so that one that could not be noted is noted with the next. */
	#noteMisses(person: string, daily: Daily): Promise<void> {
		const marks = marksOf(daily);
		const misses = daily.questions.flatMap((question, index) =>
			marks[index] === false ? [{ at: `daily.${daily.date}.${index}`, question }] : [],
		);
		return this.#parts.misses.note(person, misses);
	}

	#update<Outcome extends { readonly value: Daily | undefined }>(
		person: string,
		step: (before: Daily | undefined) => Outcome,
	): Promise<Outcome> {
		return stored(this.#parts.dailies.update(person, step), 'store-down');
	}
}
