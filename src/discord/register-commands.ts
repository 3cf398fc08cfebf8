import { isDeepStrictEqual } from 'node:util';
import type { REST } from '@discordjs/rest';
import { ApplicationIntegrationType, InteractionContextType, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Command } from '../app/command.js';

const Registered = z.array(z.record(z.string(), z.unknown()));

/** Where a command can be used that does not say. Discord's own defaults depend on the application's settings. */
const EVERY_INSTALLATION = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];
const EVERY_CONTEXT = [
	InteractionContextType.Guild,
	InteractionContextType.BotDM,
	InteractionContextType.PrivateChannel,
];

/**
 * Registers the bot's commands, if Discord has others.
 *
 * @param guildId Registers them in this server only.
 * @returns Whether anything had to be registered.
 * @throws {DiscordAPIError} When Discord refuses.
 */
export async function registerCommands(
	rest: REST,
	applicationId: string,
	commands: Iterable<Command>,
	guildId?: string,
): Promise<boolean> {
	const route =
		guildId === undefined
			? Routes.applicationCommands(applicationId)
			: Routes.applicationGuildCommands(applicationId, guildId);
	const wanted = [...commands].map(({ definition }) => {
		const { integration_types = EVERY_INSTALLATION, contexts = EVERY_CONTEXT, ...rest } = definition;
		return guildId === undefined ? { ...rest, integration_types, contexts } : rest;
	});
	const query = new URLSearchParams({ with_localizations: 'true' });
	const found = Registered.parse(await rest.get(route, { query }));
	const registered = guildId === undefined ? found : found.map(({ integration_types, contexts, ...rest }) => rest);
	if (sameCommands(wanted, registered)) return false;
	await rest.put(route, { body: wanted });
	return true;
}

/** Whether Discord has what is wanted. Discord adds ids, versions and defaults, which do not count. */
function sameCommands(wanted: readonly object[], registered: readonly object[]): boolean {
	const byName = (commands: readonly object[]) =>
		commands.map(plain).sort((a, b) => (`${a.name}` < `${b.name}` ? -1 : 1));
	return isDeepStrictEqual(byName(wanted), byName(registered));
}

/** What Discord fills in by itself, and what it leaves out. */
const ADDED = new Set(['id', 'application_id', 'version', 'guild_id', 'default_permission', 'dm_permission', 'nsfw']);

function plain(command: object): Record<string, unknown> {
	return { type: 1, ...stripped(command) };
}

function stripped(value: object): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key, each]) => !ADDED.has(key) && !isEmpty(each))
			.map(([key, each]) => [key, strippedDeep(key, each)]),
	);
}

function strippedDeep(key: string, value: unknown): unknown {
	if (Array.isArray(value)) return value.map((each) => (isObject(each) ? stripped(each) : each));
	if (isObject(value)) return key.endsWith('_localizations') ? { ...value } : stripped(value);
	return value;
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
}
