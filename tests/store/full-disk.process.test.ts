import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { aProgram, NOTHING_AHEAD } from '../discord/a-process.js';
import { aSmallDisk } from '../support/a-small-disk.js';
import { mayMount } from '../support/servers/a-disk.js';
import { aFreePort } from '../support/servers/a-free-port.js';

vi.setConfig({ testTimeout: 40_000 });

test.runIf(mayMount)(
	'a full disk refuses writes, and says why; what is there is read; with room again it takes them',
	async () => {
		const disk = aSmallDisk();
		const unheard: unknown[] = [];
		const hear = (error: unknown) => unheard.push(error);
		process.on('unhandledRejection', hear);
		onTestFinished(() => void process.off('unhandledRejection', hear));
		const store = await openStore(`file:${disk.folder}/store`, '/');
		onTestFinished(() => store.close());
		const games = store.collection('games');
		await games.set('88', { round: 1 });
		disk.fill();
		const big = { text: 'x'.repeat(50_000) };
		for (let tries = 0; tries < 3; tries++) {
			await expect(Promise.all([games.set('88', big), games.set('89', big)])).rejects.toThrow(
				'No space left on device',
			);
			await expect(games.swap('88', { round: 1 }, big)).rejects.toThrow('No space left on device');
			expect(await games.get('88')).toEqual({ round: 1 });
		}
		disk.empty();
		await games.set('88', big);
		expect(await games.swap('89', undefined, { round: 2 })).toBe(true);
		expect([await games.get('88'), await games.get('89')]).toEqual([big, { round: 2 }]);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(unheard).toEqual([]);
	},
);

test.runIf(mayMount)(
	'a bot on a full disk pauses its quiz, goes on answering, is not ready, and goes on when there is room',
	async () => {
		const disk = aSmallDisk();
		const metrics = await aFreePort();
		const env = { PORT: '0', STORE_URL: `file:${disk.folder}/store`, METRICS_PORT: `${metrics}`, ...NOTHING_AHEAD };
		const program = aProgram('main.js', { env });
		const [, url = ''] = await program.said(/Copero is open at (http:\S+)/);
		const run = async (name: string, options: Readonly<Record<string, unknown>>) => {
			const player = { id: '200000000000000001', name: 'Ana' };
			const [command, subcommand] = name.split(' ');
			const body = JSON.stringify({ player, locale: 'en', command, subcommand, options });
			const headers = { 'content-type': 'application/json' };
			return (await fetch(new URL('api/run', url), { method: 'POST', headers, body })).status;
		};
		const ready = async () => (await fetch(`http://127.0.0.1:${metrics}/readyz`)).status;
		expect(await ready()).toBe(200);
		expect(await run('quiz start', { questions: 20, seconds: 10 })).toBeLessThan(300);
		disk.fill();
		await program.said(/A quiz pauses[\s\S]*/);
		expect(program.stdout).toContain('No space left on device');
		expect(await ready()).toBe(503);
		expect(await run('season', { year: '2008' })).toBeLessThan(300);
		disk.empty();
		await program.said(/A quiz goes on/);
		await expect.poll(ready, { timeout: 10_000 }).toBe(200);

		// A start on a full disk waits and says why.
		program.signal('SIGTERM');
		expect(await program.ended).toBe(0);
		disk.fill();
		const again = aProgram('main.js', { env });
		await again.said(/Waiting for the store|Copero is open/);
		disk.empty();
		await again.said(/Copero is open/);
	},
);
