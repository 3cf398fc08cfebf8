import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { botEnv } from '../discord/a-process.js';
import { aStandIn } from '../support/discord/a-stand-in.js';

test.runIf(process.platform === 'linux')(
	'a log for which the disk has no room stops neither the bot nor its end',
	async () => {
		const standIn = await aStandIn();
		const full = openSync('/dev/full', 'w');
		onTestFinished(() => closeSync(full));
		const env = { ...botEnv(standIn), LOG_LEVEL: 'debug' };
		const bot = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', full, 'inherit'] });
		const ended = once(bot, 'exit');
		onTestFinished(async () => {
			bot.kill('SIGKILL');
			await ended;
		});
		const isReady = () => standIn.requests.some(({ route }) => route.startsWith('PUT /applications/'));
		await expect.poll(isReady, { timeout: 10_000 }).toBe(true);
		const ana = standIn.user();
		for (const _ of [1, 2]) expect((await ana.command(standIn.guild().channel(), 'about')).isEphemeral).toBe(false);
		bot.kill('SIGTERM');
		expect(await ended).toEqual([0, null]);
	},
);
