import { expect, it } from 'vitest';
import type { Config } from '../../src/config.js';
import { rehearse } from '../../src/start/rehearse.js';

const env = { DISCORD_TOKEN: 'a.rehearsal.only', DISCORD_API_URL: 'http://127.0.0.1:9', STORE_URL: 'file:store' };

it('starts with the build’s Discord and store, waits until all was asked, and stops', async () => {
	const steps: string[] = [];
	const start = async ({ STORE_URL, DISCORD_API_URL }: Config) => {
		steps.push(STORE_URL, `${DISCORD_API_URL}`);
	};
	const over = Promise.resolve().then(() => steps.push('over'));
	await rehearse({ env, over }, start, async () => steps.push('stop'));
	expect(steps).toEqual([env.STORE_URL, env.DISCORD_API_URL, 'over', 'stop']);
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

it.each(['DISCORD_API_URL', 'STORE_URL'])('never starts where the build has not named its own %s', async (name) => {
	const start = () => Promise.reject(new Error('Started'));
	const failing = rehearse({ env: { ...env, [name]: undefined }, over: Promise.resolve() }, start, start);
	await expect(failing).rejects.toThrow('npm run build');
});
