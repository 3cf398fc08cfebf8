import { type Collection, Gibberish } from './collection.js';
import { Format } from './format.js';
import { emptyTable, peopleIn, ScoreTable } from './score-table.js';
import { type Found, TypedCollection } from './typed-collection.js';

/** A table as it was found; empty if none is stored. */
export type FoundTable = Found<ScoreTable>;

/** People that are collected in memory before they are written. */
const GATHERED = 20_000;

/** The stored tables of scores, by key. Several processes may change one. */
export class ScoreTables {
	readonly #collection: Collection;
	readonly #tables: TypedCollection<typeof ScoreTable>;

	constructor(collection: Collection) {
		this.#collection = collection;
		this.#tables = new TypedCollection(collection, new Format(ScoreTable));
	}

	/** @throws {Error} When the table cannot be read. */
	async find(key: string): Promise<FoundTable> {
		const found = await this.#tables.find(key);
		return { ...found, value: found.value ?? emptyTable };
	}

	/** The table if its stored text contains this. @throws {Error} When it cannot be read. */
	async findIfText(key: string, text: string): Promise<FoundTable | undefined> {
		const stored: unknown = await this.#collection.get(key);
		return textOf(stored).includes(text) ? this.find(key) : undefined;
	}

	/**
	 * Applies a step to a table as found or, if it has changed since, as it is now. A step that returns its input writes
	 * nothing.
	 *
	 * @returns How many tries it took: more than one if another process changed the table in between.
	 */
	async change(found: FoundTable, step: (table: ScoreTable) => ScoreTable): Promise<number> {
		let tries = 0;
		await this.#tables.update(
			found.key,
			(before) => {
				tries += 1;
				const next = step(before ?? emptyTable);
				return { value: next === emptyTable ? before : next };
			},
			found,
		);
		return tries;
	}

	/** The keys of all tables whose stored text contains this, readable or not. */
	async keysWithText(text: string): Promise<readonly string[]> {
		const keys: string[] = [];
		for await (const [key, stored] of this.#collection.entries()) if (textOf(stored).includes(text)) keys.push(key);
		return keys;
	}

	/** Calls `tell` for everybody in any table; returns the tables that cannot be read. */
	async collectPeople(
		tell: (person: string, keys: readonly string[]) => Promise<void>,
	): Promise<{ readonly read: number; readonly unreadable: readonly string[] }> {
		const unreadable: string[] = [];
		const gathered = new Map<string, string[]>();
		const tellAll = async () => {
			for (const [person, keys] of gathered) await tell(person, keys);
			gathered.clear();
		};
		let read = 0;
		for await (const [key, table] of this.#tables.entries((key) => unreadable.push(key))) {
			read += 1;
			for (const person of peopleIn(table)) gathered.set(person, [...(gathered.get(person) ?? []), key]);
			if (gathered.size >= GATHERED) await tellAll();
		}
		await tellAll();
		return { read: read + unreadable.length, unreadable };
	}
}

function textOf(stored: unknown): string {
	return stored instanceof Gibberish ? stored.text : JSON.stringify(stored ?? '');
}
