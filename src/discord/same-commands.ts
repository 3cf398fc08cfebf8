import { isDeepStrictEqual } from 'node:util';

/** What the bot says of a command. Whatever else is listed with one, such as ids and versions, does not count. */
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

/** Whether the registered commands are those that are wanted, in what the bot says of them and in any order. */
export function sameCommands(wanted: readonly object[], registered: readonly object[]): boolean {
	const byName = (commands: readonly object[]) =>
		commands.map(plain).sort((a, b) => (`${a.name}` < `${b.name}` ? -1 : 1));
	return isDeepStrictEqual(byName(wanted), byName(registered));
}

function plain(command: object): Record<string, unknown> {
	return { type: 1, ...stripped(command) };
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

/** What Discord leaves out, or fills in. */
function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
}
