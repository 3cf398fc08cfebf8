import * as z from 'zod';
import type { ValueStore } from './value-store.js';

/** The kinds of data kept about a person; `src/text` names each under `own-data.<kind>`. */
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

/** A pending request to be forgotten. */
export const Forgetting = z.strictObject({ version: z.literal(1), person: z.string() });

/** Everything the bot keeps about people: whoever adds a store that knows people adds it here. */
export class PersonalData {
	readonly #stores: readonly PersonalStore[];
	readonly #forgetting: ValueStore<typeof Forgetting>;

	constructor(stores: readonly PersonalStore[], forgetting: ValueStore<typeof Forgetting>) {
		this.#stores = stores;
		this.#forgetting = forgetting;
	}

	/** All that is kept about a person, entry by entry, kind by kind, because it may not fit into memory. */
	async *about(person: string): AsyncGenerator<{ readonly kind: PersonalKind; readonly entry: unknown }> {
		for (const store of this.#stores) {
			for await (const entry of store.about(person)) yield { kind: store.kind, entry };
		}
	}

	/** How many entries are kept about a person, by kind; kinds without any are left out. */
	async count(person: string): Promise<readonly PersonalCount[]> {
		const counts = new Map<PersonalKind, number>();
		for await (const { kind } of this.about(person)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
		return [...counts].map(([kind, count]) => ({ kind, count }));
	}

	/**
	 * Deletes what is kept about a person. If the process dies in the middle, `finish` completes it.
	 *
	 * @returns How many entries of each kind were deleted, where there were any.
	 * @throws {Error} When a store fails; a retry deletes the rest.
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
	 * Forgets everybody whose request was interrupted when a process died.
	 *
	 * @returns How many.
	 * @throws {AggregateError} When some could not be forgotten, after all others were; the next `finish` tries them
	 * again.
	 */
	async finish(): Promise<number> {
		const waiting = await this.#forgetting.all(() => {});
		const failures: unknown[] = [];
		for (const { person } of waiting) await this.forget(person).catch((error) => failures.push(error));
		if (failures.length > 0) throw new AggregateError(failures, 'Some personal data could not be deleted');
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
