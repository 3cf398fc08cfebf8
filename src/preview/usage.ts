import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandOption,
	type APIApplicationCommandSubcommandOption,
	ApplicationCommandOptionType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Locale, spanishDiscordLocales } from '../text/locale.js';

/** A command as it is registered with Discord. */
export type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;
/** A message command as it is registered with Discord. */
export type MenuDefinition = RESTPostAPIContextMenuApplicationCommandsJSONBody;
/** An option that a person can fill in. */
export type Option = APIApplicationCommandBasicOption;
/** The value of an option. */
export type OptionValue = string | number | boolean;

type Localizations = Readonly<Record<string, string | null | undefined>> | null | undefined;

type Named = {
	readonly name: string;
	readonly description: string;
	readonly name_localizations?: Localizations;
	readonly description_localizations?: Localizations;
};

/** Something that a person can use: a command, or one of its subcommands. */
export type Usage = {
	readonly command: Named;
	readonly subcommand?: Named | undefined;
	readonly options: readonly Option[];
};

/** All that can be used, in the order of the commands. */
export function usagesOf(definitions: readonly Definition[]): readonly Usage[] {
	return definitions.flatMap((command): readonly Usage[] => {
		const options = command.options ?? [];
		const subcommands = options.filter(isSubcommand);
		if (subcommands.length === 0) return [{ command, options: options.filter(isBasic) }];
		return subcommands.map((subcommand) => ({ command, subcommand, options: subcommand.options ?? [] }));
	});
}

/** `quiz start`, or its localized form in Spanish. */
export function pathIn(locale: Locale, { command, subcommand }: Pick<Usage, 'command' | 'subcommand'>): string {
	return [command, subcommand].flatMap((part) => (part ? [nameIn(locale, part)] : [])).join(' ');
}

/** A name as Discord shows it to a reader of the language. */
export function nameIn(
	locale: Locale,
	{ name, name_localizations }: Pick<Named, 'name' | 'name_localizations'>,
): string {
	return localized(locale, name_localizations) ?? name;
}

/** A description as Discord shows it to a reader of the language. */
export function descriptionIn(locale: Locale, { description, description_localizations }: Named): string {
	return localized(locale, description_localizations) ?? description;
}

function localized(locale: Locale, texts: Localizations): string | undefined {
	if (locale !== 'es' || !texts) return undefined;
	return texts[spanishDiscordLocales[1]] ?? texts[spanishDiscordLocales[0]] ?? undefined;
}

function isSubcommand(option: APIApplicationCommandOption): option is APIApplicationCommandSubcommandOption {
	return option.type === ApplicationCommandOptionType.Subcommand;
}

function isBasic(option: APIApplicationCommandOption): option is Option {
	return !isSubcommand(option) && option.type !== ApplicationCommandOptionType.SubcommandGroup;
}
