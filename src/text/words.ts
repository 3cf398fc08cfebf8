import { createInstance } from 'i18next';
import { countryName } from './country-name.js';
import { en } from './en.js';
import { es } from './es.js';
import { type Locale, locales } from './locale.js';
import type { FormsOf, ValuesIn } from './translation.js';

type RawKey = keyof typeof en;
/** The name of one text. Plural forms (`_one`, `_other`) share a key. */
export type TextKey = RawKey extends infer K ? (K extends `${infer Base}_${'one' | 'other'}` ? Base : K) : never;

/** All forms of a text in every language: a placeholder that only one of them has needs its value, too. */
type TextOf<K extends string> = FormsOf<typeof en, K> | FormsOf<typeof es, K>;
type Values<K extends TextKey> = [ValuesIn<TextOf<K>>] extends [never]
	? []
	: [values: { readonly [Name in ValuesIn<TextOf<K>>]: Value }];

/** All that differs between languages. It is passed to whatever writes text; there is no current language. */
export type Words = {
	readonly locale: Locale;
	/**
	 * A text with its values filled in, and a `count` formatted as a number. Values are not escaped: escape what a person
	 * typed.
	 */
	say<K extends TextKey>(key: K, ...values: Values<K>): string;
	/** A text whose key is only known at run time, such as an error's; undefined if there is none. */
	sayIfKnown(key: string, values: Readonly<Record<string, Value>>): string | undefined;
	/** The side of a bilingual sentence in this language. */
	of(text: { readonly en: string; readonly es: string }): string;
	/** `a, b and c`. */
	list(items: readonly string[]): string;
	/** A day, month or year of the data, as exact as it is given: `11 December 2008`, `December 2013`, `1924`. */
	date(date: string): string;
	/** Two such dates: `1 February – 11 December 2008`. */
	dateRange(start: string, end: string): string;
	/** A date in a text about one year: `11 Dec`; with its year if that is another one. */
	shortDate(date: string, year: number): string;
	/** `1,024` or `1 024`. */
	number(value: number): string;
	/** A place in a table: `2nd`, `11th`; `2.º`. */
	ordinal(place: number): string;
	/** A country by FIFA's code: `England` for `ENG`; the code itself if its name is not known. */
	country(code: string): string;
};

/** The values that a text takes, in any language. */
export type ValuesOf<K extends TextKey> = Values<K> extends [infer Named] ? Named : object;

type Value = string | number;
/** A placeholder: `{{count}}`. */
const NAMED = /\{\{(\w+)\}\}/;

const intlLocale = { en: 'en-GB', es: 'es-PE' } as const satisfies Record<Locale, string>;

/** The endings of ordinal numbers, by the language's plural rules. */
const ordinalEnds: Record<Locale, Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }> = {
	en: { one: 'st', two: 'nd', few: 'rd', other: 'th' },
	es: { other: '.º' },
};

/** Spanish joins `a el` to `al` and `de el` to `del`, but not before a name that begins with El. */
const contractions = {
	en: (text: string) => text,
	es: (text: string) => text.replace(/(?<!\p{L})(a|de) el /gu, '$1l '),
} as const satisfies Record<Locale, (text: string) => string>;

const i18n = createInstance();
void i18n.init({
	resources: { en: { translation: en }, es: { translation: es } },
	supportedLngs: [...locales],
	keySeparator: false,
	nsSeparator: false,
	returnNull: false,
	initAsync: false,
});

function createWords(locale: Locale): Words {
	const plurals = lazy(() => new Intl.PluralRules(locale));
	const texts = new Map<string, readonly string[]>();
	/** The text that i18next chooses, split at its placeholders: every second part is a name. */
	const textOf = (key: string, count: Value | undefined): readonly string[] => {
		const form = typeof count === 'number' ? `${key} ${plurals().select(count)}` : key;
		// Spanish has a plural form of its own for millions, `un millón de`; in digits they read like any other number.
		const keys = [key, `${key}_other`];
		const known = texts.get(form) ?? i18n.t(keys, { count, lng: locale, skipInterpolation: true }).split(NAMED);
		texts.set(form, known);
		return known;
	};
	/** A `count` is formatted only here, since the plural form depends on the number itself. */
	const written = (name: string, value: Value = '') =>
		name === 'count' && typeof value === 'number' && value >= 1_000 ? numbers().format(value) : value;
	// Placeholders are filled here: i18next looks up and parses the text each time, which takes five times as long.
	const fill = (key: string, values: Readonly<Record<string, Value>>) =>
		textOf(key, values.count)
			.map((part, index) => (index % 2 === 0 ? part : written(part, values[part])))
			.join('');
	const joined = contractions[locale];
	const intl = intlLocale[locale];
	const conjunction = lazy(() => new Intl.ListFormat(intl, { type: 'conjunction' }));
	const ordinals = lazy(() => new Intl.PluralRules(intl, { type: 'ordinal' }));
	const ends = ordinalEnds[locale];
	const regions = lazy(() => new Intl.DisplayNames(intl, { type: 'region' }));
	const numbers = lazy(() => new Intl.NumberFormat(intl));
	const format = (options: Intl.DateTimeFormatOptions) =>
		lazy(() => new Intl.DateTimeFormat(intl, { ...options, timeZone: 'UTC' }));
	const years = format({ year: 'numeric' });
	const months = format({ month: 'long', year: 'numeric' });
	const days = format({ dateStyle: 'long' });
	const daysOfYear = format({ day: 'numeric', month: 'long' });
	const shortDays = format({ day: 'numeric', month: 'short' });
	const shortDaysWithYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
	const formatOf = (date: string) => ([years, months, days][date.split('-').length - 1] ?? days)();
	/** A month as within a sentence: formatted alone it may get a capital letter. */
	const monthOf = (date: string) =>
		months()
			.formatToParts(timeOf(date))
			.find(({ type }) => type === 'month')?.value ?? '';
	// A year that both dates share is written once: `febrero – 16 de diciembre de 2012`.
	const startText = (start: string, end: string) => {
		const isSameYear = start.length > 'YYYY'.length && end.startsWith(start.slice(0, 'YYYY-'.length));
		if (!isSameYear) return formatOf(start).format(timeOf(start));
		return start.length > 'YYYY-MM'.length ? daysOfYear().format(timeOf(start)) : monthOf(start);
	};
	return {
		locale,
		say: (key, ...[values]) => joined(fill(key, values ?? {})),
		sayIfKnown: (key, values) => (i18n.exists(key, { lng: locale }) ? joined(fill(key, values)) : undefined),
		of: (text) => text[locale],
		list: (items) => conjunction().format(items),
		date: (date) => formatOf(date).format(timeOf(date)),
		dateRange: (start, end) =>
			start.length === end.length
				? formatOf(start).formatRange(timeOf(start), timeOf(end))
				: `${startText(start, end)} – ${formatOf(end).format(timeOf(end))}`,
		shortDate(date, year) {
			if (date.length < 'YYYY-MM-DD'.length) return formatOf(date).format(timeOf(date));
			return (date.startsWith(`${year}`) ? shortDays : shortDaysWithYear)().format(timeOf(date));
		},
		number: (value) => numbers().format(value),
		ordinal: (place) => `${place}${ends[ordinals().select(place)] ?? ends.other}`,
		country: (code) => countryName(code, locale, regions()),
	};
}

/** A value created on first use: formats take long to create, and a start needs none. */
function lazy<Made>(make: () => Made): () => Made {
	let made: Made | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** Milliseconds since 1970 of the first moment of a day, month or year, in UTC. */
function timeOf(date: string): number {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	return Date.UTC(year, month - 1, day);
}

const all = { en: createWords('en'), es: createWords('es') } as const satisfies Record<Locale, Words>;

/** The words of one language. */
export function wordsIn(locale: Locale): Words {
	return all[locale];
}
