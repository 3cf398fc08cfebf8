import { describe, expect, test, vi } from 'vitest';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Guild } from '../support/discord/guild.js';
import type { Message } from '../support/discord/message.js';
import { shardOf } from '../support/discord/snowflakes.js';
import type { StandIn } from '../support/discord/stand-in.js';
import { aFolder, aProgram, botEnv, type Program } from './a-process.js';
import { optionsOf, result } from './open-question.js';

// Each test starts several processes, which takes its time under load.
vi.setConfig({ testTimeout: 60_000 });

const QUESTION_MS = 15_000;
const READY_MS = 20_000;
const isQuestion = (message: Message) => optionsOf(message).length > 0;

/** A server that belongs to a shard. */
function aGuildOf(shard: number, count: number, standIn: StandIn): Guild {
	const guild = standIn.guild();
	return shardOf(guild.id, count) === shard ? guild : aGuildOf(shard, count, standIn);
}

/** How many processes checked the registered commands. */
const registrations = (standIn: StandIn) =>
	standIn.requests.filter(({ route }) => route === 'GET /applications/:application/commands').length;
const shardsThatIdentified = (standIn: StandIn) =>
	standIn.gateway.identifies.map(({ shard }) => shard?.join('/')).toSorted();

/** The process id of a shard, once it is ready. */
async function pidOf(shard: number, program: Program): Promise<number> {
	const [, pid] = await program.said(new RegExp(`"shard":${shard},"pid":(\\d+),"msg":"A shard is ready"`));
	return Number(pid);
}

const runs = (pid: number) => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

describe('SHARDS=2', () => {
	test('one process for each shard, watched over in one place; one that dies comes back to its quiz; all stop together', async () => {
		const standIn = await aStandIn();
		const program = aProgram('main.js', { env: { ...botEnv(standIn), SHARDS: '2', METRICS_PORT: '0' } });
		const [, url = ''] = await program.said(/"url":"([^"]+)"/);
		const get = async (path: string) => (await fetch(new URL(path, url))).text();
		const pids = await Promise.all([pidOf(0, program), pidOf(1, program)]);
		await standIn.gateway.connected(2);
		expect(shardsThatIdentified(standIn)).toEqual(['0/2', '1/2']);
		await vi.waitFor(async () => expect(await get('readyz')).toBe('ready\n'), READY_MS);
		expect(registrations(standIn)).toBe(1);

		const ana = standIn.user({ name: 'Ana' });
		const channels = [0, 1].map((shard) => aGuildOf(shard, 2, standIn).channel());
		for (const channel of [...channels, ana.dm]) {
			expect((await ana.command(channel, 'season', { year: '2012' })).message?.text).toContain(
				'Champion: **Estrella**',
			);
			await ana.command(channel, 'quiz start', { questions: 1, seconds: 60 });
		}
		const questions = await Promise.all(channels.map((channel) => channel.waitFor(isQuestion, QUESTION_MS)));
		const metrics = await get('metrics');
		expect(metrics).toContain('copero_games_running{shards="0"} 2');
		expect(metrics).toContain('copero_games_running{shards="1"} 1');

		const [question = expect.fail()] = questions.slice(1);
		await ana.press(question, optionsOf(question)[0]?.customId ?? '');
		process.kill(pids[1], 'SIGKILL');
		await program.said(/"shard":1,"againInMs":1000,"msg":"A shard’s process has ended"/);
		expect(await get('readyz')).toBe('not ready\nshard 1 does not run\n');
		expect((await ana.command(channels[0] ?? ana.dm, 'about')).isEphemeral).toBe(false);
		const again = await program.said(/"shards":"shard\/1\/2"[^\n]*"resumedQuizzes":1/);
		expect(again).not.toBeNull();
		await vi.waitFor(async () => expect(await get('readyz')).toBe('ready\n'), READY_MS);
		const twice = await ana.press(question, optionsOf(question)[1]?.customId ?? '');
		expect(twice.message?.text).toContain('You have answered this one already');
		await ana.command(channels[1] ?? ana.dm, 'quiz skip');
		await result(question);

		program.signal('SIGTERM');
		expect(await program.ended).toBe(0);
		expect([...standIn.gateway.sessions].filter(({ isConnected }) => isConnected)).toEqual([]);
		expect(program.stderr).toBe('');
		expect(program.stdout).not.toContain(standIn.token);
		expect(pids.filter(runs)).toEqual([]);
	});

	test.each([
		['a broken setting of its own', { DATA_DIR: '/nowhere' }, /The data has 1 problem/],
		[
			'a token that Discord refuses',
			{ DISCORD_TOKEN: `${'a'.repeat(24)}.${'b'.repeat(6)}.c` },
			/^Discord does not accept/,
		],
	])('with %s nothing is tried again and again', async (_, env, line) => {
		const standIn = await aStandIn();
		const program = aProgram('main.js', { env: { ...botEnv(standIn), SHARDS: '2', ...env } });
		expect(await program.ended).toBe(1);
		expect(program.stderr).toMatch(line);
	});
});

test('SHARDS=auto takes the number that Discord recommends, as many at a time as Discord allows; they stop when what manages them is gone', async () => {
	const standIn = await aStandIn({ shards: 3 });
	const program = aProgram('main.js', { env: { ...botEnv(standIn), SHARDS: 'auto' } });
	const pids = await Promise.all([0, 1, 2].map((shard) => pidOf(shard, program)));
	expect(shardsThatIdentified(standIn)).toEqual(['0/3', '1/3', '2/3']);
	program.signal('SIGKILL');
	await vi.waitFor(() => expect(pids.filter(runs)).toEqual([]), READY_MS);
	expect(standIn.gateway.sessions.size).toBe(0);
});

test('SHARD_LIST: each process serves its own servers, registers once, and takes up its own quizzes only', async () => {
	const standIn = await aStandIn();
	const store = aFolder();
	const start = (SHARD_LIST: string) =>
		aProgram('main.js', { env: { ...botEnv(standIn, store), SHARD_LIST, SHARD_COUNT: '3' } });
	const [even, odd] = [start('0,2'), start('1')];
	await Promise.all([even, odd].map((program) => program.said(/Copero is ready/)));
	await standIn.gateway.connected(3);
	expect(shardsThatIdentified(standIn)).toEqual(['0/3', '1/3', '2/3']);
	expect(registrations(standIn)).toBe(1);
	const ana = standIn.user();
	const channels = [0, 1, 2].map((shard) => aGuildOf(shard, 3, standIn).channel());
	for (const channel of channels) {
		expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
		await ana.command(channel, 'quiz start', { questions: 1, seconds: 60 });
	}
	for (const program of [even, odd]) {
		program.signal('SIGTERM');
		expect(await program.ended).toBe(0);
	}
	await start('1').said(/"resumedQuizzes":1/);
	await start('0,2').said(/"resumedQuizzes":2/);
	const questions = await Promise.all(channels.map((channel) => channel.waitFor(isQuestion, QUESTION_MS)));
	expect(questions).toHaveLength(3);
	expect(channels.map(({ messages }) => messages.filter(isQuestion).length)).toEqual([1, 1, 1]);
});
