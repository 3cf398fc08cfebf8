import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord-api-types/v10';

/** The fields of a command that the bot sets. All others that Discord lists, such as ids and versions, are ignored. */
const SAID = new Set([
	'type',
	'name',
	'name_localizations',
	'description',
	'description_localizations',
	'options',
	'choices',
	'value',
	'required',
	'autocomplete',
	'min_value',
	'max_value',
	'min_length',
	'max_length',
	'channel_types',
	'default_member_permissions',
	'integration_types',
	'contexts',
]);

/** Whether the registered commands are the wanted ones, in the fields that the bot sets and in any order. */
export function sameCommands(wanted: readonly object[], registered: readonly object[]): boolean {
	const byKey = (commands: readonly object[]) =>
		commands.map(plain).sort((a, b) => (commandKey(a) < commandKey(b) ? -1 : 1));
	return isDeepStrictEqual(byKey(wanted), byKey(registered));
}

/** Identifies a command: commands of two types may share a name. */
export function commandKey({ type = ApplicationCommandType.ChatInput, name }: Keyed): string {
	return `${type} ${name}`;
}
type Keyed = { readonly type?: unknown; readonly name?: unknown };

function plain(command: object): Record<string, unknown> {
	return { type: ApplicationCommandType.ChatInput, ...stripped(command) };
}

function stripped(value: object): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key, each]) => SAID.has(key) && !isEmpty(each))
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

/** Values that Discord leaves out, or fills in, such as the description of a command that can have none. */
function isEmpty(value: unknown): boolean {
	const isNothing = value === undefined || value === null || value === false || value === '';
	return isNothing || (Array.isArray(value) && value.length === 0);
}
