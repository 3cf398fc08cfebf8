import { Locale } from 'discord-api-types/v10';

/** A language as Discord names it, such as `es-419`. */
export type LocaleCode = `${Locale}`;

/** The Discord locale of a code. */
export function localeOf(code: LocaleCode): Locale {
	const locale = Object.values(Locale).find((known) => known === code);
	if (locale === undefined) throw new Error(`Discord has no locale ${code}.`);
	return locale;
}
