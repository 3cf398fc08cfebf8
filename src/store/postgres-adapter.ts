import { KeyvPostgres } from '@keyv/postgres';
import type { Pool } from 'pg';
import type { CollectionAdapter } from './collection.js';
import { FencedOff, type Fences, unfenced } from './fence.js';

export const TABLE = 'copero';
/** Rows per query when all are read. */
const BATCH = 500;

type Row = { readonly key: string; readonly value: string };

/** `@keyv/postgres` on a pool of the store's own, with `swap`, and an iterator that throws instead of ending early. */
export class PostgresAdapter extends KeyvPostgres implements CollectionAdapter {
	readonly #pool: Pool;
	readonly #fences: Fences;

	constructor(pool: Pool, fences = unfenced) {
		super({ table: TABLE });
		this.#pool = pool;
		this.#fences = fences;
	}

	/** The base class calls this in its constructor, before `#pool` is set; the function it returns is called later. */
	override async connect(): Promise<(sql: string, values?: unknown[]) => Promise<Row[]>> {
		return async (sql, values) => (await this.#pool.query<Row>(sql, values)).rows;
	}

	/** The store itself ends the pool. */
	override async disconnect(): Promise<void> {}

	override async set(key: string, value: string): Promise<void> {
		await this.#run(
			`INSERT INTO ${table} SELECT $1, $2 WHERE ${HELD} ON CONFLICT (key) DO UPDATE SET value = $2`,
			key,
			value,
		);
	}

	override async delete(key: string): Promise<boolean> {
		return this.#run(`DELETE FROM ${table} WHERE key = $1 AND ${HELD}`, key);
	}

	async swap(key: string, before: string | undefined, after: string | undefined): Promise<boolean> {
		if (before === undefined && after === undefined) return !(await this.has(key));
		return this.#run(...swapOf(key, before, after));
	}

	/**
	 * Changes a row if every fence holds; `FOR SHARE` makes a process that takes over wait until the change is done.
	 *
	 * @returns Whether a row was changed.
	 * @throws {FencedOff} When a fence does not hold.
	 */
	async #run(change: string, ...values: readonly string[]): Promise<boolean> {
		const fences = this.#fences();
		const pairs = fences.map((_, index) => `($${values.length + index * 2 + 1}, $${values.length + index * 2 + 2})`);
		const standing = pairs.length
			? `(SELECT count(*) FROM (SELECT FROM ${table} WHERE (key, value) IN (${pairs.join(', ')}) FOR SHARE) standing)`
			: '0';
		const sql = `WITH fences AS MATERIALIZED (SELECT ${standing} = ${pairs.length} AS held), changed AS (${change} RETURNING key)
			SELECT held, EXISTS (SELECT FROM changed) AS changed FROM fences`;
		const all = [...values, ...fences.flatMap(({ key, text }) => [key, text])];
		const { rows } = await this.#pool.query<{ readonly held: boolean; readonly changed: boolean }>(sql, all);
		if (!rows[0]?.held) throw new FencedOff();
		return rows[0].changed;
	}

	// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature.
	override async *iterator(): AsyncGenerator<any, void> {
		const first = this.namespace ? `${this.namespace}:` : '';
		// Keys are compared byte by byte, and `;` is the next byte after `:`.
		const [isBelow, end] = this.namespace ? ['key < $2', `${this.namespace};`] : ['$2 = $2', ''];
		let [after, rows]: [string, Row[]] = [first, []];
		do {
			const sql = `SELECT key, value FROM public.${TABLE} WHERE key > $1 AND ${isBelow} ORDER BY key LIMIT ${BATCH}`;
			({ rows } = await this.#pool.query<Row>(sql, [after, end]));
			for (const { key, value } of rows) yield [key, value];
			after = rows.at(-1)?.key ?? after;
		} while (rows.length === BATCH);
	}
}

const table = `public.${TABLE}`;
const HELD = '(SELECT held FROM fences)';

function swapOf(key: string, before: string | undefined, after: string | undefined): readonly [string, ...string[]] {
	if (before === undefined) {
		return [`INSERT INTO ${table} SELECT $1, $2 WHERE ${HELD} ON CONFLICT DO NOTHING`, key, after ?? ''];
	}
	if (after === undefined) return [`DELETE FROM ${table} WHERE key = $1 AND value = $2 AND ${HELD}`, key, before];
	return [`UPDATE ${table} SET value = $3 WHERE key = $1 AND value = $2 AND ${HELD}`, key, before, after];
}
