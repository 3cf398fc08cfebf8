/** What kinds of things are kept about a person; `src/text` names each under `own-data.<kind>`. */
export type PersonalKind = 'scores' | 'games' | 'daily' | 'review';

/** A store that keeps something about people. */
export type PersonalStore = {
	readonly kind: PersonalKind;
	/** All it keeps about a person, as plain data; empty where it keeps nothing. */
	about(person: string): Promise<readonly unknown[]>;
	/** Deletes what it keeps about a person. @returns How many entries that were. */
	forget(person: string): Promise<number>;
};

/** Everything the bot keeps about people, wherever it is kept: whoever adds a store that knows people adds it here. */
export class PersonalData {
	readonly #stores: readonly PersonalStore[];

	constructor(stores: readonly PersonalStore[]) {
		this.#stores = stores;
	}

	/** All that is kept about a person; kinds of which nothing is kept are left out. */
	async about(person: string): Promise<readonly { readonly kind: PersonalKind; readonly kept: readonly unknown[] }[]> {
		const found = await Promise.all(
			this.#stores.map(async (store) => ({ kind: store.kind, kept: await store.about(person) })),
		);
		return found.filter(({ kept }) => kept.length > 0);
	}

	/**
	 * Deletes what is kept about a person.
	 *
	 * @returns How many entries of each kind were deleted, where there were any.
	 * @throws {Error} When a store fails; doing it again deletes the rest.
	 */
	async forget(person: string): Promise<readonly { readonly kind: PersonalKind; readonly count: number }[]> {
		const deleted = await Promise.all(
			this.#stores.map(async (store) => ({ kind: store.kind, count: await store.forget(person) })),
		);
		return deleted.filter(({ count }) => count > 0);
	}
}

/** A store whose keys are people: `keyedByPerson('daily', dailies)`. */
export function keyedByPerson(
	kind: PersonalKind,
	store: { get(person: string): Promise<unknown>; remove(person: string): Promise<void> },
): PersonalStore {
	const about = async (person: string) => {
		const kept = await store.get(person);
		return kept === undefined ? [] : [kept];
	};
	return {
		kind,
		about,
		async forget(person) {
			const { length } = await about(person);
			await store.remove(person);
			return length;
		},
	};
}
