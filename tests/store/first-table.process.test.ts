import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { aPostgres, hasPostgres } from '../support/servers/a-postgres.js';

/** Makes all who create a table at once get that far before the first of them has looked for it. */
const SLOWLY = `CREATE FUNCTION slowly() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.05); END';
	CREATE EVENT TRIGGER slowly ON ddl_command_start WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION slowly()`;

test.runIf(hasPostgres)('shards that open a new PostgreSQL database at once take turns making its table', async () => {
	const postgres = await aPostgres();
	onTestFinished(() => postgres.remove());
	const admin = new pg.Client(postgres.url);
	await admin.connect();
	await admin.query(SLOWLY);
	await admin.end();
	const opened = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(() => openStore(postgres.url, '/')));
	for (const one of opened) if (one.status === 'fulfilled') await one.value.close();
	// On a loaded machine a connection may time out, which is no answer of PostgreSQL's.
	const errors = opened.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
	expect(errors.filter((error) => error instanceof pg.DatabaseError).map(String)).toEqual([]);
	expect(opened.length - errors.length).toBeGreaterThan(1);
});
