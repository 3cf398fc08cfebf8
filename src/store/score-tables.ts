import type { Collection } from './collection.js';
import { Format } from './format.js';
import { emptyTable, peopleIn, ScoreTable } from './score-table.js';

/** A table as it was read: its swap needs it as it was stored. */
export type FoundTable = { readonly key: string; readonly stored: unknown; readonly table: ScoreTable };

/** People that are gathered before they are written down. */
const GATHERED = 20_000;

/** The stored tables of scores, by key. Several processes may change one. */
export class ScoreTables {
	readonly #collection: Collection;
	readonly #format = new Format(ScoreTable);

	constructor(collection: Collection) {
		this.#collection = collection;
	}

	/** A table; an empty one where none is stored. @throws {Error} When it cannot be read. */
	async find(key: string): Promise<FoundTable> {
		const stored: unknown = await this.#collection.get(key);
		return { key, stored, table: stored === undefined ? emptyTable : this.#format.read(stored) };
	}

	/** A table whose stored text has this in it. */
	async findIfText(key: string, text: string): Promise<FoundTable | undefined> {
		const stored: unknown = await this.#collection.get(key);
		const has = stored !== undefined && JSON.stringify(stored).includes(text);
		return has ? { key, stored, table: this.#format.read(stored) } : undefined;
	}

	/**
	 * Takes a step from a table, as it was read or, if it was changed since, as it is. The same table writes nothing.
	 *
	 * @returns How many tries that took: more than one if somebody else changed it in between.
	 */
	async change(found: FoundTable, step: (table: ScoreTable) => ScoreTable): Promise<number> {
		let now = found;
		for (let tries = 1; ; tries++) {
			const next = step(now.table);
			if (next === now.table || (await this.#collection.swap(now.key, now.stored, next))) return tries;
			now = await this.find(found.key);
		}
	}

	/** Tells of everybody in any table, and of the tables that cannot be read. */
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
		for await (const [key, stored] of this.#collection.entries()) {
			read += 1;
			try {
				for (const person of peopleIn(this.#format.read(stored))) {
					gathered.set(person, [...(gathered.get(person) ?? []), key]);
				}
			} catch {
				unreadable.push(key);
			}
			if (gathered.size >= GATHERED) await tellAll();
		}
		await tellAll();
		return { read, unreadable };
	}
}
