import {
	type APIApplicationCommandOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	Locale,
} from 'discord-api-types/v10';
import type { SentCommand } from '../command-registry.js';
import { duplicates } from './component-problems.js';
import { type Problem, required, under } from './problem.js';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** In a person's or a message's menu a name may have capitals and spaces. */
const MENU_NAME = /^[ \p{P}\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_COMMAND_CHARACTERS = 8_000;
const LOCALES: readonly string[] = Object.values(Locale);

/** What is wrong with a list of commands beyond what the schema checks. */
export function commandListProblems(commands: SentCommand[]): Problem[] {
	const keys = commands.map(({ type, name }) => `${type ?? ApplicationCommandType.ChatInput} ${name}`);
	const code = 'APPLICATION_COMMANDS_DUPLICATE_NAME';
	return [
		...commands.flatMap((command, index) => under([index], commandProblems(command))),
		...duplicates(keys).map((index) => ({ path: [index, 'name'], code, message: 'Command names must be unique.' })),
	];
}

function commandProblems(command: SentCommand): Problem[] {
	if (isInMenu(command)) return menuCommandProblems(command);
	const options = 'options' in command ? (command.options ?? []) : [];
	const size = commandSize(command);
	const message = `Command exceeds maximum size (${MAX_COMMAND_CHARACTERS}; it is ${size})`;
	return [
		...nameProblems(command),
		...('description' in command && command.description?.trim() ? [] : [required(['description'])]),
		...localeProblems(command),
		...optionListProblems(options),
		...(size > MAX_COMMAND_CHARACTERS ? [{ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message }] : []),
	];
}

function isInMenu({ type }: SentCommand): boolean {
	return type === ApplicationCommandType.User || type === ApplicationCommandType.Message;
}

/** A command in a menu has a name, and neither description nor options. */
function menuCommandProblems(command: SentCommand): Problem[] {
	const names = [command.name, ...Object.values(command.name_localizations ?? {})];
	const code = 'APPLICATION_COMMAND_INVALID_NAME';
	const forbidden = ['description', 'description_localizations', 'options'].filter((key) => key in command);
	return [
		...names
			.filter((name) => !MENU_NAME.test(name ?? '') || name !== name?.trim())
			.map((name) => ({ path: ['name'], code, message: `Command name is invalid: ${name}` })),
		...forbidden.map((key) => ({
			path: [key],
			code: 'APPLICATION_COMMAND_MENU',
			message: 'Commands in a menu have none.',
		})),
		...localeProblems(command),
	];
}

function optionListProblems(options: readonly APIApplicationCommandOption[]): Problem[] {
	const names = options.map(({ name }) => name);
	const firstOptional = options.findIndex((option) => !isGroup(option) && !option.required);
	const problems: Problem[] = options.flatMap((option, index) => under(['options', index], optionProblems(option)));
	for (const index of duplicates(names)) {
		const code = 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS';
		problems.push({ path: ['options', index, 'name'], code, message: 'Option name already exists' });
	}
	for (const [index, option] of options.entries()) {
		if (firstOptional === -1 || index < firstOptional || isGroup(option) || !option.required) continue;
		const message = 'Required options must be placed before non-required options';
		problems.push({ path: ['options', index], code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
	}
	if (options.some(isGroup) && !options.every(isGroup)) {
		const message = 'Sub-commands and options do not go together.';
		problems.push({ path: ['options'], code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
	}
	return problems;
}

function optionProblems(option: APIApplicationCommandOption): Problem[] {
	const problems = [...nameProblems(option), ...localeProblems(option)];
	if (isGroup(option)) return [...problems, ...optionListProblems(option.options ?? [])];
	if (!('choices' in option) || !option.choices?.length) return problems;
	const { choices } = option;
	if ('autocomplete' in option && option.autocomplete === true) {
		const message = 'Choices and autocomplete do not go together.';
		problems.push({ path: ['choices'], code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', message });
	}
	for (const [index, choice] of choices.entries()) {
		problems.push(...under(['choices', index], localeProblems(choice)));
		if (choice.name.trim() === '') problems.push(required(['choices', index, 'name']));
	}
	for (const key of ['name', 'value'] as const) {
		for (const index of duplicates(choices.map((choice) => String(choice[key])))) {
			const code = 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS';
			problems.push({ path: ['choices', index, key], code, message: `Choice ${key} already exists` });
		}
	}
	return problems;
}

type Localizations = Readonly<Partial<Record<Locale, string | null | undefined>>> | null | undefined;

interface Named {
	name: string;
	name_localizations?: Localizations;
	description_localizations?: Localizations;
}

function nameProblems(named: Named): Problem[] {
	const localized = Object.entries(named.name_localizations ?? {});
	const names = [
		{ path: ['name'], name: named.name },
		...localized.map(([locale, name]) => ({ path: ['name_localizations', locale], name: name ?? '' })),
	];
	return names.flatMap(({ path, name }) => {
		if (NAME.test(name) && name === name.toLowerCase()) return [];
		const message = 'Command name is invalid: letters, digits, - and _ in lower case, 1 to 32.';
		return [{ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message }];
	});
}

function localeProblems(named: Named): Problem[] {
	return (['name_localizations', 'description_localizations'] as const).flatMap((key) =>
		Object.keys(named[key] ?? {})
			.filter((locale) => !LOCALES.includes(locale))
			.map((locale) => ({ path: [key, locale], code: 'ENUM_TYPE_COERCE', message: 'Discord has no such locale.' })),
	);
}

function isGroup(option: APIApplicationCommandOption): option is Extract<APIApplicationCommandOption, { type: 1 | 2 }> {
	const { type } = option;
	return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

interface Sized extends Named {
	description?: string | undefined;
	value?: string | number;
	options?: readonly APIApplicationCommandOption[] | undefined;
	choices?: readonly Sized[];
}

/** Discord's measure of a command: of each name and description only its longest localization counts. */
function commandSize(sized: Sized): number {
	const longest = (text = '', localizations: Localizations) =>
		Math.max(text.length, ...Object.values(localizations ?? {}).map((other) => other?.length ?? 0));
	const own =
		longest(sized.name, sized.name_localizations) + longest(sized.description, sized.description_localizations);
	const inner: readonly Sized[] = [...((sized.options ?? []) as readonly Sized[]), ...(sized.choices ?? [])];
	return inner.reduce((sum, each) => sum + commandSize(each), own + String(sized.value ?? '').length);
}
