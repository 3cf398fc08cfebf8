import { emptyReview, type Missed, note, type Review } from '../../quiz/review.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Log } from '../log.js';

/** A question somebody missed, and where: recording the same place again changes nothing. */
export type Miss = { readonly at: string; readonly question: Missed };

/** Records the questions people miss, for their review. */
export class MissNotes {
	readonly #reviews: ValueStore<typeof Review>;
	readonly #log: Log;

	constructor(parts: { readonly reviews: ValueStore<typeof Review>; readonly log: Log }) {
		this.#reviews = parts.reviews;
		this.#log = parts.log;
	}

	/** Resolves once the misses are stored. Never rejects: a failing store must not stop what is being played. */
	async note(player: string, misses: readonly Miss[]): Promise<void> {
		if (misses.length === 0) return;
		try {
			await this.#reviews.update(player, (before) => ({
				value: misses.reduce((review, { at, question }) => note(review, at, question), before ?? emptyReview),
			}));
		} catch (err) {
			this.#log.error({ err, misses: misses.length }, 'Missed questions could not be stored for a player’s review');
		}
	}
}
