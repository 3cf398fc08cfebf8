import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { aServer, messageOf } from '../support/real-bot.js';

test('the settings’ form is one that Discord takes, and allows several channels at once', async () => {
	const { bot, channel, guild, standIn } = await aServer();
	const owner = standIn.user({ name: 'Olga', permissions: PermissionFlagsBits.ManageGuild });
	const form = await owner.command(channel, 'settings');
	const other = guild.channel();
	const saved = await owner.submit(form, { language: ['es'], channels: [channel, other], daily: [channel] });
	expect(saved.isEphemeral).toBe(true);
	const said = await saved.settled();
	expect(bot.services.settings.of(guild.id)).toMatchObject({ language: 'es', channels: [channel.id, other.id] });
	const [posted] = channel.messages.filter(({ text }) => text.includes('The daily will appear here'));
	expect(posted).toBeDefined();
	const again = await owner.press(said, 'Change');
	await (await owner.submit(again, {})).settled();
	expect(bot.services.settings.of(guild.id)).toMatchObject({ language: 'es', channels: [channel.id, other.id] });
	expect(bot.services.settings.of(guild.id).daily).toMatchObject({ channel: channel.id, hour: 9 });
	await (await owner.submit(await owner.command(channel, 'settings'), { daily: [] })).settled();
	expect(bot.services.settings.of(guild.id).daily).toBeUndefined();
});

test('/help and the form for who knows better are such that Discord takes them, in a season, too', async () => {
	const { ana, bot, channel } = await aServer();
	expect((await ana.command(channel, 'help')).isEphemeral).toBe(true);
	const season = messageOf(await ana.command(channel, 'season', { year: '2008' }));
	const form = await ana.press(season, '💡 I know better');
	const thanked = await ana.submit(form, { fact: 'x'.repeat(1_000), source: '@everyone '.repeat(50) });
	expect(messageOf(thanked.message ? { ...thanked, message: await thanked.settled() } : thanked).text).toContain(
		'Thank you',
	);
	const kept = [];
	for await (const { kind } of bot.services.personalData.about(ana.id)) kept.push(kind);
	expect(kept).toEqual(['reports']);
});
