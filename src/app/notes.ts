import { LRUCache } from 'lru-cache';

/** How many notes are remembered. Beyond that, those unchanged for longest are forgotten, and stay where they are. */
const KNOWN = 20_000;

/**
 * Keeps each person to one private note about something under way, such as a game: a new note replaces the one before.
 * A restart forgets all notes; those shown by then stay.
 */
export class Notes<Place> {
	/** Bounded by size: with `max`, room for all entries would be allocated at every start, half a megabyte. */
	readonly #known = new LRUCache<string, { readonly of: string; readonly place: Place }>({
		maxSize: KNOWN,
		sizeCalculation: () => 1,
	});
	readonly #takeAway: (place: Place) => Promise<void>;

	/** @param takeAway Deletes a note. If it rejects, the note stays. */
	constructor(takeAway: (place: Place) => Promise<void>) {
		this.#takeAway = takeAway;
	}

	/**
	 * Remembers where a person's newest note is, and deletes the one before. Never throws.
	 *
	 * @param of What the note is about.
	 */
	put(of: string, person: string, place: Place): void {
		const key = `${of} ${person}`;
		const before = this.#known.get(key);
		this.#known.set(key, { of, place });
		if (before) void this.#remove(before.place);
	}

	/** Deletes all notes about something that is over, one by one. Never rejects. */
	async end(of: string): Promise<void> {
		const over = [...this.#known.entries()].filter(([, note]) => note.of === of);
		for (const [key] of over) this.#known.delete(key);
		for (const [, { place }] of over) await this.#remove(place);
	}

	async #remove(place: Place): Promise<void> {
		// A note that cannot be deleted does no harm.
		await this.#takeAway(place).catch(() => {});
	}
}
