import { expect, test, vi } from 'vitest';
import { aFolder, aProgram } from '../discord/a-process.js';

vi.setConfig({ testTimeout: 40_000 });

/** Sets the time of day of a process by so many seconds, some time after its start. */
const jumping = (seconds: number) => {
	const program = `const now = Date.now; setTimeout(() => { Date.now = () => now() + ${seconds * 1_000}; }, 3000).unref();`;
	return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(program)}` };
};

test.each([
	['an hour ahead', 3_600],
	['an hour back', -3_600],
])('a process whose clock is set %s takes no shard that is held, and takes it when it is free', async (_, seconds) => {
	const env = { PORT: '0', STORE_URL: `file:${aFolder()}` };
	const first = aProgram('main.js', { env });
	await first.said(/Copero is open/);
	const second = aProgram('main.js', { env: { ...env, ...jumping(seconds) } });
	await second.said(/Another process is at work/);
	await new Promise((resolve) => setTimeout(resolve, 5_500));
	expect(second.stdout).not.toContain('Copero is open');
	first.signal('SIGTERM');
	expect([await first.ended, first.stdout]).toEqual([0, expect.not.stringContaining('taken over')]);
	await second.said(/Copero is open/);
});
