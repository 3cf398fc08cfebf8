import type { Catalog } from '../../catalog/catalog.js';
import { isOff } from '../../domain/settings.js';
import { UserError } from '../../errors.js';
import {
	answer,
	begin,
	type DailyPress,
	type DailyVerdict,
	isDone,
	type Moment,
	marksOf,
	share,
} from '../../quiz/daily.js';
import { isTaken } from '../../quiz/daily-board.js';
import { finisherOf, finishOf } from '../../quiz/daily-count.js';
import { type Edition, editionId } from '../../quiz/edition.js';
import { type Day, limaDay, nextLimaDayAt } from '../../quiz/lima-day.js';
import type { Question } from '../../quiz/question.js';
import { type Daily, turnedTo } from '../../quiz/stored-daily.js';
import type { SettingsStore } from '../../store/settings-store.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Showing } from '../../views/daily/showing.js';
import type { Clock } from '../clock.js';
import type { Boards } from '../daily/boards.js';
import type { DailyDays } from '../daily/daily-days.js';
import { dealtHere } from '../daily/dealt-here.js';
import type { Finishes } from '../daily/finishes.js';
import { type Sharing, Sharings } from '../sharing.js';
import { stored } from '../stored.js';
import type { Collections } from './collections.js';
import type { MissNotes } from './miss-notes.js';

type Parts = {
	readonly catalog: Catalog;
	readonly dailies: ValueStore<typeof Daily>;
	readonly misses: MissNotes;
	readonly collections: Collections;
	readonly days: DailyDays;
	readonly finishes: Finishes;
	readonly boards: Boards;
	readonly settings: Pick<SettingsStore, 'of'>;
	/** Called when a server's board has changed. */
	readonly changed: (guildId: string) => void;
	readonly clock: Pick<Clock, 'now'>;
};

/** Deals the daily, and keeps each person's answers to it. */
export class DailyHost {
	readonly #parts: Parts;
	readonly #sharings = new Sharings();

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

	/** A day's edition in a server, or in direct messages. */
	editionOf(date: Day, guildId: string | undefined): Edition {
		return { date, of: dealtHere(guildId, this.#parts) };
	}

	/**
	 * A person's daily of today in a server; begins it if they have not.
	 *
	 * @throws {UserError} `daily-no-questions`, `store-down`
	 */
	async play(person: string, guildId?: string): Promise<Daily> {
		const moment = this.#moment;
		const edition = this.editionOf(moment.today, guildId);
		const questions = await stored(this.#parts.days.deal(edition), 'store-down');
		if (questions.length === 0) throw new UserError('daily-no-questions');
		return (await this.#update(person, (before) => ({ value: begin(before, moment, questions, edition.of) }))).value;
	}

	/** The questions of an edition, today's or an earlier one. @throws {UserError} `store-unreachable` */
	questionsOf(edition: Edition): Promise<readonly Question[]> {
		return stored(this.#parts.days.questionsOf(edition));
	}

	/**
	 * A person's newest daily, as it stands; it may be of an earlier day.
	 *
	 * @param edition Its id; the one played last, if left out.
	 * @returns Undefined if it was not begun.
	 * @throws {UserError} `store-down`
	 */
	async current(person: string, edition?: string): Promise<Daily | undefined> {
		const { value } = await this.#update(person, (before) => ({ value: before }));
		return edition === undefined ? value : turnedTo(value, edition);
	}

	/**
	 * Takes a press on an option. When this resolves, an accepted answer is stored, and a finished daily counted.
	 *
	 * @param guildId The server that the answer was given in.
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
		const ended = ahead.verdict === 'accepted' && ahead.daily && isDone(ahead.daily) && ahead.daily;
		const finish =
			ended && finishOf(person, ended, press.by, (await this.#isOnBoard(ended, guildId)) ? guildId : undefined);
		// Recorded before the answer, so that the finish is counted even if the bot dies in between.
		if (finish) await stored(finishes.begin(finish), 'store-down');
		const { value: daily, verdict } = await this.#update(person, (before) => {
			const step = answer(before, press, moment);
			return { value: step.daily, verdict: step.verdict };
		});
		if (daily && verdict === 'accepted') await this.#noteMisses(person, daily);
		if (finish) await (verdict === 'accepted' ? finishes.settle(finish) : finishes.drop(finish));
		return { daily, verdict };
	}

	/** Whether a server's daily message shows a person; undefined without one. @throws {UserError} `store-unreachable` */
	async showing(person: string, guildId: string | undefined): Promise<Showing | undefined> {
		const { boards, settings } = this.#parts;
		const here = settings.of(guildId);
		if (!here.daily || isOff(here, 'daily')) return undefined;
		const show = await stored(boards.answerOf(person));
		return show === undefined ? 'ask' : show ? 'shown' : 'hidden';
	}

	/**
	 * Shows a person in daily messages from now on; if they have played the edition, in the server's message at once.
	 *
	 * @throws {UserError} `store-down`
	 */
	async show(
		person: string,
		{ edition, guildId }: { readonly edition: string; readonly guildId: string | undefined },
	): Promise<void> {
		const { boards, changed } = this.#parts;
		await stored(boards.decide(person, true), 'store-down');
		const daily = await this.current(person, edition);
		if (guildId === undefined || !daily || !isDone(daily) || !(await this.#isOnBoard(daily, guildId))) return;
		if (await stored(boards.add(guildId, daily, finisherOf(person, daily)), 'store-down')) changed(guildId);
	}

	/** Hides a person from all daily messages. @throws {UserError} `store-down` */
	async hide(person: string): Promise<void> {
		await stored(this.#parts.boards.decide(person, false), 'store-down');
	}

	/** Begins to share an edition's grid in a channel, once per channel. @throws {UserError} `store-down` */
	async share(person: string, edition: string, channel: string): Promise<Sharing<Daily>> {
		const { daily, verdict } = share(await this.current(person), edition, channel);
		if (verdict !== 'shared') return verdict;
		return this.#sharings.begin(`${person}/${edition}/${channel}`, daily, () =>
			this.#update(person, (before) => ({ value: share(before, edition, channel).daily })),
		);
	}

	/** Whether a server's daily message is about an edition. A posted one keeps its edition, whatever is set later. */
	async #isOnBoard({ date, of }: Edition, guildId: string | undefined): Promise<boolean> {
		if (guildId === undefined) return false;
		const board = await stored(this.#parts.boards.of(guildId, date), 'store-down');
		return isTaken(board, of, this.editionOf(date, guildId).of);
	}

	get #moment(): Moment {
		const now = this.#parts.clock.now();
		return { today: limaDay(now), now };
	}

	/** Records all misses and right answers of the day so far, to make up for those that could not be stored before. */
	async #noteMisses(person: string, daily: Daily): Promise<void> {
		const marks = marksOf(daily);
		const misses = daily.questions.flatMap((question, index) =>
			marks[index] === false ? [{ at: `daily.${editionId(daily)}.${index}`, question }] : [],
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
