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
const LOOK_MS = 20;

/** Takes the bot from timer to timer until this is so. */
async function stepUntil(bot: MortalProcess, isSo: () => boolean) {
	const step = async () => {
		if (!isSo()) await bot.step();
		return isSo();
	};
	await expect.poll(step, { interval: LOOK_MS }).toBe(true);
}

/** Whether what the clock was last pushed to, or this life's beginning, is over: a message was sent, and that is stored. */
function isAtRest({ latestDeeds }: MortalProcess): boolean {
	const sent = latestDeeds.findLastIndex(({ what }) => /^POST .*\/messages$/.test(what));
	const after = sent === -1 ? [] : latestDeeds.slice(sent);
	return after.some(({ isWrite, what }) => isWrite && collectionIn(what) === 'put boards');
}

test('killed before or after any write of a daily message, the bot comes back and posts it once: one day after another', async () => {
	const bot = await aMortalProcess();
	const channel = bot.standIn.guild().channel();
	const rosa = bot.standIn.user({ name: 'Rosa', permissions: PermissionFlagsBits.ManageGuild });
	const titles = () => channel.messages.flatMap(({ text }) => /The daily No\. \d+/.exec(text)?.[0] ?? []);
	await rosa.command(channel, 'settings', { 'daily-channel': channel, 'daily-hour': 0 });
	const hasPosted = (before: number) => titles().length > before && isAtRest(bot);
	await stepUntil(bot, () => hasPosted(0));
	for (const [death, of] of deaths) {
		const before = titles().length;
		const where = `${death.side} write ${death.write}`;
		bot.doom(death);
		await stepUntil(bot, () => bot.isDead);
		expect(await bot.comeBack(), where).toBe(of);
		await stepUntil(bot, () => hasPosted(before));
	}
	// Once the next day's message is there, a repeated post of this day's would have come, too.
	const before = titles();
	await stepUntil(bot, () => titles().some((title) => !before.includes(title)));
	expect(new Set(titles()).size, `${titles()}`).toBe(titles().length);
	await bot.end();
}, 60_000);
