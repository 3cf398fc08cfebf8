import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { aProgram, botEnv } from '../discord/a-process.js';
import { optionsOf } from '../discord/open-question.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Message } from '../support/discord/message.js';
import { messageOf } from '../support/real-bot.js';
import { aFreePort } from '../support/servers/a-free-port.js';
import { aPostgres, hasPostgres } from '../support/servers/a-postgres.js';

vi.setConfig({ testTimeout: 60_000 });

const isQuestion = (message: Message) => optionsOf(message).length > 0;

describe.runIf(hasPostgres)('a PostgreSQL that becomes read-only', () => {
	let postgres: Awaited<ReturnType<typeof aPostgres>>;
	beforeAll(async () => {
		postgres = await aPostgres();
	}, 60_000);
	afterAll(() => postgres.remove());

	/** Sets the role and cuts open connections, as a failover to a standby would. */
	async function setReadOnly(isReadOnly: boolean): Promise<void> {
		const admin = new pg.Client({ connectionString: postgres.url, options: '-c default_transaction_read_only=off' });
		await admin.connect();
		await admin.query(`ALTER ROLE copero SET default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`);
		await admin.query(
			"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'copero' AND pid <> pg_backend_pid()",
		);
		await admin.end();
	}

	test('refuses writes with its own words, is read, and takes writes again', async () => {
		const store = await openStore(postgres.url, '/');
		onTestFinished(() => store.close());
		const games = store.collection('refused');
		await games.set('88', { round: 1 });
		await setReadOnly(true);
		// The first call only notices that the connection was cut.
		await expect.poll(() => games.get('88').catch(() => undefined)).toEqual({ round: 1 });
		for (const write of [
			() => games.set('88', { round: 2 }),
			() => games.swap('88', { round: 1 }, { round: 2 }),
			() => games.delete('88'),
		]) {
			await expect(write()).rejects.toThrow(/read-only transaction/);
		}
		await setReadOnly(false);
		await expect
			.poll(() =>
				games.set('88', { round: 3 }).then(
					() => games.get('88'),
					() => undefined,
				),
			)
			.toEqual({ round: 3 });
	});

	test('is seen at /readyz, lets lookups go on, and loses no answer', async () => {
		const standIn = await aStandIn();
		const metrics = await aFreePort();
		const env = { ...botEnv(standIn, postgres.url), METRICS_PORT: `${metrics}` };
		const program = aProgram('main.js', { env });
		await program.said(/Copero is ready/);
		const ready = async () => {
			const answer = await fetch(`http://127.0.0.1:${metrics}/readyz`);
			return [answer.status, await answer.text()] as const;
		};
		const channel = standIn.guild().channel();
		const [ana, beto] = ['Ana', 'Beto'].map((name) => standIn.user({ name }));
		if (!ana || !beto) return expect.fail();
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 60 });
		const question = await channel.waitFor(isQuestion, 20_000);
		const option = (index: number) => optionsOf(question)[index]?.customId ?? expect.fail('no such option');
		expect(messageOf(await ana.press(question, option(0))).text).toContain('Locked in');
		expect((await ready())[0]).toBe(200);

		await setReadOnly(true);
		await expect.poll(ready, { timeout: 10_000 }).toEqual([503, expect.stringContaining('the store takes no write')]);
		expect(messageOf(await beto.press(question, option(1))).text).toContain('The quiz pauses');
		const elsewhere = channel.guild?.channel() ?? expect.fail('no server');
		expect(messageOf(await ana.command(elsewhere, 'season', { year: '2012' })).text).toContain(
			'Champion: **Estrella**',
		);
		expect(program.stdout).toContain('read-only transaction');

		await setReadOnly(false);
		await expect.poll(async () => (await ready())[0], { timeout: 20_000 }).toBe(200);
		await expect
			.poll(async () => messageOf(await beto.press(question, option(1))).text, { timeout: 20_000, interval: 500 })
			.toMatch(/Locked in|answered this one already/);
		expect(messageOf(await ana.press(question, option(1))).text).toContain('You have answered this one already');
	});

	test('keeps a start waiting, which says why, and goes on when it takes writes', async () => {
		await setReadOnly(true);
		const program = aProgram('main.js', { env: botEnv(await aStandIn(), postgres.url) });
		await program.said(/read-only transaction[^\n]*Waiting for the store/);
		await setReadOnly(false);
		await program.said(/Copero is ready/);
	});
});
