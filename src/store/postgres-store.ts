import pg from 'pg';
import { Collection } from './collection.js';
import { PostgresAdapter, TABLE } from './postgres-adapter.js';
import type { Store } from './store.js';
import { StoreRefused } from './store-trouble.js';

/**
 * Timeouts of a call, in milliseconds: for a connection, for PostgreSQL to cancel the statement, and for its answer. A
 * cancelled statement is not carried out later, so it overwrites nothing newer.
 */
const WAIT_MS = { connection: 1_000, statement: 1_500, answer: 1_800 } as const;
/** PostgreSQL's error codes for clients that it will never let in: user, password, database, privileges. */
const REFUSED = new Set(['28000', '28P01', '3D000', '42501']);

/** PgBouncer does not pass `statement_timeout` on, so that a call which was given up may still be carried out later. */
const POOLED =
	'PgBouncer does not hand on statement_timeout. Let STORE_URL name PostgreSQL itself; or set ignore_startup_parameters = statement_timeout in PgBouncer and, in PostgreSQL, ALTER ROLE … SET statement_timeout = 1500.';

/** Opens a PostgreSQL database. Everything is in one table, `copero`, created if it does not exist. */
export async function openPostgres(url: string): Promise<Store> {
	const pool = new pg.Pool({
		connectionString: url,
		application_name: 'copero',
		keepAlive: true,
		connectionTimeoutMillis: WAIT_MS.connection,
		statement_timeout: WAIT_MS.statement,
		query_timeout: WAIT_MS.answer,
	});
	// An idle connection that breaks emits an error, which would end the process; the next call opens another connection.
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

/** @throws {StoreRefused} When PostgreSQL does not cancel a statement before this process gives it up. */
async function refuseIfEndless(pool: pg.Pool): Promise<void> {
	const sql = "SELECT setting::int AS ms FROM pg_settings WHERE name = 'statement_timeout'";
	const { rows } = await pool.query<{ readonly ms: number }>(sql);
	const ms = rows[0]?.ms ?? 0;
	if (ms === 0 || ms > WAIT_MS.statement) throw new StoreRefused(POOLED);
}

/**
 * Keys are compared byte by byte, so that those of a collection are adjacent. Processes that open a new database at once
 * take turns: `IF NOT EXISTS` alone lets the second fail on PostgreSQL's catalogue. Both statements are one transaction,
 * whose end releases the lock.
 */
async function makeTable(pool: pg.Pool): Promise<void> {
	const { rows } = await pool.query('SELECT to_regclass($1) AS known', [`public.${TABLE}`]);
	if (rows[0]?.known) return;
	await pool.query(`SELECT pg_advisory_xact_lock(hashtext('${TABLE}'));
		CREATE TABLE IF NOT EXISTS public.${TABLE} (key VARCHAR(255) COLLATE "C" PRIMARY KEY, value TEXT NOT NULL)`);
}
