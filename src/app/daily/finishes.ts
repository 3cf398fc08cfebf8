import type { Finish } from '../../quiz/daily-count.js';
import { type Daily, wasEndedBy } from '../../quiz/stored-daily.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Log } from '../log.js';
import type { Boards } from './boards.js';
import type { DailyDays } from './daily-days.js';

type Parts = {
	/** Last answers that are on their way, by the press they came with. */
	readonly finishes: ValueStore<typeof Finish>;
	readonly dailies: ValueStore<typeof Daily>;
	readonly days: DailyDays;
	readonly boards: Boards;
	/** A server's board has changed. */
	readonly changed: (guildId: string) => void;
	readonly log: Log;
};

/**
 * Brings the last answer of a day into its count and onto the server's board, each once, also where the bot dies on the
 * way: it is noted before it counts, and let go of when all is done.
 */
export class Finishes {
	readonly #parts: Parts;
	/** Settled in this process since the last was counted. */
	#settled = new Set<string>();
	/** Those that the store did not take. */
	#left = new Set<Finish>();

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Notes a last answer that is about to be stored. @throws {Error} When the store does not take it. */
	begin(finish: Finish): Promise<void> {
		return this.#parts.finishes.save(finish.by, finish);
	}

	/** What was noted did not come to be. Never rejects. */
	async drop({ by }: Pick<Finish, 'by'>): Promise<void> {
		await this.#parts.finishes.remove(by).catch((err) => this.#parts.log.warn({ err }, 'A daily stays noted'));
	}

	/** A last answer is stored: counts it, and shows it if the person agrees. What fails is done with the next one. Never rejects. */
	async settle(finish: Finish): Promise<void> {
		const waiting = [...this.#left, finish];
		this.#left = new Set();
		for (const each of waiting) {
			await this.#settle(each).catch((err) => {
				this.#left.add(each);
				this.#parts.log.warn({ err }, 'A daily that was played could not be counted yet');
			});
		}
	}

	/**
	 * Brings to its end what was under way when the bot ended.
	 *
	 * @param isOurs Whether this process serves a server, or with `undefined` direct messages.
	 */
	async resume(isOurs: (guildId: string | undefined) => boolean): Promise<void> {
		const { finishes, dailies, log } = this.#parts;
		const found = await finishes.all((key) => log.error({ key }, 'A noted daily cannot be read and is left alone'));
		for (const finish of found.filter(({ guildId }) => isOurs(guildId))) {
			const daily = await dailies.get(finish.person);
			// Of a day before the last one that cannot be told any more; where another press ended the day, that one is noted too.
			const hasCome = daily && (wasEndedBy(daily, finish.by) || (daily.lastDone ?? '') > finish.day);
			await (hasCome ? this.settle(finish) : this.drop(finish));
		}
	}

	/** What is noted about a person. */
	async of(person: string): Promise<readonly Finish[]> {
		return (await this.#parts.finishes.all(() => {})).filter((finish) => finish.person === person);
	}

	/** Lets go of what is noted about a person. @returns How many notes that were. */
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
