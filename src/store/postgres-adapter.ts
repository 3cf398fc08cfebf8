import { KeyvPostgres } from '@keyv/postgres';
import type { Pool } from 'pg';
import type { CollectionAdapter } from './collection.js';

export const TABLE = 'copero';
/** Rows read at once when all are read. */
const BATCH = 500;

type Row = { readonly key: string; readonly value: string };

/** `@keyv/postgres` on a pool of the store's own, with `swap`, and an iterator that throws instead of ending early. */
export class PostgresAdapter extends KeyvPostgres implements CollectionAdapter {
	readonly #pool: Pool;

	constructor(pool: Pool) {
		super({ table: TABLE });
		this.#pool = pool;
	}

	/** Called while the base class is built, before this one's pool is there; what it gives is called later. */
	override async connect(): Promise<(sql: string, values?: unknown[]) => Promise<Row[]>> {
		return async (sql, values) => (await this.#pool.query<Row>(sql, values)).rows;
	}

	/** The store ends its pool itself. */
	override async disconnect(): Promise<void> {}

	async swap(key: string, before: string | undefined, after: string | undefined): Promise<boolean> {
		const [sql, ...values] = swapOf(key, before, after);
		const { rows } = await this.#pool.query(sql, values);
		return rows.length > 0;
	}

	// biome-ignore lint/suspicious/noExplicitAny: Keyv's own signature.
	override async *iterator(): AsyncGenerator<any, void> {
		const first = this.namespace ? `${this.namespace}:` : '';
		// The table compares keys byte by byte: `;` comes next after `:`.
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

function swapOf(key: string, before: string | undefined, after: string | undefined): readonly [string, ...string[]] {
	const table = `public.${TABLE}`;
	if (before === undefined) {
		if (after === undefined) return [`SELECT WHERE NOT EXISTS (SELECT FROM ${table} WHERE key = $1)`, key];
		return [`INSERT INTO ${table} VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING key`, key, after];
	}
	if (after === undefined) return [`DELETE FROM ${table} WHERE key = $1 AND value = $2 RETURNING key`, key, before];
	return [`UPDATE ${table} SET value = $3 WHERE key = $1 AND value = $2 RETURNING key`, key, before, after];
}
