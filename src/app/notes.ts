import { LRUCache } from 'lru-cache';

/** How many notes are known; the ones that are longest unchanged are left where they are. */
const KNOWN = 20_000;

/**
 * The private notes that people have of something that goes on, such as a game: each person has one, and a new one takes
 * the place of the one before. A restart forgets them; what stands in a note's place by then stays.
 */
export class Notes<Place> {
	/** By size, as room for `max` entries would be made at once: half a megabyte at every start. */
	readonly #known = new LRUCache<string, { readonly of: string; readonly place: Place }>({
		maxSize: KNOWN,
		sizeCalculation: () => 1,
	});
	readonly #takeAway: (place: Place) => Promise<void>;

	/** @param takeAway Takes a note away. Where it rejects, the note stays. */
	constructor(takeAway: (place: Place) => Promise<void>) {
		this.#takeAway = takeAway;
	}

	/**
	 * Notes where a person's newest note is, and takes the one before away. Never throws.
	 *
	 * @param of What it is a note of.
	 */
	put(of: string, person: string, place: Place): void {
		const key = `${of} ${person}`;
		const before = this.#known.get(key);
		this.#known.set(key, { of, place });
		if (before) void this.#remove(before.place);
	}

	/** Takes away all notes of what is over, one by one. Never rejects. */
	async end(of: string): Promise<void> {
		const over = [...this.#known.entries()].filter(([, note]) => note.of === of);
		for (const [key] of over) this.#known.delete(key);
		for (const [, { place }] of over) await this.#remove(place);
	}

	async #remove(place: Place): Promise<void> {
		// What cannot be taken away is a note too many, and no more.
		await this.#takeAway(place).catch(() => {});
	}
}
