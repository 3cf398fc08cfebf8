import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ShardProcesses } from '../../src/discord/shard-processes.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { aLog } from '../support/real-bot.js';
import { aFolder } from './a-process.js';

/** Times pass this much faster. */
const HURRY = 20;
/** A shard's program: it says that it is ready, and stops when told to. */
const SHARD = `process.send({ _ready: true }); process.on('message', ({ copero }) => copero === 'stop' && process.exit())`;

const clock = {
	now: Date.now,
	elapsed: () => performance.now(),
	uptime: () => undefined,
	after(ms: number, step: () => void) {
		const timer = setTimeout(step, ms / HURRY);
		return () => clearTimeout(timer);
	},
};

/** What discord.js sets for the processes it starts, in the environment of this one. */
const HANDED_DOWN = ['DISCORD_TOKEN', 'SHARDING_MANAGER', 'SHARDING_MANAGER_MODE'];

/** One shard's process, once it is ready. */
async function aShard() {
	for (const name of HANDED_DOWN) vi.stubEnv(name, undefined);
	onTestFinished(() => void vi.unstubAllEnvs());
	const { token, apiUrl } = await aStandIn();
	const file = join(aFolder(), 'shard.cjs');
	writeFileSync(file, SHARD);
	const log = aLog();
	const onHopeless = () => void log.error({}, 'Hopeless');
	const processes = new ShardProcesses({ file, execArgv: [], token, apiUrl, shards: 1, clock, log, onHopeless });
	onTestFinished(() => processes.stop());
	await processes.start();
	const pid = Number((await log.said('A shard is ready')).fields.pid);
	return { processes, log, pid };
}

test.each([
	['it cannot be found', '/nowhere/node'],
	['the system refuses it at once', 'no\0path'],
])('a shard whose process cannot be started again, since %s, is tried until it can', async (_, path) => {
	const { execPath } = process;
	onTestFinished(() => void Object.assign(process, { execPath }));
	const { log, pid } = await aShard();
	Object.assign(process, { execPath: path });
	process.kill(pid, 'SIGKILL');
	await log.said('A shard’s process has ended', { againInMs: 5_000 });
	Object.assign(process, { execPath });
	const isBack = () => log.lines.filter(({ message }) => message === 'A shard is ready').length;
	await expect.poll(isBack, { timeout: 5_000 }).toBe(2);
});

test('a process that has ended unheard harms neither who asks for its report nor the end of the others', async () => {
	const { processes, pid } = await aShard();
	process.kill(pid, 'SIGKILL');
	// Nothing is heard of its end while this process is busy.
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
	expect(await Promise.all([processes.reports(), processes.stop()])).toEqual([[undefined], undefined]);
});
