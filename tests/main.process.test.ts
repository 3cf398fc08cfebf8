import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { newGame } from '../src/quiz/new-game.js';
import type { Collection } from '../src/store/collection.js';
import { openStore } from '../src/store/open-store.js';
import { aBotProcess, aFolder, aProgram, botEnv, OWN_DATA, type Program } from './discord/a-process.js';
import { aQuestion } from './quiz/a-question.js';
import { aStandIn } from './support/discord/a-stand-in.js';
import type { StandIn } from './support/discord/stand-in.js';

// Each test starts processes, which takes its time under load.
vi.setConfig({ testTimeout: 20_000 });

describe('with a token', () => {
	test('the bot registers its commands, answers, is not kept busy by one person, and stops cleanly on SIGTERM', async () => {
		const standIn = await aStandIn();
		const program = aProgram('main.js', { env: { ...botEnv(standIn), ...OWN_DATA } });
		await program.said(/Copero is ready/);
		expect(standIn.commands.list().map((command) => command.name)).toContain('season');
		const channel = standIn.guild().channel();
		const answer = await standIn.user().command(channel, 'season', { year: '2008' });
		expect(answer.message?.text).toContain('Champion: **Sport Huancayo**');
		const [ana, beto] = [standIn.user(), standIn.user()];
		const answers = await Promise.all(Array.from({ length: 20 }, () => ana.command(channel, 'about')));
		expect(answers.filter(({ isEphemeral }) => isEphemeral)).toHaveLength(5);
		expect((await beto.command(channel, 'about')).isEphemeral).toBe(false);
		await endsCleanly(program, 'SIGTERM', standIn);
	});

	test('the bot keeps trying while only the gateway is down, is ready once that is back, and stops cleanly on SIGINT', async () => {
		const standIn = await aStandIn();
		standIn.faults.isGatewayDown = true;
		const program = aProgram('main.js', { env: botEnv(standIn) });
		await program.said(/Reconnecting to Discord/);
		standIn.faults.isGatewayDown = false;
		await program.said(/Copero is ready/);
		await endsCleanly(program, 'SIGINT', standIn);
	});

	test('the bot stops cleanly while it still tries to connect', async () => {
		const standIn = await aStandIn();
		standIn.faults.isGatewayDown = true;
		const program = aProgram('main.js', { env: botEnv(standIn) });
		await program.said(/Reconnecting to Discord/);
		program.signal('SIGTERM');
		expect([await program.ended, program.stderr]).toEqual([0, '']);
	});

	test('the bot ends with exit code 1 when Discord turns it away for good', async () => {
		const standIn = await aStandIn();
		const program = await aBotProcess(standIn);
		standIn.faults.cutGateway(4004);
		expect(await program.ended).toBe(1);
		expect(program.stdout).toContain('Lost Discord for good');
		expect(program.stdout).not.toContain(standIn.token);
	});
});

describe('without a token', () => {
	const preview = (env: Readonly<Record<string, string>> = {}) =>
		aProgram('main.js', { env: { PORT: '0', STORE_URL: `file:${aFolder()}`, ...env } });

	test('the preview page opens at the address it prints, answers /season 2008, leaves a quiz of the Discord bot alone, and stops cleanly on SIGTERM', async () => {
		const folder = aFolder();
		const channelId = '800000000000000088';
		const game = newGame({
			id: 'rests',
			server: '700000000000000077',
			guildId: '700000000000000077',
			channelId,
			locale: 'es',
			starter: '200000000000000011',
			answers: 'buttons',
			seconds: 20,
			until: Date.now() - 60_000,
			questions: [aQuestion('atletico-grau')],
		});
		await inStore(folder, (games) => games.set(channelId, game));
		const program = preview({ ...OWN_DATA, STORE_URL: `file:${folder}` });
		const [, url = ''] = await program.said(/Copero is open at (http:\S+)/);
		const page = await fetch(url);
		expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Copero')]);
		const player = { id: '200000000000000001', name: 'Ana' };
		const body = { player, locale: 'en', command: 'season', options: { year: '2008' } };
		const headers = { 'content-type': 'application/json' };
		const run = await fetch(new URL('api/run', url), { method: 'POST', headers, body: JSON.stringify(body) });
		expect(run.ok).toBe(true);
		program.signal('SIGTERM');
		expect([await program.ended, program.stdout]).toEqual([0, expect.not.stringContaining('A step of a quiz failed')]);
		expect(program.stderr).toBe('');
		expect(await inStore(folder, (games) => games.get(channelId))).toEqual(game);
	});

	test('a port that is in use is one clear line and exit code 1, and what was opened before is closed', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		onTestFinished(() => void other.close());
		await once(other, 'listening');
		const address = other.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const folder = aFolder();
		const program = preview({ PORT: `${port}`, STORE_URL: `file:${folder}` });
		expect(await program.ended).toBe(1);
		const lease = await inStore(folder, (leases) => leases.get('shard/preview/0/1'), 'leases');
		expect(lease).toMatchObject({ released: true });
		expect(program.stderr).toMatch(/^[^\n]*port[^\n]*set PORT to another one[^\n]*\n$/i);
	});
});

/** Stops a bot with a signal: no session on Discord is left, stderr is empty and the log has no token. */
async function endsCleanly(program: Program, signal: NodeJS.Signals, standIn: StandIn): Promise<void> {
	program.signal(signal);
	expect(await program.ended).toBe(0);
	expect(program.stderr).toBe('');
	expect(program.stdout).not.toContain(standIn.token);
	expect(standIn.gateway.sessions.size).toBe(0);
}

/** Runs a step on a collection, by default that of the quizzes, while no bot is running. */
async function inStore<Result>(
	folder: string,
	step: (collection: Collection) => Promise<Result>,
	name = 'games',
): Promise<Result> {
	const store = await openStore(`file:${folder}`, '/');
	try {
		return await step(store.collection(name));
	} finally {
		await store.close();
	}
}
