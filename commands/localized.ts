import type { LocalizationMap } from 'discord-api-types/v10';
import { spanishDiscordLocales } from '../src/text/locale.js';
import { type TextKey, wordsIn } from '../src/text/words.js';

type CommandPath<K extends TextKey = TextKey> = K extends `command.${infer Path}.description` ? Path : never;

type MenuPath<K extends TextKey = TextKey> = K extends `menu.${infer Path}.name` ? Path : never;

/** Any part of a command that has a name. */
type Named = {
	setName(name: string): unknown;
	setNameLocalizations(names: LocalizationMap): unknown;
};
/** A part that has a description, too: the command, a subcommand, an option. */
type Described = Named & {
	setDescription(description: string): unknown;
	setDescriptionLocalizations(descriptions: LocalizationMap): unknown;
};

/** Names and describes a command, subcommand or option in English, and in Spanish under both of Discord's locales. */
export function localized<Builder extends Described>(builder: Builder, path: CommandPath): Builder {
	const description = `command.${path}.description` as const;
	builder.setDescription(said('en', description));
	builder.setDescriptionLocalizations(inSpanish(description));
	return named(builder, `command.${path}.name`);
}

/** Names a message command, which has no description in Discord's menu. */
export function localizedInMenu<Builder extends Named>(builder: Builder, path: MenuPath): Builder {
	return named(builder, `menu.${path}.name`);
}

function named<Builder extends Named>(builder: Builder, name: TextKey): Builder {
	builder.setName(said('en', name));
	builder.setNameLocalizations(inSpanish(name));
	return builder;
}

function inSpanish(key: TextKey): LocalizationMap {
	return Object.fromEntries(spanishDiscordLocales.map((locale) => [locale, said('es', key)]));
}

/** The choices of an option, named in both languages by the texts `<path>.<value>`. */
export function choices(
	values: readonly string[],
	path: 'quiz.difficulty' | 'quiz.kind' | 'quiz.answers' | 'quiz.mode' | 'quiz.period' | 'settings.language' | 'mode',
) {
	return values.map((value) => {
		const key = `${path}.${value}`;
		const spanish = said('es', key);
		return {
			name: said('en', key),
			name_localizations: Object.fromEntries(spanishDiscordLocales.map((locale) => [locale, spanish])),
			value,
		};
	});
}

function said(locale: 'en' | 'es', key: string): string {
	const text = wordsIn(locale).sayIfKnown(key, {});
	if (text === undefined) throw new Error(`No text is called ${key}`);
	return text;
}
