import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
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
		expect(answer.isEphemeral).toBe(true);
		expect(messageOf(answer).text).toContain(`only in <#${stadium.id}>`);
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
		await rosa.command(channel, 'settings', { 'allow-channel': stadium });
		expect((await ana.command(guild.channel({ parent: stadium }), 'quiz start')).isEphemeral).toBe(false);
		const elsewhere = await ana.command(guild.channel({ parent: channel }), 'quiz start');
		expect(elsewhere.message?.text).toBe(`In this server quizzes are played in <#${stadium.id}>.`);
	});
});
