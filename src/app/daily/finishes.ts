import type { Finish } from '../../quiz/daily-count.js';
import { type Daily, wasEndedBy } from '../../quiz/stored-daily.js';
import { isOfValue } from '../../store/format.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Log } from '../log.js';
import type { Boards } from './boards.js';
import type { DailyDays } from './daily-days.js';

type Parts = {
	/** Last answers that are not settled yet, by the press they came with. */
	readonly finishes: ValueStore<typeof Finish>;
	readonly dailies: ValueStore<typeof Daily>;
	readonly days: DailyDays;
	readonly boards: Boards;
	/** Called when a server's board has changed. */
	readonly changed: (guildId: string) => void;
	readonly log: Log;
};

/**
 * Counts the last answer of a person's day and puts it on the server's board, each exactly once, even if the bot dies
 * in between: the finish is recorded before the answer counts, and removed when everything is done.
 */
export class Finishes {
	readonly #parts: Parts;
	/** Presses settled in this process, which the next count need not remember any more. */
	#settled = new Set<string>();
	/** Finishes that failed to settle; they are tried again with the next one. */
	#left = new Set<Finish>();

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Records a last answer that is about to be stored. @throws {Error} If the store fails. */
	begin(finish: Finish): Promise<void> {
		return this.#parts.finishes.save(finish.by, finish);
	}

	/** Removes a recorded finish whose answer did not count. Never rejects. */
	async drop({ by }: Pick<Finish, 'by'>): Promise<void> {
		await this.#parts.finishes
			.remove(by)
			.catch((err) =>
				this.#parts.log.warn(
					{ err },
					'The record of an uncounted daily could not be deleted: the next start tries again',
				),
			);
	}

	/**
	 * Counts a last answer that has been stored, and shows it if the person agrees. What fails is tried again with the
	 * next one. Never rejects.
	 */
	async settle(finish: Finish): Promise<void> {
		const waiting = [...this.#left, finish];
		this.#left = new Set();
		for (const each of waiting) {
			await this.#settle(each).catch((err) => {
				this.#left.add(each);
				this.#parts.log.warn({ err }, 'A finished daily could not be counted: it is tried again with the next one');
			});
		}
	}

	/**
	 * Settles what was under way when the bot stopped.
	 *
	 * @param isOurs Whether this process serves a server; `undefined` stands for direct messages.
	 */
	async resume(isOurs: (guildId: string | undefined) => boolean): Promise<void> {
		const { finishes, log } = this.#parts;
		const found = await finishes.all((key) =>
			log.error({ key }, 'The record of a finished daily cannot be read and is left alone'),
		);
		for (const finish of found.filter(({ guildId }) => isOurs(guildId))) {
			// One person's unreadable daily must not keep the bot from starting.
			await this.#resume(finish).catch((err) => {
				if (!isOfValue(err)) throw err;
				log.error({ err }, 'A finished daily is left uncounted: what its player has stored cannot be read');
			});
		}
	}

	async #resume(finish: Finish): Promise<void> {
		const daily = await this.#parts.dailies.get(finish.person);
		// Once a later day is done, the press that ended this one is no longer stored, so it is taken to have counted. If
		// another press ended the day, that one has a record of its own.
		const hasCome = daily && (wasEndedBy(daily, finish.by) || (daily.lastDone ?? '') > finish.day);
		await (hasCome ? this.settle(finish) : this.drop(finish));
	}

	/** What is recorded about a person. */
	async of(person: string): Promise<readonly Finish[]> {
		return (await this.#parts.finishes.all(() => {})).filter((finish) => finish.person === person);
	}

	/** Deletes what is recorded about a person. @returns How many records there were. */
	async forget(person: string): Promise<number> {
		this.#left = new Set([...this.#left].filter((finish) => finish.person !== person));
		const noted = await this.of(person);
		for (const { by } of noted) await this.#parts.finishes.remove(by);
		return noted.length;
	}

	async #settle(finish: Finish): Promise<void> {
		const { days, boards, finishes, changed } = this.#parts;
		const { by, guildId, day: date, of, person, marks, streak, seconds } = finish;
		const settled = this.#settled;
		await days.count(finish, settled);
		this.#settled = new Set([...this.#settled].filter((each) => !settled.has(each)));
		const finisher = { person, marks, streak, ...(seconds !== undefined && { seconds }) };
		if (guildId !== undefined && (await boards.add(guildId, { date, of }, finisher))) changed(guildId);
		await finishes.remove(by);
		this.#settled.add(by);
	}
}
