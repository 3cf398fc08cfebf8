import type { Catalog } from '../../catalog/catalog.js';
import { keptCompetitions } from '../../catalog/chosen-competitions.js';
import type { ClubId } from '../../domain/club-id.js';
import { UserError } from '../../errors.js';
import {
	begin,
	type Move,
	move,
	type Puzzle,
	type PuzzleVerdict,
	share,
	turnedTo,
	withKnown,
} from '../../quiz/club-of-the-day/puzzle.js';
import { clubOfTheDay, puzzleCompetitions } from '../../quiz/club-of-the-day/puzzle-clubs.js';
import { dealtFrom, type Edition } from '../../quiz/edition.js';
import { type Day, limaDay, nextLimaDayAt } from '../../quiz/lima-day.js';
import type { SettingsStore } from '../../store/settings-store.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Clock } from '../clock.js';
import { type Sharing, Sharings } from '../sharing.js';
import { stored } from '../stored.js';

type Parts = {
	readonly catalog: Catalog;
	readonly puzzles: ValueStore<typeof Puzzle>;
	readonly settings: Pick<SettingsStore, 'of'>;
	readonly clock: Pick<Clock, 'now'>;
};

/** Chooses the club of the day, and keeps what each person has uncovered and guessed of it. */
export class ClubHost {
	readonly #parts: Parts;
	readonly #sharings = new Sharings();

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
	 * A person's puzzle of today in a server; begins it if they have not.
	 *
	 * @throws {UserError} `club-day-none`, `store-down`
	 */
	async play(person: string, guildId?: string): Promise<Puzzle> {
		const { today } = this;
		const of = this.#dealtHere(guildId);
		const club = clubOfTheDay({ date: today, of }, this.#parts.catalog);
		if (club === undefined) throw new UserError('club-day-none');
		return (await this.#update(person, (before) => ({ value: begin(before, today, club, of) }))).value;
	}

	/**
	 * A person's newest puzzle, as it stands; it may be of an earlier day.
	 *
	 * @param edition The id of the edition that is meant; the one played last, if left out.
	 * @returns Undefined if it was not begun.
	 * @throws {UserError} `store-down`
	 */
	async current(person: string, edition?: string): Promise<Puzzle | undefined> {
		const { value } = await this.#update(person, (before) => ({ value: before }));
		return edition === undefined ? value : turnedTo(value, edition);
	}

	/**
	 * Makes a move. An accepted one is stored when this resolves.
	 *
	 * @throws {UserError} `store-down`; the move does not count then.
	 */
	async move(
		person: string,
		edition: string,
		made: Move,
	): Promise<{ readonly puzzle: Puzzle | undefined; readonly verdict: PuzzleVerdict }> {
		const { value: puzzle, verdict } = await this.#update(person, (before) => {
			const step = move(before, edition, made, this.today);
			return { value: step.puzzle, verdict: step.verdict };
		});
		return { puzzle, verdict };
	}

	/** Begins to share a day's result in a channel, once per channel. @throws {UserError} `store-down` */
	async share(person: string, edition: string, channel: string): Promise<Sharing<Puzzle>> {
		const { puzzle, verdict } = share(await this.current(person), edition, channel);
		if (verdict !== 'shared') return verdict;
		return this.#sharings.begin(`${person}/${edition}/${channel}`, puzzle, () =>
			this.#update(person, (before) => ({ value: share(before, edition, channel).puzzle })),
		);
	}

	/** Updates a person's puzzle, without what was begun with clubs that the data no longer has. */
	#update<Outcome extends { readonly value: Puzzle | undefined }>(
		person: string,
		step: (before: Puzzle | undefined) => Outcome,
	): Promise<Outcome> {
		const { catalog, puzzles } = this.#parts;
		const isKnown = (club: ClubId) => catalog.clubWithId(club) !== undefined;
		return stored(
			puzzles.update(person, (before) => step(withKnown(before, isKnown))),
			'store-down',
		);
	}

	/** The competitions whose clubs a server is asked about; undefined if they are all of the country's. */
	#dealtHere(guildId: string | undefined): Edition['of'] {
		const { catalog, settings } = this.#parts;
		const usual = puzzleCompetitions(catalog);
		const kept = keptCompetitions(settings.of(guildId), catalog);
		return dealtFrom(
			kept?.filter((id) => usual.includes(id)),
			usual,
		);
	}
}
