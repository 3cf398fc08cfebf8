import {
	type APIApplicationCommand,
	ApplicationCommandType,
	ApplicationIntegrationType,
	type LocalizationMap,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Snowflakes } from './snowflakes.js';

/** A command as the bot sends it. */
export type SentCommand =
	| RESTPostAPIChatInputApplicationCommandsJSONBody
	| RESTPostAPIContextMenuApplicationCommandsJSONBody;

const LOCALIZATIONS = ['name_localizations', 'description_localizations'];

/** The commands the bot registered, for everywhere and for single servers. */
export class CommandRegistry {
	readonly #lists = new Map<string | undefined, APIApplicationCommand[]>();
	readonly #snowflakes: Snowflakes;
	readonly #applicationId: string;

	constructor(snowflakes: Snowflakes, applicationId: string) {
		this.#snowflakes = snowflakes;
		this.#applicationId = applicationId;
	}

	/** The commands of a server, or the global ones; without localizations unless asked for, as Discord does. */
	list(guildId?: string, withLocalizations = true): APIApplicationCommand[] {
		const list = this.#lists.get(guildId) ?? [];
		return withLocalizations ? list : list.map((command) => without(command, LOCALIZATIONS));
	}

	/** Replaces a list; a command that keeps its type and name keeps its id. */
	put(guildId: string | undefined, commands: SentCommand[], kept: readonly APIApplicationCommand[] = []): void {
		const earlier = this.list(guildId);
		const registered = commands.map((command) => this.#register(command, guildId, earlier));
		this.#lists.set(guildId, [...registered, ...kept]);
	}

	/** Adds what the bot has not registered: an Activity's entry point (type 4), or a field that only this server knows. */
	add(command: object, guildId?: string): void {
		const id = this.#snowflakes.next();
		const usual = { id, application_id: this.#applicationId, version: id, default_member_permissions: null };
		this.#lists.set(guildId, [...this.list(guildId), { ...usual, ...guarded(command) }]);
	}

	/** Adds fields of this server's own to everything it lists. */
	decorate(fields: object): void {
		for (const [guildId, list] of this.#lists) {
			this.#lists.set(
				guildId,
				list.map((command) => ({ ...command, ...fields })),
			);
		}
	}

	/** The command of a type that a person in a server gets by a name: the server's own before the global one. */
	find(
		name: string,
		guildId?: string,
		type: ApplicationCommandType = ApplicationCommandType.ChatInput,
	): APIApplicationCommand | undefined {
		const lists = guildId === undefined ? [this.list()] : [this.list(guildId), this.list()];
		return lists.flat().find((command) => command.name === name && command.type === type);
	}

	#register(
		command: SentCommand,
		guildId: string | undefined,
		earlier: APIApplicationCommand[],
	): APIApplicationCommand {
		const { type = ApplicationCommandType.ChatInput } = command;
		const same = earlier.find((each) => each.name === command.name && each.type === type);
		const { default_member_permissions: permissions, contexts, integration_types } = command;
		const options = 'options' in command ? command.options : undefined;
		const made: APIApplicationCommand = {
			id: same?.id ?? this.#snowflakes.next(),
			application_id: this.#applicationId,
			version: same?.version ?? this.#snowflakes.next(),
			type,
			// Discord gives an empty one back for a command that can have none.
			description: ('description' in command && command.description) || '',
			name: command.name,
			name_localizations: localizations(command.name_localizations),
			description_localizations: localizations(
				'description_localizations' in command ? command.description_localizations : undefined,
			),
			default_member_permissions: permissions == null ? null : String(permissions),
			dm_permission: true,
			...(options?.length && { options: normalized(options) }),
			nsfw: command.nsfw ?? false,
			...(guildId === undefined
				? {
						contexts: contexts ? [...contexts] : null,
						integration_types: [...(integration_types ?? [ApplicationIntegrationType.GuildInstall])],
					}
				: { guild_id: guildId }),
		};
		const isUnchanged = same !== undefined && JSON.stringify(same) === JSON.stringify(made);
		return isUnchanged || !same ? made : { ...made, version: this.#snowflakes.next() };
	}
}

function guarded(command: object): Pick<APIApplicationCommand, 'name' | 'type' | 'description' | 'nsfw'> {
	return { name: '', type: ApplicationCommandType.ChatInput, description: '', nsfw: false, ...command };
}

function localizations(texts: object | null | undefined): LocalizationMap | null {
	return texts ? Object.fromEntries(Object.entries(texts)) : null;
}

/** What Discord leaves out of options when it gives them back: what is false, null or empty. */
function normalized<T>(value: T): T {
	const isVoid = (each: unknown) => each === false || each === null || (Array.isArray(each) && each.length === 0);
	return mapped(value, (_, each) => !isVoid(each));
}

function without<T>(value: T, keys: readonly string[]): T {
	return mapped(value, (key) => !keys.includes(key));
}

/** A copy of plain data with only the fields that pass, at every depth. */
function mapped<T>(value: T, passes: (key: string, value: unknown) => boolean): T {
	return JSON.parse(JSON.stringify(value), function (this: unknown, key: string, each: unknown) {
		return key === '' || Array.isArray(this) || passes(key, each) ? each : undefined;
	});
}
