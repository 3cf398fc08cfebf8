import * as z from 'zod';
import type { ValueStore } from './value-store.js';

/** What kinds of things are kept about a person; `src/text` names each under `own-data.<kind>`. */
export type PersonalKind =
	| 'scores'
	| 'cups'
	| 'results'
	| 'games'
	| 'daily'
	| 'board'
	| 'club'
	| 'review'
	| 'collection'
	| 'reports';

/** How many entries of a kind. */
export type PersonalCount = { readonly kind: PersonalKind; readonly count: number };

/** A store that keeps something about people. */
export type PersonalStore = {
	readonly kind: PersonalKind;
	/** All it keeps about a person, entry by entry, as plain data. */
	about(person: string): AsyncIterable<unknown>;
	/** Deletes what it keeps about a person. @returns How many entries that were. */
	forget(person: string): Promise<number>;
};

/** Somebody who has asked to be forgotten, until that is done. */
export const Forgetting = z.strictObject({ version: z.literal(1), person: z.string() });

/** Everything the bot keeps about people, wherever it is kept: whoever adds a store that knows people adds it here. */
export class PersonalData {
	readonly #stores: readonly PersonalStore[];
	readonly #forgetting: ValueStore<typeof Forgetting>;

	constructor(stores: readonly PersonalStore[], forgetting: ValueStore<typeof Forgetting>) {
		this.#stores = stores;
		this.#forgetting = forgetting;
	}

	/** All that is kept about a person, entry by entry, one kind after another: it may be more than fits into memory. */
	async *about(person: string): AsyncGenerator<{ readonly kind: PersonalKind; readonly entry: unknown }> {
		for (const store of this.#stores) {
			for await (const entry of store.about(person)) yield { kind: store.kind, entry };
		}
	}

	/** How much is kept about a person; kinds of which nothing is kept are left out. */
	async count(person: string): Promise<readonly PersonalCount[]> {
		const counts = new Map<PersonalKind, number>();
		for await (const { kind } of this.about(person)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
		return [...counts].map(([kind, count]) => ({ kind, count }));
	}

	/**
	 * Deletes what is kept about a person. What the process dies in the middle of, `finish` brings to its end.
	 *
	 * @returns How many entries of each kind were deleted, where there were any.
	 * @throws {Error} When a store fails; doing it again deletes the rest.
	 */
	async forget(person: string): Promise<readonly PersonalCount[]> {
		await this.#forgetting.save(person, { version: 1, person });
		const deleted = await Promise.all(
			this.#stores.map(async (store) => ({ kind: store.kind, count: await store.forget(person) })),
		);
		await this.#forgetting.remove(person);
		return deleted.filter(({ count }) => count > 0);
	}

	/**
	 * Forgets everybody who had asked for it when a process died.
	 *
	 * @returns How many.
	 * @throws {AggregateError} When that fails for some, after all others; they are tried again by the next `finish`.
	 */
	async finish(): Promise<number> {
		const waiting = await this.#forgetting.all(() => {});
		const failures: unknown[] = [];
		for (const { person } of waiting) await this.forget(person).catch((error) => failures.push(error));
		if (failures.length > 0) throw new AggregateError(failures, 'Some could not be forgotten');
		return waiting.length;
	}
}

/** A store whose keys are people: `keyedByPerson('daily', dailies)`. */
export function keyedByPerson(
	kind: PersonalKind,
	store: { get(person: string): Promise<unknown>; remove(person: string): Promise<void> },
): PersonalStore {
	return {
		kind,
		async *about(person) {
			const kept = await store.get(person);
			if (kept !== undefined) yield kept;
		},
		async forget(person) {
			const isKept = (await store.get(person)) !== undefined;
			await store.remove(person);
			return isKept ? 1 : 0;
		},
	};
}
