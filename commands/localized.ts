import type { LocalizationMap } from 'discord-api-types/v10';
import { spanishDiscordLocales } from '../src/text/locale.js';
import { type TextKey, wordsIn } from '../src/text/words.js';

type CommandPath<K extends TextKey = TextKey> = K extends `command.${infer Path}.description` ? Path : never;

/** Anything of a command that has a name and a description: the command, a subcommand, an option. */
type Named = {
	setName(name: string): unknown;
	setDescription(description: string): unknown;
	setNameLocalizations(names: LocalizationMap): unknown;
	setDescriptionLocalizations(descriptions: LocalizationMap): unknown;
};

/** Names and describes a command, subcommand or option in English, and in Spanish under both of Discord's locales. */
export function localized<Builder extends Named>(builder: Builder, path: CommandPath): Builder {
	const name = `command.${path}.name` as const;
	const description = `command.${path}.description` as const;
	const inSpanish = (key: TextKey) =>
		Object.fromEntries(spanishDiscordLocales.map((locale) => [locale, said('es', key)]));
	builder.setName(said('en', name));
	builder.setDescription(said('en', description));
	builder.setNameLocalizations(inSpanish(name));
	builder.setDescriptionLocalizations(inSpanish(description));
	return builder;
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
