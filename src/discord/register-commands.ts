import { DiscordAPIError, type REST } from '@discordjs/rest';
import {
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	RESTJSONErrorCodes,
	Routes,
} from 'discord-api-types/v10';
import * as z from 'zod';
import type { Command } from '../app/command.js';
import type { Log } from '../app/log.js';
import { StartError } from '../errors.js';
import { commandKey, sameCommands } from './same-commands.js';

const Registered = z.array(
	z.looseObject({
		type: z.int().default(ApplicationCommandType.ChatInput),
		name: z.string(),
	}),
);
type Registered = z.infer<typeof Registered>;
const Guilds = z.array(z.object({ id: z.string() }));

/**
 * Where a command can be used, unless it says otherwise. Discord's own defaults depend on the application's settings.
 */
const EVERY_INSTALLATION = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];
const EVERY_CONTEXT = [
	InteractionContextType.Guild,
	InteractionContextType.BotDM,
	InteractionContextType.PrivateChannel,
];

/** A bot in more servers than this does not search them for commands that were once tried out there. */
const FEW_GUILDS = 10;

/** Whose commands are registered, and where. */
type Registration = {
	readonly rest: Pick<REST, 'get' | 'put'>;
	readonly applicationId: string;
	readonly commands: Iterable<Command>;
	/** The only server they are registered in; everywhere if left out. */
	readonly guildId?: string | undefined;
};

/**
 * Registers the bot's commands, if Discord has others. Whatever else the application has, such as an Activity's entry
 * point, stays as it is.
 *
 * @returns Whether anything had to be registered.
 * @throws {StartError} If Discord refuses them.
 */
export async function registerCommands({ rest, applicationId, commands, guildId }: Registration): Promise<boolean> {
	const route = routeOf(applicationId, guildId);
	const wanted = [...commands].map(({ definition }) => {
		const { integration_types = EVERY_INSTALLATION, contexts = EVERY_CONTEXT, ...rest } = definition;
		return guildId === undefined ? { ...rest, integration_types, contexts } : rest;
	});
	try {
		const found = await commandsAt(rest, route);
		const own = found.filter(isOwn);
		const registered = guildId === undefined ? own : own.map(({ integration_types, contexts, ...rest }) => rest);
		if (sameCommands(wanted, registered)) return false;
		await rest.put(route, { body: [...wanted, ...foreign(found)] });
		return true;
	} catch (error) {
		throw refusal(error, guildId) ?? error;
	}
}

/**
 * Removes the bot's commands from where they are no longer registered: one that is registered both in a server and
 * everywhere is shown to people twice.
 */
export async function removeElsewhere(
	{ rest, applicationId, commands, guildId }: Registration,
	log: Log,
): Promise<void> {
	const keys = new Set([...commands].map(({ definition }) => commandKey(definition)));
	const query = new URLSearchParams({ limit: `${FEW_GUILDS + 1}` });
	const guilds = Guilds.parse(await rest.get(Routes.userGuilds(), { query }));
	const few = guilds.length > FEW_GUILDS ? [] : guilds.map(({ id }) => id);
	for (const place of [undefined, ...few]) {
		if (place === guildId) continue;
		const route = routeOf(applicationId, place);
		const found = await commandsAt(rest, route).catch((error) => {
			// The server has let in the bot, but not its commands.
			if (!(error instanceof DiscordAPIError)) throw error;
			return [];
		});
		const left = found.filter((command) => !keys.has(commandKey(command)));
		if (left.length === found.length) continue;
		await rest.put(route, { body: left.map(sendable) });
		log.info({ guild: place, commands: found.length - left.length }, 'Removed commands that were registered twice');
	}
}

function routeOf(applicationId: string, guildId: string | undefined) {
	return guildId === undefined
		? Routes.applicationCommands(applicationId)
		: Routes.applicationGuildCommands(applicationId, guildId);
}

async function commandsAt(rest: Registration['rest'], route: `/${string}`): Promise<Registered> {
	return Registered.parse(await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }));
}

/** Whether a command is of a kind that the bot's own are: a slash command, or in the menu of a person or a message. */
function isOwn({ type }: Registered[number]): boolean {
	return [ApplicationCommandType.ChatInput, ApplicationCommandType.User, ApplicationCommandType.Message].includes(type);
}

function foreign(found: Registered): readonly object[] {
	return found.filter((command) => !isOwn(command)).map(sendable);
}

/** A command as Discord gave it, without the fields that only Discord may set. */
function sendable({ application_id, guild_id, version, ...command }: Registered[number]): object {
	return Object.fromEntries(Object.entries(command).filter(([, value]) => value !== null));
}

/** Why Discord refuses the commands, for whoever starts the bot; undefined for any other error. */
function refusal(error: unknown, guildId: string | undefined): StartError | undefined {
	if (!(error instanceof DiscordAPIError) || error.status === 401 || error.status === 429) return undefined;
	const cannotReach: readonly unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
	if (guildId !== undefined && cannotReach.includes(error.code)) {
		return new StartError(
			'The bot may not register commands in the server DISCORD_GUILD_ID names: mend that number, or invite the bot there with the scope applications.commands.',
			{ cause: error },
		);
	}
	const said = error.message.replace(/\s+/g, ' ');
	return new StartError(`Discord does not take the bot’s commands (status ${error.status}): ${said}`, { cause: error });
}
