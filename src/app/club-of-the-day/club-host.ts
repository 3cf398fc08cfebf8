import type { Catalog } from '../../catalog/catalog.js';
import { UserError } from '../../errors.js';
import { begin, type Move, move, type Puzzle, type PuzzleVerdict, share } from '../../quiz/club-of-the-day/puzzle.js';
import { clubOfTheDay } from '../../quiz/club-of-the-day/puzzle-clubs.js';
import { type Day, limaDay, nextLimaDayAt } from '../../quiz/lima-day.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Clock } from '../clock.js';
import { Showings } from '../showings.js';
import { stored } from '../stored.js';

type Parts = {
	readonly catalog: Catalog;
	readonly puzzles: ValueStore<typeof Puzzle>;
	readonly clock: Pick<Clock, 'now'>;
};

/** Names the club of the day, and keeps what each person has uncovered and guessed of it. */
export class ClubHost {
	readonly #parts: Parts;
	readonly #showings = new Showings();

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Today's date in Lima. */
	get today(): Day {
		return limaDay(this.#parts.clock.now());
	}

	/** When the next club comes, in milliseconds since 1970. */
	get nextAt(): number {
		return nextLimaDayAt(this.#parts.clock.now());
	}

	/**
	 * A person's puzzle of today, begun now if it was not.
	 *
	 * @throws {UserError} `quiz-no-questions`, `store-down`
	 */
	async play(person: string): Promise<Puzzle> {
		const { today } = this;
		const club = clubOfTheDay(today, this.#parts.catalog);
		if (club === undefined) throw new UserError('quiz-no-questions');
		return (await this.#update(person, (before) => ({ value: begin(before, today, club) }))).value;
	}

	/**
	 * A person's newest puzzle, as it stands; it may be of an earlier day.
	 *
	 * @throws {UserError} `store-down`
	 */
	async current(person: string): Promise<Puzzle | undefined> {
		return (await this.#update(person, (before) => ({ value: before }))).value;
	}

	/**
	 * Takes a move. One that is taken is stored when this resolves.
	 *
	 * @throws {UserError} `store-down`; the move does not count then.
	 */
	async move(
		person: string,
		date: Day,
		made: Move,
	): Promise<{ readonly puzzle: Puzzle | undefined; readonly verdict: PuzzleVerdict }> {
		const { value: puzzle, verdict } = await this.#update(person, (before) => {
			const step = move(before, date, made, this.today);
			return { value: step.puzzle, verdict: step.verdict };
		});
		return { puzzle, verdict };
	}

	/**
	 * Takes the wish to show a day's result in a channel, once in each. It counts as shown only once `settle` says that it
	 * has arrived there.
	 *
	 * @throws {UserError} `store-down`
	 */
	async share(
		person: string,
		date: Day,
		channel: string,
	): Promise<ReturnType<typeof share> & { readonly settle?: (hasArrived: boolean) => Promise<void> }> {
		const { puzzle, verdict } = share(await this.current(person), date, channel);
		if (verdict !== 'shared') return { puzzle, verdict };
		const settle = this.#showings.begin(`${person}/${date}/${channel}`, () =>
			this.#update(person, (before) => ({ value: share(before, date, channel).puzzle })),
		);
		return settle ? { puzzle, verdict, settle } : { puzzle, verdict: 'already-shared' };
	}

	/** What was begun with a club that the data has no more is begun anew. */
	#update<Outcome extends { readonly value: Puzzle | undefined }>(
		person: string,
		step: (before: Puzzle | undefined) => Outcome,
	): Promise<Outcome> {
		const { catalog, puzzles } = this.#parts;
		const isKnown = (before: Puzzle | undefined) => before && catalog.clubWithId(before.club) !== undefined;
		return stored(
			puzzles.update(person, (before) => step(isKnown(before) ? before : undefined)),
			'store-down',
		);
	}
}
