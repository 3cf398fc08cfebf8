import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { StoreRefused } from '../../src/store/store-trouble.js';
import { aProgram } from '../discord/a-process.js';
import { aPgBouncer, hasPgBouncer } from '../support/servers/a-pgbouncer.js';
import { aPostgres, hasPostgres } from '../support/servers/a-postgres.js';

vi.setConfig({ testTimeout: 30_000 });

describe.runIf(hasPostgres && hasPgBouncer)('PgBouncer in transaction mode', () => {
	let postgres: Awaited<ReturnType<typeof aPostgres>>;
	beforeAll(async () => {
		postgres = await aPostgres();
	}, 60_000);
	afterAll(() => postgres.remove());

	async function pooled(...settings: readonly string[]) {
		const bouncer = await aPgBouncer(postgres, settings);
		onTestFinished(() => bouncer.remove());
		return bouncer.url;
	}

	test('ends the start with one line that names the setting', async () => {
		const program = aProgram('main.js', { env: { STORE_URL: await pooled(), PORT: '0' } });
		expect(await program.ended).toBe(1);
		expect(program.stderr).toMatch(/^PgBouncer [^\n]*ignore_startup_parameters = statement_timeout[^\n]*\n$/);
	});

	test('that is told to drop the setting is refused as long as PostgreSQL does not have it itself', async () => {
		const url = await pooled('ignore_startup_parameters = statement_timeout');
		// On a loaded machine the connection may time out instead, so it is tried again.
		const refused = () => openStore(url, '/').catch((error) => error);
		await expect.poll(refused, { timeout: 15_000 }).toBeInstanceOf(StoreRefused);
		const admin = new pg.Client(postgres.url);
		await admin.connect();
		await admin.query('ALTER ROLE copero SET statement_timeout = 1500');
		await admin.end();
		const again = await pooled('ignore_startup_parameters = statement_timeout');
		const opened = () => vi.waitFor(() => openStore(again, '/'), { timeout: 15_000 });
		const stores = await Promise.all([1, 2, 3, 4, 5, 6].map(opened));
		onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))));
		const counts = stores.map((store) => store.collection('counts'));
		const add = (stored: unknown) => ({ value: typeof stored === 'number' ? stored + 1 : 1 });
		await Promise.all(counts.flatMap((each) => Array.from({ length: 4 }, () => each.update('a', add))));
		expect(await counts[0]?.get('a')).toBe(24);
	});
});
