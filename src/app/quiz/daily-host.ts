import { isOff } from '../../domain/settings.js';
import { UserError } from '../../errors.js';
import {
	answer,
	begin,
	type Daily,
	type DailyPress,
	type DailyVerdict,
	isDone,
	type Moment,
	marksOf,
	secondsOf,
	share,
} from '../../quiz/daily.js';
import type { Finisher } from '../../quiz/daily-board.js';
import type { Finish } from '../../quiz/daily-count.js';
import { type Day, limaDay, nextLimaDayAt } from '../../quiz/lima-day.js';
import type { Question } from '../../quiz/question.js';
import type { SettingsStore } from '../../store/settings-store.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Showing } from '../../views/daily/showing.js';
import type { Clock } from '../clock.js';
import type { Boards } from '../daily/boards.js';
import type { DailyDays } from '../daily/daily-days.js';
import type { Finishes } from '../daily/finishes.js';
import { Showings } from '../showings.js';
import { stored } from '../stored.js';
import type { Collections } from './collections.js';
import type { MissNotes } from './miss-notes.js';

type Parts = {
	readonly dailies: ValueStore<typeof Daily>;
	readonly misses: MissNotes;
	readonly collections: Collections;
	readonly days: DailyDays;
	readonly finishes: Finishes;
	readonly boards: Boards;
	readonly settings: Pick<SettingsStore, 'of'>;
	/** A server's board has changed. */
	readonly changed: (guildId: string) => void;
	readonly clock: Pick<Clock, 'now'>;
};

/** Deals the daily, and keeps what each person has answered of it. */
export class DailyHost {
	readonly #parts: Parts;
	readonly #showings = new Showings();

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
		const moment = this.#moment;
		const questions = await stored(this.#parts.days.deal(moment.today), 'store-down');
		if (questions.length === 0) throw new UserError('quiz-no-questions');
		return (await this.#update(person, (before) => ({ value: begin(before, moment, questions) }))).value;
	}

	/** The questions of a day, today's or one before. @throws {UserError} `store-unreachable` */
	questionsOf(day: Day): Promise<readonly Question[]> {
		return stored(this.#parts.days.questionsOf(day));
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
	 * Takes a press on an option. An accepted answer is stored when this resolves, and a last one counted.
	 *
	 * @param guildId The server it was given in.
	 * @throws {UserError} `store-down`; the answer does not count then.
	 */
	async answer(
		person: string,
		press: DailyPress & { readonly by: string },
		guildId?: string,
	): Promise<{ readonly daily: Daily | undefined; readonly verdict: DailyVerdict }> {
		const { finishes } = this.#parts;
		const moment = this.#moment;
		const ahead = answer(await this.current(person), press, moment);
		const finish = ahead.verdict === 'accepted' && ahead.daily && finishOf(person, ahead.daily, press.by, guildId);
		// The note first: who finishes is counted, whenever the bot dies.
		if (finish) await stored(finishes.begin(finish), 'store-down');
		const { value: daily, verdict } = await this.#update(person, (before) => {
			const step = answer(before, press, moment);
			return { value: step.daily, verdict: step.verdict };
		});
		if (daily && verdict === 'accepted') await this.#noteMisses(person, daily);
		if (finish) await (verdict === 'accepted' ? finishes.settle(finish) : finishes.drop(finish));
		return { daily, verdict };
	}

	/** Whether a person stands in a server's daily message; undefined where it has none. @throws {UserError} `store-unreachable` */
	async showing(person: string, guildId: string | undefined): Promise<Showing | undefined> {
		const { boards, settings } = this.#parts;
		const here = settings.of(guildId);
		if (!here.daily || isOff(here, 'daily')) return undefined;
		const show = await stored(boards.answerOf(person));
		return show === undefined ? 'ask' : show ? 'shown' : 'hidden';
	}

	/** Takes a person's answer to being shown in daily messages; who agrees stands in that of a server at once. @throws {UserError} `store-down` */
	async show(person: string, show: boolean, guildId: string | undefined): Promise<void> {
		const { boards, changed } = this.#parts;
		await stored(boards.decide(person, show), 'store-down');
		const daily = await this.current(person);
		if (!show || guildId === undefined || daily?.date !== this.today || !isDone(daily)) return;
		if (await stored(boards.add(guildId, daily.date, finisherOf(person, daily)), 'store-down')) changed(guildId);
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
	): Promise<ReturnType<typeof share> & { readonly settle?: (hasArrived: boolean) => Promise<void> }> {
		const { daily, verdict } = share(await this.current(person), date, channel);
		if (verdict !== 'shared') return { daily, verdict };
		const settle = this.#showings.begin(`${person}/${date}/${channel}`, () =>
			this.#update(person, (before) => ({ value: share(before, date, channel).daily })),
		);
		return settle ? { daily, verdict, settle } : { daily, verdict: 'already-shared' };
	}

	get #moment(): Moment {
		const now = this.#parts.clock.now();
		return { today: limaDay(now), now };
	}

	/** Hands in every miss and every right answer of the day so far, so that one that could not be noted is noted with the next. */
	async #noteMisses(person: string, daily: Daily): Promise<void> {
		const marks = marksOf(daily);
		const misses = daily.questions.flatMap((question, index) =>
			marks[index] === false ? [{ at: `daily.${daily.date}.${index}`, question }] : [],
		);
		const known = daily.questions.filter((_, index) => marks[index]);
		await Promise.all([this.#parts.misses.note(person, misses), this.#parts.collections.note(person, known)]);
	}

	#update<Outcome extends { readonly value: Daily | undefined }>(
		person: string,
		step: (before: Daily | undefined) => Outcome,
	): Promise<Outcome> {
		return stored(this.#parts.dailies.update(person, step), 'store-down');
	}
}

/** How a finished daily went, for the board. */
function finisherOf(person: string, daily: Daily): Finisher {
	const seconds = secondsOf(daily);
	return { person, marks: [...marksOf(daily)], streak: daily.streak, ...(seconds !== undefined && { seconds }) };
}

/** What is to be counted of a daily that a press has finished; undefined while it goes on. */
function finishOf(person: string, daily: Daily, by: string, guildId: string | undefined): Finish | undefined {
	if (!isDone(daily)) return undefined;
	return {
		version: 1,
		...finisherOf(person, daily),
		by,
		day: daily.date,
		questions: daily.questions.map(({ id }) => id),
		...(guildId !== undefined && { guildId }),
	};
}
