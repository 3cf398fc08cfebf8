import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { USUAL_BOT_PERMISSIONS } from '../support/discord/channel.js';
import { aServer, messageOf } from '../support/real-bot.js';

/** A server with someone who manages it. */
async function aManagedServer() {
	const server = await aServer();
	const rosa = server.standIn.user({ name: 'Rosa', permissions: PermissionFlagsBits.ManageGuild });
	return { ...server, rosa };
}

describe('/settings', () => {
	test('is shown and changed by who may manage the server, and seen by nobody else', async () => {
		const { ana, channel, guild, rosa } = await aManagedServer();
		const stadium = guild.channel();
		const answer = await rosa.command(channel, 'settings', { 'allow-channel': stadium, seconds: 30, language: 'es' });
		const said = await answer.settled();
		expect([said.isEphemeral, said.text]).toEqual([true, expect.stringContaining(`only in <#${stadium.id}>`)]);
		const elsewhere = await ana.command(channel, 'quiz start');
		expect([elsewhere.isEphemeral, elsewhere.message?.text]).toEqual([
			true,
			`In this server quizzes are played in <#${stadium.id}>.`,
		]);
		expect(messageOf(await ana.command(stadium, 'quiz start')).text).toContain('30 segundos');
	});

	test('is not offered to anybody else, and refused where it is used all the same', async () => {
		const { ana, channel } = await aManagedServer();
		expect(() => ana.command(channel, 'settings')).toThrow('lacks permissions');
		const answer = await ana.command(channel, 'settings', { seconds: 30 }, { isForged: true });
		expect([answer.isEphemeral, answer.message?.text]).toEqual([
			true,
			'Only people who can manage this server (**Manage Server**) can see and change its settings.',
		]);
	});

	test('allows the threads of a channel with it, and nothing else', async () => {
		const { ana, channel, guild, rosa } = await aManagedServer();
		const stadium = guild.channel();
		await (await rosa.command(channel, 'settings', { 'allow-channel': stadium })).settled();
		expect((await ana.command(guild.channel({ parent: stadium }), 'quiz start')).isEphemeral).toBe(false);
		const elsewhere = await ana.command(guild.channel({ parent: channel }), 'quiz start');
		expect(elsewhere.message?.text).toBe(`In this server quizzes are played in <#${stadium.id}>.`);
	});

	test('says what the bot may not do in the channels it is given, as Discord works it out', async () => {
		const { channel, guild, rosa } = await aManagedServer();
		const mute = guild.channel({ botPermissions: USUAL_BOT_PERMISSIONS & ~PermissionFlagsBits.SendMessages });
		const hidden = guild.channel({ botPermissions: USUAL_BOT_PERMISSIONS & ~PermissionFlagsBits.ViewChannel });
		const [thread, lost] = [guild.channel({ parent: mute }), guild.channel({ parent: hidden, botPermissions: 0n })];
		const form = await rosa.command(channel, 'settings');
		const filled = { channels: [channel, mute, hidden, thread, lost] };
		const { text } = await (await rosa.submit(form, filled)).settled();
		expect(text.split('\n').filter((line) => line.startsWith('⚠️'))).toEqual([
			`⚠️ In <#${mute.id}> I still need **Send Messages**.`,
			`⚠️ In <#${hidden.id}> I still need **View Channel**.`,
			`⚠️ In <#${lost.id}> I still need **View Channel**.`,
		]);
	});

	test('is saved though Discord does not say what the bot may do', async () => {
		const { bot, channel, guild, rosa, standIn } = await aManagedServer();
		standIn.faults.always('GET /guilds/:guild/roles', 'missingAccess');
		const saved = await rosa.submit(await rosa.command(channel, 'settings'), { channels: [channel] });
		expect((await saved.settled()).text).toContain('I could not check what I may do');
		expect(bot.services.settings.of(guild.id).channels).toEqual([channel.id]);
	});
});
