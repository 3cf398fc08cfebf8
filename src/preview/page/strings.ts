import { page as en } from '../../text/en/page.js';
import { page as es } from '../../text/es/page.js';
import type { Locale } from '../../text/locale.js';
import type { ValuesIn } from '../../text/translation.js';

const all = { en, es } as const;

/** What names Peru, and is said in other words where the bot knows nothing of it. */
type OfPeru = 'channel' | 'topic' | 'welcomeTitle' | 'welcomeLead' | 'greeting' | 'messages';

/** The page's own words. The bot's are its own, and are not loaded with the page. */
export type Strings = Omit<(typeof all)[Locale], OfPeru> & Readonly<Record<OfPeru, string>>;

/**
 * The page's words in one language.
 *
 * @param isAbroad Whether the bot knows nothing of Peru.
 */
export function stringsIn(locale: Locale, isAbroad = false): Strings {
	const strings = all[locale];
	if (!isAbroad) return strings;
	return {
		...strings,
		channel: strings['abroad.channel'],
		topic: strings['abroad.topic'],
		welcomeTitle: strings['abroad.welcomeTitle'],
		welcomeLead: strings['abroad.welcomeLead'],
		greeting: strings['abroad.greeting'],
		messages: strings['abroad.messages'],
	};
}

/** A text with its values filled in. */
export function fill<Text extends string>(
	text: Text,
	values: { readonly [Name in ValuesIn<Text>]: string | number },
): string {
	const byName = new Map<string, unknown>(Object.entries(values));
	return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${byName.get(name)}`);
}
