import { type APIApplicationCommandOption, ApplicationCommandType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { isSlash } from '../../src/app/command.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { StandIn } from '../support/discord/stand-in.js';
import { aRealBot } from '../support/real-bot.js';

const names = [...commands.keys()].sort();
const registered = (standIn: StandIn, guildId?: string) => standIn.commands.list(guildId).map(({ name }) => name);
const puts = (standIn: StandIn) => standIn.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);

test('the bot registers its commands by itself where Discord has none', async () => {
	const { standIn } = await aRealBot();
	expect(registered(standIn).sort()).toEqual(names);
	expect(names).toEqual(expect.arrayContaining(['about', 'club', 'quiz', 'season']));
	expect(puts(standIn)).toEqual([`/applications/${standIn.applicationId}/commands`]);
});

test('the bot registers nothing at its second start: Discord has the same', async () => {
	const { standIn, stop } = await aRealBot();
	const before = standIn.commands.list();
	await stop();
	const { log } = await aRealBot({ standIn });
	expect(puts(standIn)).toHaveLength(1);
	expect(standIn.commands.list()).toEqual(before);
	expect(log.lines).toContainEqual(
		expect.objectContaining({
			message: 'Ready on Discord',
			// The stand-in has no invitation page.
			fields: expect.objectContaining({ commandsRegistered: false, invite: undefined }),
		}),
	);
});

test('the bot replaces commands that differ, whether added, missing or changed', async () => {
	const { standIn, stop } = await aRealBot();
	await stop();
	const own = [...commands.values()].map(({ definition }) => definition);
	const others = [
		[...own, { name: 'old', description: 'From an earlier version' }],
		own.slice(1),
		own.map((each) => (each.name === 'about' ? { ...each, description: 'Another text' } : each)),
		own.map((each) => (isSlash(each) ? each : { ...each, name_localizations: { 'es-419': 'Otro nombre' } })),
		[...own, { type: ApplicationCommandType.User as const, name: 'about' }],
		own.map((each) => (each.name === 'about' ? { ...each, description_localizations: { 'es-419': 'Otro' } } : each)),
	];
	for (const [index, list] of others.entries()) {
		standIn.commands.put(undefined, list);
		const again = await aRealBot({ standIn });
		await again.stop();
		expect(puts(standIn)).toHaveLength(index + 2);
		expect(registered(standIn).sort()).toEqual(names);
	}
});

test('with a guild id the commands go to that server only, and only once', async () => {
	const standIn = await aStandIn();
	const guild = standIn.guild();
	const { stop } = await aRealBot({ standIn, guildId: guild.id });
	await stop();
	await aRealBot({ standIn, guildId: guild.id });
	expect(puts(standIn)).toEqual([`/applications/${standIn.applicationId}/guilds/${guild.id}/commands`]);
	expect(registered(standIn, guild.id).sort()).toEqual(names);
	expect(registered(standIn)).toEqual([]);
});

/** The entry-point command of an application with an Activity. */
const activity = { type: 4, name: 'launch', description: '', handler: 2, name_localizations: null };

test('a command of an Activity is none of the bot’s: it stays as it is, and hinders nothing', async () => {
	const standIn = await aStandIn();
	standIn.commands.add(activity);
	const entry = standIn.commands.list();
	const { stop } = await aRealBot({ standIn });
	await stop();
	expect(registered(standIn).sort()).toEqual([...names, 'launch'].sort());
	expect(standIn.commands.list()).toEqual(expect.arrayContaining(entry));
	await aRealBot({ standIn });
	expect(puts(standIn)).toHaveLength(1);
});

test('a server that adds fields of its own to what it lists is no reason to register anew', async () => {
	const { standIn, stop } = await aRealBot();
	await stop();
	standIn.commands.decorate({ global_popularity_rank: 1, plan: { pages: [1] } });
	await aRealBot({ standIn });
	expect(puts(standIn)).toHaveLength(1);
});

test('tried out in a server and then registered everywhere, or the other way round, no command stands there twice', async () => {
	const standIn = await aStandIn();
	const [guild, other] = [standIn.guild(), standIn.guild()];
	standIn.commands.add({ name: 'their-own', description: 'Another program’s' }, guild.id);
	standIn.commands.add(activity);
	for (const guildId of [guild.id, undefined, other.id, guild.id]) {
		const { log, stop } = await aRealBot({ standIn, ...(guildId !== undefined && { guildId }) });
		const elsewhere = [undefined, guild.id, other.id].filter((each) => each !== guildId);
		const left = () => elsewhere.flatMap((place) => registered(standIn, place)).filter((name) => names.includes(name));
		await expect.poll(left).toEqual([]);
		expect(registered(standIn, guildId)).toEqual(expect.arrayContaining(names));
		expect(registered(standIn)).toContain('launch');
		expect(log.complaints).toEqual([]);
		await stop();
	}
});

test('commands are told apart by their kind and name, so that another program’s of the same name stays', async () => {
	const standIn = await aStandIn();
	const guild = standIn.guild();
	standIn.commands.add({ type: ApplicationCommandType.User, name: 'Search in Copero' }, guild.id);
	standIn.commands.add({ type: ApplicationCommandType.Message, name: 'Search in Copero' }, guild.id);
	await aRealBot({ standIn });
	const left = () => standIn.commands.list(guild.id).map(({ type, name }) => [type, name]);
	await expect.poll(left).toEqual([[ApplicationCommandType.User, 'Search in Copero']]);
});

test('a bot in many servers does not look through them', async () => {
	const standIn = await aStandIn();
	for (let count = 0; count < 11; count++) standIn.guild();
	await aRealBot({ standIn });
	await standIn.nextRequest('GET /users/@me/guilds').catch(() => {});
	expect(standIn.requests.filter(({ path }) => path.includes('/guilds/'))).toEqual([]);
});

test('every command, subcommand, option and choice is in Spanish too, for Spain and for Latin America', async () => {
	const { standIn } = await aRealBot();
	const all = standIn.commands.list().flatMap((command) => [command, ...optionsUnder(command.options)]);
	expect(all.length).toBeGreaterThan(10);
	for (const each of all) {
		expect(each.name_localizations, each.name).toEqual({ 'es-ES': expect.any(String), 'es-419': expect.any(String) });
		if ('type' in each && each.type === ApplicationCommandType.Message) continue;
		expect(each.description_localizations, each.name).toEqual({
			'es-ES': expect.any(String),
			'es-419': expect.any(String),
		});
		expect(Object.values(each.description_localizations ?? {}), each.name).not.toContain(each.description);
		const choices = 'choices' in each ? (each.choices ?? []) : [];
		for (const { name, name_localizations } of choices) {
			expect(name_localizations, name).toEqual({ 'es-ES': expect.any(String), 'es-419': expect.any(String) });
		}
	}
});

test('lookups are offered wherever Discord lets an app be, a quiz only where the bot itself is', async () => {
	const { standIn } = await aRealBot();
	const where = Object.fromEntries(
		standIn.commands.list().map(({ name, integration_types, contexts }) => [name, [integration_types, contexts]]),
	);
	const everywhere = [
		[0, 1],
		[0, 1, 2],
	];
	expect(where).toMatchObject({
		season: everywhere,
		club: everywhere,
		about: everywhere,
		'Search in Copero': everywhere,
		quiz: [[0], [0, 1]],
	});
});

test('the bot identifies once, without any intent', async () => {
	const { standIn } = await aRealBot();
	expect(standIn.gateway.identifies.map(({ intents }) => intents)).toEqual([0]);
});

function optionsUnder(options: readonly APIApplicationCommandOption[] = []): APIApplicationCommandOption[] {
	return options.flatMap((option) => [option, ...('options' in option ? optionsUnder(option.options) : [])]);
}
