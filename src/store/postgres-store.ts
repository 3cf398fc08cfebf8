import pg from 'pg';
import { Collection } from './collection.js';
import { PostgresAdapter, TABLE } from './postgres-adapter.js';
import type { Store } from './store.js';
import { StoreRefused } from './store-trouble.js';

/**
 * How long a call waits, in milliseconds: for a connection, for PostgreSQL to give it up, and for PostgreSQL to say so.
 * One that is given up is not carried out later, over what was written since.
 */
const WAIT_MS = { connection: 1_000, statement: 1_500, answer: 1_800 } as const;
/** PostgreSQL's codes for those it will never let in: user, password, database, rights. */
const REFUSED = new Set(['28000', '28P01', '3D000', '42501']);

/** PgBouncer hands `statement_timeout` on to nobody, so that a call which was given up may be carried out later. */
const POOLED =
	'PgBouncer does not hand on statement_timeout. Let STORE_URL name PostgreSQL itself; or set ignore_startup_parameters = statement_timeout in PgBouncer and, in PostgreSQL, ALTER ROLE … SET statement_timeout = 1500.';

/** Opens a PostgreSQL. All is in one table, `copero`, which is made if it is not there. */
export async function openPostgres(url: string): Promise<Store> {
	const pool = new pg.Pool({
		connectionString: url,
		application_name: 'copero',
		keepAlive: true,
		connectionTimeoutMillis: WAIT_MS.connection,
		statement_timeout: WAIT_MS.statement,
		query_timeout: WAIT_MS.answer,
	});
	// A connection that breaks while nobody uses it: the next call opens another. Unheard, it would end the process.
	pool.on('error', () => {});
	try {
		await refuseIfEndless(pool);
		await makeTable(pool);
	} catch (error) {
		await pool.end();
		if (error instanceof StoreRefused) throw error;
		const code = error instanceof Error && 'code' in error ? `${error.code}` : '';
		const reason = error instanceof Error ? error.message : code;
		if (reason.includes('unsupported startup parameter')) throw new StoreRefused(POOLED);
		throw REFUSED.has(code)
			? new StoreRefused(`PostgreSQL refuses the bot: check STORE_URL and the user's rights (${reason}).`)
			: error;
	}
	return {
		collection: (name, fences) => new Collection(new PostgresAdapter(pool, fences), name),
		close: () => pool.end(),
	};
}

/** @throws {StoreRefused} When PostgreSQL does not give a call up before this process does. */
async function refuseIfEndless(pool: pg.Pool): Promise<void> {
	const sql = "SELECT setting::int AS ms FROM pg_settings WHERE name = 'statement_timeout'";
	const { rows } = await pool.query<{ readonly ms: number }>(sql);
	const ms = rows[0]?.ms ?? 0;
	if (ms === 0 || ms > WAIT_MS.statement) throw new StoreRefused(POOLED);
}

/** Keys are compared byte by byte, so that those of a collection lie side by side. */
async function makeTable(pool: pg.Pool): Promise<void> {
	const { rows } = await pool.query('SELECT to_regclass($1) AS known', [`public.${TABLE}`]);
	if (rows[0]?.known) return;
	try {
		await pool.query(
			`CREATE TABLE IF NOT EXISTS public.${TABLE} (key VARCHAR(255) COLLATE "C" PRIMARY KEY, value TEXT NOT NULL)`,
		);
	} catch (error) {
		// PostgreSQL lets two that make it at once both try; the second then fails on its catalogue's own keys.
		const made =
			error instanceof pg.DatabaseError && (error.code === UNIQUE_VIOLATION || error.code === DUPLICATE_TABLE);
		if (!made) throw error;
	}
}

/** PostgreSQL's error codes for what is there already (its manual, appendix A). */
const UNIQUE_VIOLATION = '23505';
const DUPLICATE_TABLE = '42P07';
