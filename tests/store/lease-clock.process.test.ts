import { expect, test, vi } from 'vitest';
import { aFolder, aProgram, NOTHING_AHEAD } from '../discord/a-process.js';

vi.setConfig({ testTimeout: 40_000 });

/** The environment of a process whose time of day jumps by this many seconds some time after its start. */
const jumping = (seconds: number) => {
	const program = `const now = Date.now; setTimeout(() => { Date.now = () => now() + ${seconds * 1_000}; }, 3000).unref();`;
	return { NODE_OPTIONS: `${NOTHING_AHEAD.NODE_OPTIONS} --import data:text/javascript,${encodeURIComponent(program)}` };
};

/** A process that holds the shard, and one that waits for it and whose time of day is about to jump. */
async function aHolderAndOneThatWaits(seconds: number) {
	const env = { PORT: '0', STORE_URL: `file:${aFolder()}`, ...NOTHING_AHEAD };
	const first = aProgram('main.js', { env });
	await first.said(/Copero is open/);
	const second = aProgram('main.js', { env: { ...env, ...jumping(seconds) } });
	await second.said(/Another process is at work/);
	return { first, second };
}

test('a process whose clock is set an hour ahead takes no shard that is held, and takes it when it is free', async () => {
	const { first, second } = await aHolderAndOneThatWaits(3_600);
	await new Promise((resolve) => setTimeout(resolve, 5_500));
	expect(second.stdout).not.toContain('Copero is open');
	first.signal('SIGTERM');
	expect([await first.ended, first.stdout]).toEqual([0, expect.not.stringContaining('taken over')]);
	await second.said(/Copero is open/);
});

test('one whose clock is set an hour back takes over all the same from a holder that fell silent, which stops when it wakes', async () => {
	const { first, second } = await aHolderAndOneThatWaits(-3_600);
	first.signal('SIGSTOP');
	await second.said(/Copero is open/);
	first.signal('SIGCONT');
	expect([await first.ended, first.stdout]).toEqual([1, expect.stringContaining('taken over')]);
});
