import { setTimeout as turn } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { aMortalProcess, type Death, type MortalProcess } from './a-mortal-process.js';
import { collectionIn } from './deeds.js';

/**
 * A day's writes: its questions, the intent to post its message, and the fact that it was posted. Nothing is sent
 * between the first two, so dying after the first is the same as dying before the second.
 */
const deaths: readonly (readonly [Death, of: string])[] = [
	[{ write: 1, side: 'before' }, 'put days'],
	[{ write: 2, side: 'before' }, 'put boards'],
	[{ write: 2, side: 'after' }, 'put boards'],
	[{ write: 3, side: 'before' }, 'put boards'],
	[{ write: 3, side: 'after' }, 'put boards'],
];
const MOST_PUSHES = 60;
const LOOK_MS = 100;

/** Pushes the bot from timer to timer until this is so. */
async function pushUntil(bot: MortalProcess, isSo: () => boolean) {
	for (let pushes = 0; !isSo() && pushes < MOST_PUSHES; pushes++) {
		await turn(LOOK_MS);
		if (!isSo() && !bot.isDead) bot.push();
	}
	await expect.poll(isSo).toBe(true);
}

/** Whether the bot has posted a message in this life and stored that: until then, its last write is still to come. */
function hasPosted({ deeds }: MortalProcess): boolean {
	const posted = deeds.findLastIndex(({ what }) => /^POST .*\/messages$/.test(what));
	return (
		posted !== -1 && deeds.slice(posted).some(({ isWrite, what }) => isWrite && collectionIn(what) === 'put boards')
	);
}

test('killed before or after any write of a daily message, the bot comes back and posts it once: one day after another', async () => {
	const bot = await aMortalProcess();
	const channel = bot.standIn.guild().channel();
	const rosa = bot.standIn.user({ name: 'Rosa', permissions: PermissionFlagsBits.ManageGuild });
	const titles = () => channel.messages.flatMap(({ text }) => /The daily No\. \d+/.exec(text)?.[0] ?? []);
	await rosa.command(channel, 'settings', { 'daily-channel': channel, 'daily-hour': 0 });
	await pushUntil(bot, () => hasPosted(bot));
	for (const [death, of] of deaths) {
		const before = titles();
		const where = `${death.side} write ${death.write}`;
		bot.doom(death);
		await pushUntil(bot, () => bot.isDead);
		expect(await bot.comeBack(), where).toBe(of);
		await pushUntil(bot, () => hasPosted(bot));
		expect(titles().length).toBeGreaterThan(before.length);
	}
	// Once the next day's message is there, a repeated post of this day's would have come, too.
	const before = titles();
	await pushUntil(bot, () => titles().some((title) => !before.includes(title)));
	expect(new Set(titles()).size, `${titles()}`).toBe(titles().length);
	await bot.end();
}, 60_000);
