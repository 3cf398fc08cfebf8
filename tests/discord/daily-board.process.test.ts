import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createRest } from '../../src/discord/create-rest.js';
import { discordChannels } from '../../src/discord/discord-channels.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Message } from '../support/discord/message.js';
import type { User } from '../support/discord/user.js';
import { aRealBot, messageOf } from '../support/real-bot.js';

/** A server in which the daily is posted, on the evening of 30 June 2026 in Lima. */
async function aRitual() {
	const real = await aRealBot();
	const { bot, clock, standIn } = real;
	const guild = standIn.guild({ locale: 'en-US' });
	const [lounge, stadium] = [guild.channel(), guild.channel()];
	const rosa = standIn.user({ name: 'Rosa', permissions: PermissionFlagsBits.ManageGuild });
	bot.services.dailyRounds.start(() => true);
	const set = await (await rosa.command(lounge, 'settings', { 'daily-channel': stadium, 'daily-hour': 20 })).settled();
	const messages = () => stadium.messages.filter(({ text }) => text.includes('📅 The daily No.'));
	/** Steps from timer to timer until this is so. */
	const until = async (isSo: () => boolean) => {
		for (let steps = 0; !isSo() && steps < 200; steps++) {
			await clock.step();
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		await expect.poll(isSo).toBe(true);
	};
	/** Plays the whole day from its message: the first `wrong` answers are wrong, the others right. */
	const play = async (user: User, message: Message, wrong: number) => {
		const shown = messageOf(await user.press(message, 'quiz:daily'));
		const [day = ''] = /\d{4}-\d\d-\d\d/.exec(idsOf(shown)[0] ?? '') ?? [];
		const questions = await bot.services.dailyHost.questionsOf({ date: day });
		for (const [index, { answer }] of questions.entries()) {
			const option = (answer + (index < wrong ? 1 : 0)) % 4;
			await user.press(shown, `quiz:daily:${day}:${index}:${option}`);
			if (index < 4) await user.press(shown, `quiz:daily:${day}`);
		}
		await expect.poll(() => shown.text).toContain('of 5 right');
		return { shown, day };
	};
	return { ...real, guild, lounge, stadium, rosa, set, messages, until, play };
}

function idsOf(message: Message): readonly string[] {
	return message.components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []));
}

test('a day’s message is played from its button, names who agrees, pings nobody, and the next day’s closes it', async () => {
	const { log, messages, play, set, standIn, stadium, until } = await aRitual();
	expect(set.isEphemeral).toBe(true);
	expect(stadium.messages[0]?.text).toContain('The daily will appear here');
	await until(() => messages().length === 1);
	const [first] = messages();
	if (!first) return expect.fail('no message');
	expect(first.text).toContain('No. 181');
	const [ana, beto] = [standIn.user({ name: 'Ana' }), standIn.user({ name: 'Beto' })];
	const anas = await play(ana, first, 1);
	expect(anas.shown.text).toContain('May I show you and your result');
	await ana.press(anas.shown, `quiz:daily:${anas.day}:show`);
	const betos = await play(beto, first, 5);
	await beto.press(betos.shown, `quiz:daily:${betos.day}:hide`);
	await until(() => first.text.includes(`<@${ana.id}>`));
	expect(first.text).toMatch(/🟥🟩🟩🟩🟩 <@\d+> · 0:\d\d · 🔥 1$/m);
	expect(first.text).not.toContain(beto.id);
	await until(() => messages().length === 2);
	const closing = messages()[1]?.text ?? '';
	expect(closing).toContain('How No. 181 went');
	expect(closing.match(/\|\|[^|]+\|\|/g)).toHaveLength(5);
	expect(closing.match(/\d of \d knew it/g)).toEqual(
		['0 of 2', '1 of 2', '1 of 2', '1 of 2', '1 of 2'].map((n) => `${n} knew it`),
	);
	expect(log.complaints).toEqual([]);
}, 60_000);

test('a channel in which the bot may not write is refused', async () => {
	const { guild, lounge, rosa } = await aRitual();
	const closed = guild.channel();
	closed.botPermissions &= ~PermissionFlagsBits.SendMessages;
	const told = await (await rosa.command(lounge, 'settings', { 'daily-channel': closed })).settled();
	expect(told.text).toContain('I cannot write in that channel, so nothing was changed.');
	expect(closed.messages).toEqual([]);
});

test('a change of a message leaves its picture where it is asked to, and takes it away where it is not', async () => {
	const standIn = await aStandIn();
	const channel = standIn.guild().channel();
	const hurry = new AbortController().signal;
	const channels = discordChannels(createRest(standIn.token, standIn.apiUrl), { isDiscord: false, hurry });
	const files = [{ name: 'podium.png', content: new Uint8Array([1, 2, 3]), alt: 'The podium' }];
	const id = await channels.post(channel.id, { content: 'First', embeds: [], files }, '1');
	const message = channel.messages.find((each) => each.id === id) ?? expect.fail('no message');
	await channels.edit(channel.id, id, { content: 'Second', embeds: [], keepsFiles: true });
	expect([message.content, message.data.attachments.map(({ filename }) => filename)]).toEqual([
		'Second',
		['podium.png'],
	]);
	await channels.edit(channel.id, id, { content: 'Third', embeds: [] });
	expect([message.content, message.data.attachments]).toEqual(['Third', []]);
});
