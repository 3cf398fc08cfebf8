import * as z from 'zod';
import type { Collection } from './collection.js';
import { Format, isOfValue } from './format.js';
import { TypedCollection } from './typed-collection.js';

/** The keys of the tables a person is in, or was being added to when the process died. */
const PersonTables = z.strictObject({ version: z.literal(1), tables: z.array(z.string()) });
/** A mark that the tables of older versions have been indexed; those that could not be read may name anybody. */
const Built = z.strictObject({ version: z.literal(1), unreadable: z.array(z.string()) });

/** The mark's key, which is no person's snowflake. */
const BUILT = 'built';

/**
 * Which tables name a person, so that exporting or forgetting a person need not read all tables. Several processes
 * write it.
 */
export class PersonIndex {
	readonly #people: TypedCollection<typeof PersonTables>;
	readonly #marks: TypedCollection<typeof Built>;

	constructor(people: Collection) {
		this.#people = new TypedCollection(people, new Format(PersonTables));
		this.#marks = new TypedCollection(people, new Format(Built));
	}

	/** Undefined where the person's entry cannot be read: they may be in any table. */
	async tablesOf(person: string): Promise<readonly string[] | undefined> {
		return readable(async () => (await this.#people.get(person))?.tables ?? []);
	}

	/** Resolves once the tables are in the person's entry, or the entry turned out to be unreadable. */
	async add(person: string, tables: readonly string[]): Promise<void> {
		await readable(() => this.#change(person, (known) => [...new Set([...known, ...tables])]));
	}

	async remove(person: string, tables: readonly string[]): Promise<void> {
		const gone = new Set(tables);
		await readable(() => this.#change(person, (known) => known.filter((each) => !gone.has(each))));
	}

	/** The tables that could not be read when the index was built; undefined until it is built. */
	async built(): Promise<readonly string[] | 'unreadable' | undefined> {
		const found = await readable(async () => ({ mark: await this.#marks.get(BUILT) }));
		return found ? found.mark?.unreadable : 'unreadable';
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

/** What the step returns; undefined where the stored value cannot be read, which is left as it is. */
async function readable<T>(step: () => Promise<T>): Promise<T | undefined> {
	try {
		return await step();
	} catch (error) {
		if (isOfValue(error)) return undefined;
		throw error;
	}
}
