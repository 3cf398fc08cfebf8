import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startTrouble } from '../../src/start/start-trouble.js';
import { openStore } from '../../src/store/open-store.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Message } from '../support/discord/message.js';
import { messageOf } from '../support/real-bot.js';
import { aFreePort } from '../support/servers/a-free-port.js';
import { aPostgres, hasPostgres } from '../support/servers/a-postgres.js';
import { aRedis, hasRedis } from '../support/servers/a-redis.js';
import { aBotProcess, aProgram, botEnv } from './a-process.js';
import { optionsOf, result } from './open-question.js';

/** A generous timeout, as real processes run on the real clock. */
const PATIENCE_MS = 60_000;
const isQuestion = (message: Message) => optionsOf(message).length > 0;

type Running = Awaited<ReturnType<typeof aRedis>> | Awaited<ReturnType<typeof aPostgres>>;

const withWrongPassword = ({ url }: Running) => url.replace(/:[^:@]+@/, ':hunter2@');

const kinds: readonly (readonly [string, boolean, () => Promise<Running>])[] = [
	['Redis', hasRedis, aRedis],
	['PostgreSQL', hasPostgres, aPostgres],
];

describe.each(kinds.filter(([, isThere]) => isThere))('%s', (_, __, run) => {
	let server: Running;
	beforeAll(async () => {
		server = await run();
	}, PATIENCE_MS);
	afterAll(() => server.remove());

	test('refuses a wrong password in one line, which does not tell it', async () => {
		const error: unknown = await openStore(withWrongPassword(server), '/').then(
			() => expect.fail('It is open'),
			(error) => error,
		);
		expect(startTrouble(error)).toMatch(/^[^\n]*check[^\n]*STORE_URL[^\n]*$/);
		expect(startTrouble(error)).not.toContain('hunter2');
	});

	test(
		'that dies in the middle of a quiz lets lookups go on, pauses the quiz with one message, and everything counts when it is back',
		async () => {
			const standIn = await aStandIn();
			const program = await aBotProcess(standIn, server.url);
			const channel = standIn.guild().channel();
			const elsewhere = channel.guild?.channel() ?? expect.fail('no server');
			const people = ['Ana', 'Beto'].map((name) => standIn.user({ name }));
			const [ana = expect.fail(), beto = expect.fail()] = people;
			await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 60 });
			const question = await channel.waitFor(isQuestion, PATIENCE_MS);
			const option = (index: number) => optionsOf(question)[index]?.customId ?? expect.fail('no such option');
			const said = (text: string) => channel.messages.filter((each) => each.text.includes(text));
			expect(messageOf(await ana.press(question, option(0))).text).toContain('Locked in');

			await server.kill();
			for (const attempt of [1, 2]) {
				const told = await beto.press(question, option(1));
				expect([attempt, told.isEphemeral, messageOf(told).text]).toEqual([
					attempt,
					true,
					expect.stringContaining('The quiz pauses: I cannot reach my records'),
				]);
			}
			await channel.waitFor((each) => each.text.includes('so the quiz pauses'), PATIENCE_MS);
			expect(messageOf(await ana.command(elsewhere, 'season', { year: '2012' })).text).toContain(
				'Champion: **Estrella**',
			);
			expect(messageOf(await ana.command(elsewhere, 'quiz daily')).text).toContain('I cannot store scores right now');
			expect(messageOf(await ana.command(elsewhere, 'quiz scores')).text).toContain('I cannot reach my records');
			expect(messageOf(await ana.command(elsewhere, 'quiz start')).text).toContain('I cannot store scores right now');
			expect(said('so the quiz pauses')).toHaveLength(1);

			await server.start();
			await channel.waitFor((each) => each.text.includes('the quiz goes on'), PATIENCE_MS);
			expect(messageOf(await ana.press(question, option(2))).text).toContain('You have answered this one already');
			expect(messageOf(await beto.press(question, option(1))).text).toContain('Locked in');
			for (const player of [ana, beto]) await player.command(channel, 'quiz skip');
			await result(question);
			const scores = messageOf(await ana.command(channel, 'quiz scores')).text;
			const winner = people[optionsOf(question).findIndex(({ isRight }) => isRight)];
			for (const person of people) {
				expect(scores).toContain(`<@${person.id}> — **${person === winner ? 15 : 0}** points`);
			}
			expect(program.stdout).not.toContain(server.password);
			expect(program.stdout).not.toContain(encodeURIComponent(server.password));
			program.signal('SIGTERM');
			expect([await program.ended, program.stderr]).toEqual([0, '']);
		},
		PATIENCE_MS,
	);
});

test.runIf(hasRedis)(
	'a Redis that is not there at the start is waited for, without a secret in the log; the bot warns of one that keeps nothing on disk; and when it answers nobody, nobody is kept waiting for long',
	async () => {
		const redis = await aRedis({ appendOnly: false });
		onTestFinished(() => redis.remove());
		await redis.kill();
		const standIn = await aStandIn();
		const program = aProgram('main.js', { env: botEnv(standIn, redis.url) });
		await program.said(/Waiting for the store[\s\S]*Waiting for the store/);
		expect(standIn.requests).toEqual([]);
		await redis.start();
		await program.said(/Copero is ready/);
		expect(program.stdout).toContain(`redis://127.0.0.1:${redis.port}`);
		expect(program.stdout.split('\n').filter((line) => line.includes('without \\"appendonly yes\\"'))).toHaveLength(1);

		const channel = standIn.guild().channel();
		const ana = standIn.user();
		redis.signal('SIGSTOP');
		// Discord accepts a reply within three seconds only.
		expect(messageOf(await ana.command(channel, 'quiz daily')).text).toContain('I cannot store scores right now');
		expect(messageOf(await ana.command(channel, 'quiz scores')).text).toContain('I cannot reach my records');
		redis.signal('SIGCONT');
		await expect
			.poll(async () => messageOf(await ana.command(channel, 'quiz scores')).text, { timeout: 15_000, interval: 500 })
			.toContain('The table is still empty');
		for (const secret of [redis.password, encodeURIComponent(redis.password)]) {
			expect(program.stdout + program.stderr).not.toContain(secret);
		}
	},
	PATIENCE_MS,
);

test('the bot stops cleanly while it waits for a store that is not there at the start', async () => {
	const url = `redis://copero:hunter2@127.0.0.1:${await aFreePort()}/0`;
	const program = aProgram('main.js', { env: botEnv(await aStandIn(), url) });
	await program.said(/Waiting for the store/);
	program.signal('SIGTERM');
	expect([await program.ended, program.stderr]).toEqual([0, '']);
	expect(program.stdout).not.toContain('hunter2');
});

test.runIf(hasRedis)(
	'a wrong password is one line and exit code 1, at once, and nothing else is said',
	async () => {
		const redis = await aRedis();
		onTestFinished(() => redis.remove());
		const program = aProgram('main.js', { env: botEnv(await aStandIn(), withWrongPassword(redis)) });
		expect([await program.ended, program.stdout]).toEqual([1, '']);
		expect(program.stderr).toMatch(/^[^\n]*check[^\n]*STORE_URL[^\n]*\n$/);
		expect(program.stderr).not.toContain('hunter2');
	},
	PATIENCE_MS,
);
