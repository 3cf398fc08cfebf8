import * as z from 'zod';
import type { Collection } from './collection.js';
import { Format } from './format.js';
import { TypedCollection } from './typed-collection.js';

/** The keys of the tables a person is in, or was to be in when the process died. */
const PersonTables = z.strictObject({ version: z.literal(1), tables: z.array(z.string()) });
/** That the tables of older versions are in the index; those that could not be read may name anybody. */
const Built = z.strictObject({ version: z.literal(1), unreadable: z.array(z.string()) });

/** No person's number is this. */
const BUILT = 'built';

/** Which tables name a person, so that telling and forgetting them need not read all tables. Several processes write it. */
export class PersonIndex {
	readonly #people: TypedCollection<typeof PersonTables>;
	readonly #marks: TypedCollection<typeof Built>;

	constructor(people: Collection) {
		this.#people = new TypedCollection(people, new Format(PersonTables));
		this.#marks = new TypedCollection(people, new Format(Built));
	}

	async tablesOf(person: string): Promise<readonly string[]> {
		return (await this.#people.get(person))?.tables ?? [];
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
		return (await this.#marks.get(BUILT))?.unreadable;
	}

	async setBuilt(unreadable: readonly string[]): Promise<void> {
		await this.#marks.set(BUILT, { version: 1, unreadable: [...unreadable] });
	}

	async #change(person: string, step: (tables: readonly string[]) => readonly string[]): Promise<void> {
		await this.#people.update(person, (before) => {
			const known = before?.tables ?? [];
			const tables = step(known);
			if (tables.length === known.length) return { value: before };
			return { value: tables.length > 0 ? { version: 1, tables: [...tables] } : undefined };
		});
	}
}
