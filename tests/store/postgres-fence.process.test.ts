import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { aPostgres, hasPostgres } from '../support/servers/a-postgres.js';

vi.setConfig({ testTimeout: 60_000 });

test.runIf(hasPostgres)(
	'who takes over waits for a write that has seen the old fence, and is not written over by it',
	async () => {
		const postgres = await aPostgres();
		onTestFinished(() => postgres.remove());
		const [one, other] = [await openStore(postgres.url, '/'), await openStore(postgres.url, '/')];
		onTestFinished(async () => void (await Promise.all([one.close(), other.close()])));
		const notes = other.collection('leases');
		await notes.set('fence/raced', { version: 1, owner: 'one' });
		const fence = await notes.fence('fence/raced', { version: 1, owner: 'one' });
		const games = one.collection('raced', () => [fence]);
		await games.set('88', { round: 1 });
		const someone = new pg.Client(postgres.url);
		await someone.connect();
		onTestFinished(() => someone.end());
		const waiting = async () => {
			const sql =
				"SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
			return (await someone.query<{ readonly count: number }>(sql)).rows[0]?.count;
		};

		// The row is locked, so that the write checks its fence and then waits.
		await someone.query('BEGIN');
		await someone.query("SELECT FROM copero WHERE key = 'raced:88' FOR UPDATE");
		let takenOver = false;
		const writing = games.set('88', { round: 2 });
		await expect.poll(waiting).toBe(1);
		const fencing = notes.set('fence/raced', { version: 1, owner: 'other' }).then(() => {
			takenOver = true;
		});
		// Taking over waits for the write. (Which of two connections is answered first after COMMIT would prove nothing.)
		await expect.poll(async () => takenOver || (await waiting()) === 2).toBe(true);
		expect(takenOver).toBe(false);
		await someone.query('COMMIT');
		await Promise.all([writing, fencing]);
		expect(await games.get('88')).toEqual({ round: 2 });
	},
);
