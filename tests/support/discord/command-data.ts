import {
	type APIApplicationCommand,
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandInteractionDataBasicOption,
	type APIApplicationCommandInteractionDataOption,
	type APIApplicationCommandOption,
	type APIInteractionDataResolved,
	ApplicationCommandOptionType,
	type InteractionType,
} from 'discord-api-types/v10';
import { Channel } from './channel.js';
import { optionFault } from './option-fault.js';
import { Person } from './person.js';

/** What a person puts into an option. */
export type OptionValue = string | number | boolean | Person | Channel;

/** The options a person fills in, by name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

type Option<Type extends InteractionType> = APIApplicationCommandInteractionDataOption<Type>;
type BasicOption<Type extends InteractionType> = APIApplicationCommandInteractionDataBasicOption<Type>;

/** What of a command's payload depends on its options. */
export interface CommandData<Type extends InteractionType> {
	options: Option<Type>[];
	resolved?: APIInteractionDataResolved;
}

/** How a person uses a command. */
export interface CommandUse {
	command: APIApplicationCommand;
	/** The sub-command, as in `['start']`. */
	path: readonly string[];
	values: OptionValues;
	/** The option that the person types in, for autocomplete. */
	focused?: string;
	isForged?: boolean;
}

/** The options of a command as Discord sends them, typed as they are registered. */
export function commandData<Type extends InteractionType>({
	command,
	path,
	values,
	focused,
	isForged = false,
}: CommandUse): CommandData<Type> {
	const resolved: APIInteractionDataResolved = {};
	const registered = optionsAt(command, path);
	if (!isForged) checkUse(command, path, registered, values, focused);
	const basic = Object.entries(values).map(([name, value]) => {
		const type = registered.find((option) => option.name === name)?.type ?? ApplicationCommandOptionType.String;
		const option = filledIn(name, type, value, focused !== undefined, resolved);
		return { ...option, ...(name === focused && { focused: true }) } as BasicOption<Type>;
	});
	return { options: nested(path, basic), ...(Object.keys(resolved).length > 0 && { resolved }) };
}

function nested<Type extends InteractionType>(path: readonly string[], options: BasicOption<Type>[]): Option<Type>[] {
	const [first, second] = path;
	if (first === undefined) return options;
	if (second === undefined) return [{ name: first, type: ApplicationCommandOptionType.Subcommand, options }];
	const inner = { name: second, type: ApplicationCommandOptionType.Subcommand as const, options };
	return [{ name: first, type: ApplicationCommandOptionType.SubcommandGroup, options: [inner] }];
}

function optionsAt(
	command: APIApplicationCommand,
	path: readonly string[],
): readonly APIApplicationCommandBasicOption[] {
	let options: readonly APIApplicationCommandOption[] = command.options ?? [];
	for (const name of path) {
		const found = options.find((option) => option.name === name);
		if (!found || !isGroup(found)) throw new Error(`/${command.name} has no sub-command "${path.join(' ')}".`);
		options = found.options ?? [];
	}
	if (options.some(isGroup)) throw new Error(`/${[command.name, ...path].join(' ')} needs a sub-command.`);
	return options.filter((option): option is APIApplicationCommandBasicOption => !isGroup(option));
}

type Group = Extract<APIApplicationCommandOption, { type: 1 | 2 }>;

function isGroup(option: APIApplicationCommandOption): option is Group {
	const { type } = option;
	return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

/** A person cannot send what Discord's own client does not offer. */
function checkUse(
	command: APIApplicationCommand,
	path: readonly string[],
	registered: readonly APIApplicationCommandBasicOption[],
	values: OptionValues,
	focused: string | undefined,
): void {
	const name = `/${[command.name, ...path].join(' ')}`;
	for (const key of Object.keys(values)) {
		if (!registered.some((option) => option.name === key)) throw new Error(`${name} has no option "${key}".`);
	}
	for (const option of registered) {
		const value = values[option.name];
		const isFocused = option.name === focused;
		if (isFocused && !('autocomplete' in option && option.autocomplete)) {
			throw new Error(`${name}: the option "${option.name}" has no autocomplete.`);
		}
		if (value === undefined && option.required && focused === undefined) {
			throw new Error(`${name} needs the option "${option.name}".`);
		}
		const fault = value === undefined || isFocused ? undefined : optionFault(option, value);
		if (fault) throw new Error(`${name}: Discord does not let a person put ${value} into "${option.name}": ${fault}.`);
	}
}

function filledIn(
	name: string,
	type: APIApplicationCommandBasicOption['type'],
	value: OptionValue,
	isAutocomplete: boolean,
	resolved: APIInteractionDataResolved,
): BasicOption<InteractionType> {
	if (value instanceof Person) {
		resolved.users = { ...resolved.users, [value.id]: value.data };
		return { name, type: ApplicationCommandOptionType.User, value: value.id };
	}
	if (value instanceof Channel) {
		const { data, botPermissions } = value;
		const shown = { id: data.id, name: value.name, type: data.type, permissions: botPermissions.toString() };
		resolved.channels = { ...resolved.channels, [value.id]: shown } as NonNullable<typeof resolved.channels>;
		return { name, type: ApplicationCommandOptionType.Channel, value: value.id };
	}
	const isNumber = type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number;
	if (isNumber && isAutocomplete) return { name, type, value: String(value) };
	if (isNumber) return { name, type, value: Number(value) };
	if (type === ApplicationCommandOptionType.Boolean) return { name, type, value: Boolean(value) };
	return { name, type: ApplicationCommandOptionType.String, value: String(value) };
}
