import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test, vi } from 'vitest';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { aFolder, aProgram, botEnv, type Program } from './a-process.js';

// Each test starts processes, which takes its time under load.
vi.setConfig({ testTimeout: 20_000 });

const CALLBACK = 'POST /interactions/:interaction/:token/callback';

/** The address at which a program serves its metrics. */
async function operationOf(program: Program) {
	const [, url = ''] = await program.said(/"url":"([^"]+)"/);
	const get = async (path: string) => {
		const response = await fetch(new URL(path, url));
		return { status: response.status, text: await response.text() };
	};
	return { get, metrics: async () => (await get('metrics')).text };
}

test('on Discord, metrics tell what people met, by command and outcome, and never who they were', async () => {
	const standIn = await aStandIn();
	const program = aProgram('main.js', { env: { ...botEnv(standIn), METRICS_PORT: '0', LOG_LEVEL: 'debug' } });
	const { get, metrics } = await operationOf(program);
	await program.said(/Copero is ready/);
	const channel = standIn.guild().channel();
	const ana = standIn.user({ name: 'Anacleta' });
	await ana.command(channel, 'season', { year: '2008' });
	await ana.command(channel, 'club', { name: 'zzqqxx' });
	await ana.autocomplete(channel, 'club', { name: 'grau' });
	await ana.command(channel, 'quiz start', { questions: 1 });
	standIn.faults.next(CALLBACK, 'unknownInteraction');
	await ana.command(channel, 'about').catch(() => {});
	await program.said(/"command":"about"[^\n]*"outcome":"lost"/);

	const text = await metrics();
	expect(text).toContain('copero_interactions_total{command="season",kind="run",outcome="answered",shards="0"} 1');
	expect(text).toContain('copero_interactions_total{command="club",kind="run",outcome="user-error",shards="0"} 1');
	expect(text).toContain('copero_interactions_total{command="club",kind="suggest",outcome="answered",shards="0"} 1');
	expect(text).toContain('copero_interactions_total{command="about",kind="run",outcome="lost",shards="0"} 1');
	expect(text).toMatch(/copero_reply_seconds_count\{kind="run",shards="0"\} 3/);
	expect(text).toContain('copero_games_running{shards="0"} 1');
	expect(text).toContain('copero_gateway_state{shard="0",state="connected",shards="0"} 1');
	expect(await get('readyz')).toEqual({ status: 200, text: 'ready\n' });

	const lines = program.stdout.split('\n').filter((line) => line.includes('"Handled"'));
	expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(
		Array(5).fill(['level', 'time', 'interaction', 'kind', 'command', 'outcome', 'ms', 'msg']),
	);
	for (const secret of [standIn.token, 'Anacleta', 'grau', 'zzqqxx']) expect(program.stdout).not.toContain(secret);
});

test('who watches is told that the bot lives, and why it cannot work', async () => {
	const standIn = await aStandIn();
	standIn.faults.isGatewayDown = true;
	const program = aProgram('main.js', { env: { ...botEnv(standIn), METRICS_PORT: '0' } });
	const { get } = await operationOf(program);
	await program.said(/Reconnecting to Discord/);
	expect(await get('healthz')).toEqual({ status: 200, text: 'alive\n' });
	expect(await get('readyz')).toEqual({
		status: 503,
		text: 'not ready\nthe bot is starting\nshard 0 is reconnecting\n',
	});
	standIn.faults.isGatewayDown = false;
	await program.said(/Copero is ready/);
	expect((await get('readyz')).status).toBe(200);
	standIn.faults.isGatewayDown = true;
	standIn.faults.cutGateway();
	await vi.waitFor(async () => expect((await get('readyz')).text).toBe('not ready\nshard 0 is reconnecting\n'), 5_000);
	program.signal('SIGTERM');
	expect(await program.ended).toBe(0);
});

test('the preview page is watched over in the same way', async () => {
	const program = aProgram('main.js', { env: { PORT: '0', METRICS_PORT: '0', STORE_URL: `file:${aFolder()}` } });
	const { get, metrics } = await operationOf(program);
	const [, url = ''] = await program.said(/Copero is open at (http:\S+)/);
	expect((await get('readyz')).status).toBe(200);
	const player = { id: '200000000000000001', name: 'Ana' };
	const body = JSON.stringify({ player, locale: 'en', command: 'about', options: {} });
	await fetch(new URL('api/run', url), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
	expect(await metrics()).toContain('command="about",kind="run",outcome="answered",shards="0"} 1');
	expect((await get('nothing')).status).toBe(404);
	program.signal('SIGTERM');
	expect(await program.ended).toBe(0);
});

test('a port for metrics that is in use is one clear line and exit code 1', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const address = other.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const program = aProgram('main.js', { env: { METRICS_PORT: `${port}`, STORE_URL: `file:${aFolder()}` } });
	expect(await program.ended).toBe(1);
	expect(program.stderr).toMatch(/^The metrics cannot open at [^\n]*set METRICS_PORT to another one\n$/);
	other.close();
});
