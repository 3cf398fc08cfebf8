import { expect, it } from 'vitest';
import type { Config } from '../../src/config.js';
import { rehearse } from '../../src/start/rehearse.js';

const env = { DISCORD_TOKEN: 'a.rehearsal.only', DISCORD_API_URL: 'http://127.0.0.1:9' };

it('starts with a store of its own, waits until all was asked, and stops', async () => {
	const steps: string[] = [];
	const start = async ({ STORE_URL, DISCORD_API_URL }: Config) => {
		steps.push(STORE_URL.replace(/copero-\w+$/, 'copero-'), `${DISCORD_API_URL}`);
	};
	const over = Promise.resolve().then(() => steps.push('over'));
	await rehearse({ env, over }, start, async () => steps.push('stop'));
	expect(steps).toEqual([expect.stringMatching(/^file:.+copero-$/), env.DISCORD_API_URL, 'over', 'stop']);
});

it('stops what has failed to start, and says why', async () => {
	const steps: string[] = [];
	const failing = rehearse(
		{ env, over: Promise.resolve() },
		() => Promise.reject(new Error('No data')),
		async () => steps.push('stop'),
	);
	await expect(failing).rejects.toThrow('No data');
	expect(steps).toEqual(['stop']);
});

it('never starts on the real Discord', async () => {
	const start = () => Promise.reject(new Error('Started'));
	const failing = rehearse({ env: { ...env, DISCORD_API_URL: undefined }, over: Promise.resolve() }, start, start);
	await expect(failing).rejects.toThrow('npm run build');
});
