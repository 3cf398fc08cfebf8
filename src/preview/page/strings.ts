import { page as en } from '../../text/en/page.js';
import { page as es } from '../../text/es/page.js';
import type { Locale } from '../../text/locale.js';
import type { ValuesIn } from '../../text/translation.js';

const all = { en, es } as const;

/** Texts that name Peru, and have a variant for a bot without Peruvian competitions. */
type OfPeru = 'channel' | 'topic' | 'welcomeTitle' | 'welcomeLead' | 'greeting' | 'messages';

/** The page's own words. The bot's are separate, and are not loaded with the page. */
export type Strings = Omit<(typeof all)[Locale], OfPeru> & Readonly<Record<OfPeru, string>>;

/**
 * The page's words in one language.
 *
 * @param isAbroad Whether the bot has no Peruvian competition.
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
