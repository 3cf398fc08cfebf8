import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { REPORTS_KEPT, type Report, type Reports } from '../../domain/report.js';
import { UserError } from '../../errors.js';
import type { ValueStore } from '../../store/value-store.js';
import type { View } from '../../views/view.js';
import type { Channels } from '../channels.js';
import type { Log } from '../log.js';

/** How many reports one person may send within a day. */
const PER_DAY = 5;
const DAY_SECONDS = 86_400;

type Parts = {
	readonly reports: ValueStore<typeof Reports>;
	readonly channels: Pick<Channels, 'post'>;
	/** The channel that reports go to; without one they go into the store. */
	readonly channelId?: string | undefined;
	readonly log: Log;
};

/** Takes people's corrections to the channel that the owner reads, or else into the store. */
export class ReportDesk {
	readonly #parts: Parts;
	readonly #limiter = new RateLimiterMemory({ points: PER_DAY, duration: DAY_SECONDS });

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/**
	 * Hands in a report. If it cannot be posted in the channel, it is stored instead.
	 *
	 * @param view The report as the channel shows it, without who sent it.
	 * @returns Whether it was taken; if not, nothing of it is kept.
	 * @throws {UserError} `reports-too-many`
	 */
	async take(report: Report, person: string, view: View): Promise<boolean> {
		await this.#admit(person);
		const isTaken = (await this.#post(report, view)) || (await this.#keep(report, person));
		if (!isTaken) await this.#limiter.reward(person);
		return isTaken;
	}

	async #admit(person: string): Promise<void> {
		try {
			await this.#limiter.consume(person);
		} catch (refusal) {
			if (refusal instanceof RateLimiterRes) throw new UserError('reports-too-many');
			throw refusal;
		}
	}

	async #post(report: Report, view: View): Promise<boolean> {
		const { channels, channelId, log } = this.#parts;
		if (channelId === undefined) return false;
		try {
			await channels.post(channelId, view, `report${report.id}`.slice(-25));
			return true;
		} catch (err) {
			log.warn({ err, channel: channelId }, 'A report could not be posted and is stored instead');
			return false;
		}
	}

	async #keep(report: Report, person: string): Promise<boolean> {
		try {
			await this.#parts.reports.update(person, (before) => {
				const kept = before?.reports ?? [];
				if (kept.length >= REPORTS_KEPT) throw new UserError('reports-too-many');
				return { value: { version: 1, reports: [...kept, report] } };
			});
			return true;
		} catch (err) {
			if (err instanceof UserError) throw err;
			this.#parts.log.error({ err }, 'A report could not be stored');
			return false;
		}
	}
}
