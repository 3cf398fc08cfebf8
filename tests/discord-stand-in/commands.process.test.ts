import { PermissionFlagsBits, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { aWorld, COMMANDS, ROUTE, replying } from './a-client.js';

describe('a command', () => {
	test('reaches the client typed as registered, and its answer is seen in the channel', async () => {
		const { ana, channel, client, standIn } = await aWorld(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const { options, locale, guildLocale } = interaction;
			const called = `${options.getSubcommand()} ${options.getInteger('questions')} ${locale} ${guildLocale}`;
			await interaction.reply({ content: called, embeds: [{ title: 'Quiz', description: '¡Vamos!' }] });
		});
		const answer = await ana.command(channel, 'quiz start', { questions: '5' });
		expect(answer.message?.text).toBe('start 5 es-419 es-ES\nQuiz\n¡Vamos!');
		expect(answer.latencyMs).toBeLessThan(3_000);
		expect(channel.messages).toEqual([answer.message]);
		expect(answer.message?.data.author.id).toBe(client.user?.id);
		expect(answer.message?.data.interaction_metadata?.user.username).toBe('ana');
		expect(standIn.requests.filter(({ route }) => route === ROUTE.putCommands)).toHaveLength(1);
	});

	test('is registered and read back, localizations on request only, unchanged ones with id and version kept', async () => {
		const { client } = await aWorld();
		const commands = client.application?.commands;
		const [first] = [...((await commands?.fetch({ withLocalizations: true }))?.values() ?? [])];
		await commands?.set(COMMANDS);
		const again = await commands?.fetch({ force: true });
		expect(first?.descriptionLocalizations).toEqual({ 'es-419': 'Una temporada' });
		expect(again?.map(({ id, version }) => [id, version])[0]).toEqual([first?.id, first?.version]);
		const plain = await client.rest.get(Routes.applicationCommands(String(client.application?.id)));
		expect(plain).toMatchObject([{ name: 'season' }, { name: 'quiz' }, { name: 'settings' }]);
		expect(JSON.stringify(plain)).not.toContain('es-419');
	});

	test('is refused to a person whom Discord would not let send it', async () => {
		const { ana, channel, standIn } = await aWorld(replying);
		expect(() => ana.command(channel, 'seson')).toThrow('has not registered /seson');
		expect(() => ana.command(channel, 'season')).toThrow('needs the option "year"');
		expect(() => ana.command(channel, 'season', { year: '2008', x: 1 })).toThrow('no option "x"');
		expect(() => ana.command(channel, 'quiz start', { questions: 99 })).toThrow('at most 20');
		expect(() => ana.command(channel, 'quiz')).toThrow('needs a sub-command');
		expect(() => ana.command(channel, 'settings')).toThrow('lacks permissions');
		expect(() => ana.command(ana.dm, 'quiz start')).toThrow('not in this kind of channel');
		expect(() => ana.command(standIn.guild({ isInstalled: false }).channel(), 'season', { year: '1' })).toThrow(
			'not installed',
		);
		const manager = standIn.user({ permissions: PermissionFlagsBits.ManageGuild });
		expect((await manager.command(channel, 'settings')).message?.content).toBe('Here');
		expect((await ana.command(channel, 'season', {}, { isForged: true })).message?.content).toBe('Here');
	});

	test('works in a direct conversation, and elsewhere for who installed the app', async () => {
		const seen: unknown[] = [];
		const { standIn, ana } = await aWorld(async (interaction) => {
			const { context, authorizingIntegrationOwners: owners, guildId, memberPermissions } = interaction;
			seen.push([context, owners[0] ?? null, owners[1] ?? null, guildId, memberPermissions === null]);
			await replying(interaction);
		});
		const rosa = standIn.user({ hasInstalledApp: true });
		const foreign = standIn.guild({ isInstalled: false });
		await ana.command(ana.dm, 'season', { year: '2008' });
		await rosa.command(foreign.channel(), 'season', { year: '2008' });
		await rosa.command(standIn.conversation([ana, rosa]), 'season', { year: '2008' });
		expect(seen).toEqual([
			[1, '0', null, null, true],
			[0, null, rosa.id, foreign.id, false],
			[2, null, rosa.id, null, true],
		]);
	});

	test('without an answer is an error that says so', async () => {
		const { ana, channel } = await aWorld(async () => {}, { deadlineMs: 50 });
		await expect(ana.command(channel, 'season', { year: '2008' })).rejects.toThrow('did not respond to /season');
	});

	test('without any bot on the gateway is an error at once', async () => {
		const { ana, channel, client, standIn } = await aWorld();
		const closed = standIn.gateway.next('close');
		await client.destroy();
		await closed;
		await expect(ana.command(channel, 'season', { year: '1' })).rejects.toThrow('No bot is on the gateway');
	});
});
