import { page as en } from '../../text/en/page.js';
import { page as es } from '../../text/es/page.js';
import type { Locale } from '../../text/locale.js';
import type { ValuesIn } from '../../text/translation.js';

const all = { en, es } as const;

/** The page's own words. The bot's are its own, and are not loaded with the page. */
export type Strings = (typeof all)[Locale];

/** The page's words in one language. */
export function stringsIn(locale: Locale): Strings {
	return all[locale];
}

/** A text with its values filled in. */
export function fill<Text extends string>(
	text: Text,
	values: { readonly [Name in ValuesIn<Text>]: string | number },
): string {
	const byName = new Map<string, unknown>(Object.entries(values));
	return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${byName.get(name)}`);
}
