import * as z from 'zod';
import type { Collection } from './collection.js';
import { Format } from './format.js';

/** The keys of the tables a person is in, or was to be in when the process died. */
const PersonTables = z.strictObject({ version: z.literal(1), tables: z.array(z.string()) });
/** That the tables of older versions are in the index; those that could not be read may name anybody. */
const Built = z.strictObject({ version: z.literal(1), unreadable: z.array(z.string()) });

/** No person's number is this. */
const BUILT = 'built';

/** Which tables name a person, so that telling and forgetting them need not read all tables. Several processes write it. */
export class PersonIndex {
	readonly #people: Collection;
	readonly #format = new Format(PersonTables);

	constructor(people: Collection) {
		this.#people = people;
	}

	async tablesOf(person: string): Promise<readonly string[]> {
		return this.#tables(await this.#people.get(person));
	}

	/** Resolves once the tables are known for this person's. */
	add(person: string, tables: readonly string[]): Promise<void> {
		return this.#change(person, (known) => [...new Set([...known, ...tables])]);
	}

	remove(person: string, tables: readonly string[]): Promise<void> {
		return this.#change(person, (known) => known.filter((each) => !tables.includes(each)));
	}

	/** The tables that could not be read when the index was built; undefined while it is not built. */
	async built(): Promise<readonly string[] | undefined> {
		const stored: unknown = await this.#people.get(BUILT);
		return stored === undefined ? undefined : new Format(Built).read(stored).unreadable;
	}

	async setBuilt(unreadable: readonly string[]): Promise<void> {
		await this.#people.set(BUILT, { version: 1, unreadable });
	}

	async #change(person: string, step: (tables: readonly string[]) => readonly string[]): Promise<void> {
		for (;;) {
			const stored: unknown = await this.#people.get(person);
			const before = this.#tables(stored);
			const tables = step(before);
			if (tables.length === before.length) return;
			const after = tables.length > 0 ? { version: 1, tables } : undefined;
			if (await this.#people.swap(person, stored, after)) return;
		}
	}

	#tables(stored: unknown): readonly string[] {
		return stored === undefined ? [] : this.#format.read(stored).tables;
	}
}
