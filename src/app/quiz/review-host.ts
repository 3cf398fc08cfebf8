import type { Catalog } from '../../catalog/catalog.js';
import type { CompetitionId } from '../../domain/competition.js';
import { askable, compose } from '../../quiz/questions.js';
import type { Random } from '../../quiz/random.js';
import { answer, ask, emptyReview, type Missed, type Review, type ReviewVerdict } from '../../quiz/review.js';
import type { ValueStore } from '../../store/value-store.js';
import { stored } from '../stored.js';

type Parts = {
	readonly catalog: Catalog;
	readonly reviews: ValueStore<typeof Review>;
	readonly random: Random;
};

/** The competitions that a server keeps to; undefined if it plays all of them. */
type Kept = readonly CompetitionId[] | undefined;

/** Asks people again what they missed. */
export class ReviewHost {
	readonly #parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/**
	 * Asks the question a person missed longest ago; `asked` is absent if there is none.
	 *
	 * @param kept The competitions that are asked about here; all, if left out. The returned list contains no others.
	 * @throws {UserError} `store-down`
	 */
	async ask(person: string, kept?: Kept): Promise<Review> {
		const outcome = await this.#update(person, (before) => ({
			value: before && ask(before, (missed) => this.#deal(missed), isOf(kept)),
		}));
		return only(outcome.value ?? emptyReview, kept);
	}

	/**
	 * What a person was asked last, and what is left; undefined if they never missed anything.
	 *
	 * @throws {UserError} `store-down`
	 */
	async current(person: string): Promise<Review | undefined> {
		return (await this.#update(person, (before) => ({ value: before }))).value;
	}

	/**
	 * Takes a press on an option. An accepted answer is stored when this resolves. `kept` is as in `ask`.
	 *
	 * @throws {UserError} `store-down`; the answer does not count then.
	 */
	async answer(
		person: string,
		press: { readonly number: number; readonly option: number },
		kept?: Kept,
	): Promise<{ readonly review: Review; readonly verdict: ReviewVerdict }> {
		const { value, verdict } = await this.#update(person, (before) => {
			const step = before && answer(before, press);
			return { value: step?.review, verdict: step?.verdict ?? 'stale' };
		});
		return { review: only(value ?? emptyReview, kept), verdict };
	}

	#deal({ id, competition }: Missed) {
		const { catalog, random } = this.#parts;
		const found = catalog.competition(competition) && askable(catalog, competition).find((each) => each.id === id);
		return found && compose(found, catalog, random);
	}

	#update<Outcome extends { readonly value: Review | undefined }>(
		person: string,
		step: (before: Review | undefined) => Outcome,
	): Promise<Outcome> {
		return stored(this.#parts.reviews.update(person, step), 'store-down');
	}
}

function isOf(kept: Kept): (missed: Missed) => boolean {
	return ({ competition }) => kept?.includes(competition) ?? true;
}

function only(review: Review, kept: Kept): Review {
	return { ...review, missed: review.missed.filter(isOf(kept)) };
}
