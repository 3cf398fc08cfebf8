import { setTimeout as turn } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { aMortalProcess, type Death, type MortalProcess } from './a-mortal-process.js';

/**
 * The setting itself is one write; then come the day's questions, the note that it is about to be posted, and that it was. As
 * nothing is sent in between, to die after the questions is to die before the note.
 */
const deaths: readonly Death[] = [
	{ write: 2, side: 'before' },
	{ write: 3, side: 'before' },
	{ write: 3, side: 'after' },
	{ write: 4, side: 'before' },
	{ write: 4, side: 'after' },
];
const MOST_PUSHES = 60;
const LOOK_MS = 100;

/** Goes on by what the bot waits for, until this is so. */
async function pushUntil(bot: MortalProcess, isSo: () => boolean) {
	for (let pushes = 0; !isSo() && pushes < MOST_PUSHES; pushes++) {
		await turn(LOOK_MS);
		if (!isSo() && !bot.isDead) bot.push();
	}
	await expect.poll(isSo).toBe(true);
}

test.each(deaths)(
	'killed $side write $write of a daily message, the bot comes back and posts it once',
	async (death) => {
		const bot = await aMortalProcess();
		const channel = bot.standIn.guild().channel();
		const rosa = bot.standIn.user({ name: 'Rosa', permissions: PermissionFlagsBits.ManageGuild });
		const titles = () => channel.messages.flatMap(({ text }) => /The daily No\. \d+/.exec(text)?.[0] ?? []);
		bot.doom(death);
		await bot.unlessDead(rosa.command(channel, 'settings', { 'daily-channel': channel, 'daily-hour': 0 }));
		await pushUntil(bot, () => bot.isDead);
		expect(await bot.ended, bot.stderr).toBe('SIGKILL');
		const before = titles();
		await bot.revive();
		await pushUntil(bot, () => titles().length > 0);
		// The next day's comes; by then whatever was to be posted again has been.
		const first = titles()[0];
		await pushUntil(bot, () => titles().some((title) => title !== first));
		expect(new Set(titles()).size, `${before} ${titles()}`).toBe(titles().length);
		await bot.end();
	},
	60_000,
);
