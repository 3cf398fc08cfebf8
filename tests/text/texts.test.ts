import { readdirSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { page as pageEn } from '../../src/text/en/page.js';
import { en } from '../../src/text/en.js';
import { page as pageEs } from '../../src/text/es/page.js';
import { es } from '../../src/text/es.js';
import type { FormsOf, ValuesIn } from '../../src/text/translation.js';

/** What the bot says and what the preview page says. */
const texts: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
	en: { ...en, ...pageEn },
	es: { ...es, ...pageEs },
};
const keys = Object.keys(texts.en).toSorted();
const valuesOf = (text = '') =>
	[...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].toSorted();

/** What only the grammar of one language needs. */
const GRAMMAR = 'article';

it('both languages have the same texts', () => {
	expect(Object.keys(texts.es).toSorted()).toEqual(keys);
});

it.each(['en', 'es'])('a key stands in one file of %s only, so that none hides another', async (locale) => {
	const folder = new URL(`../../src/text/${locale}/`, import.meta.url);
	const files = await Promise.all(readdirSync(folder).map((name) => import(new URL(name, folder).pathname)));
	const written = files.flatMap((file) => Object.values<object>(file).flatMap(Object.keys));
	expect(written.toSorted()).toEqual(keys);
});

it('both languages name the same values; Spanish may add the article, and “once” is a count too', () => {
	const different = keys.filter((key) => {
		const optional = key.endsWith('_one') ? [GRAMMAR, 'count'] : [GRAMMAR];
		const [english, spanish] = [texts.en[key], texts.es[key]].map(valuesOf);
		const needed = (names: readonly string[] = []) => names.filter((name) => !optional.includes(name));
		return `${needed(english)}` !== `${needed(spanish)}`;
	});
	expect(different).toEqual([]);
	expect(keys.filter((key) => valuesOf(texts.en[key]).includes(GRAMMAR))).toEqual([]);
});

it('a value that only one form of a plural names has to be given, so that a misspelt one does not compile', () => {
	type Planted = { lines_one: '{{cuenta}} línea'; lines_other: '{{count}} líneas'; line: 'línea {{number}}' };
	expectTypeOf<ValuesIn<FormsOf<Planted, 'lines'>>>().toEqualTypeOf<'count' | 'cuenta'>();
	expectTypeOf<ValuesIn<FormsOf<Planted, 'line'>>>().toEqualTypeOf<'number'>();
});

it('a plural has all its forms, and that for many names the count', () => {
	const plurals = keys.filter((key) => /_(?:zero|one|two|few|many|other)$/.test(key));
	const bases = [...new Set(plurals.map((key) => key.replace(/_[a-z]+$/, '')))];
	expect(bases.length).toBeGreaterThan(5);
	expect(plurals).toEqual(bases.flatMap((base) => [`${base}_one`, `${base}_other`]).toSorted());
	const many = plurals.filter((key) => key.endsWith('_other'));
	expect(many.filter((key) => ![texts.en, texts.es].every((each) => valuesOf(each[key]).includes('count')))).toEqual(
		[],
	);
	expect(bases.filter((base) => keys.includes(base))).toEqual([]);
});

describe.each(['en', 'es'] as const)('every text in %s', (locale) => {
	const all = Object.entries(texts[locale]);
	const wrong = (is: (text: string) => boolean) => all.filter(([, text]) => is(text)).map(([key]) => key);

	it('has no stray space and no empty line at its ends', () => {
		expect(wrong((text) => text === '' || text !== text.trim() || / {2}| \n|\n /.test(text))).toEqual([]);
	});

	it('closes what it opens', () => {
		const count = (text: string, part: string) => text.split(part).length - 1;
		expect(wrong((text) => count(text, '**') % 2 === 1 || count(text, '`') % 2 === 1)).toEqual([]);
		const pairs = [
			['(', ')'],
			['{{', '}}'],
			['“', '”'],
			['«', '»'],
			['<', '>'],
		] as const;
		expect(wrong((text) => pairs.some(([open, close]) => count(text, open) !== count(text, close)))).toEqual([]);
	});

	it('uses the quotation marks and question marks of its language', () => {
		expect(wrong((text) => (locale === 'en' ? /[«»¿¡]/ : /[“”]/).test(text) || /"|'/.test(text))).toEqual([]);
		if (locale === 'es') expect(wrong((text) => text.includes('?') && !text.includes('¿'))).toEqual([]);
	});

	it('names a command as Discord takes it: lower case, one word of at most 32 letters', () => {
		const names = all.filter(([key]) => key.startsWith('command.') && key.endsWith('.name'));
		const valid = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
		expect(names.length).toBeGreaterThan(15);
		expect(names.filter(([, name]) => !valid.test(name) || name !== name.toLowerCase())).toEqual([]);
	});

	it('describes a command in at most 100 characters, without a full stop', () => {
		const descriptions = all.filter(([key]) => key.startsWith('command.') && key.endsWith('.description'));
		expect(descriptions.length).toBeGreaterThan(15);
		expect(descriptions.filter(([, text]) => text.length > 100 || text.endsWith('.'))).toEqual([]);
	});
});

it('a command and its options have names of their own in each language', () => {
	for (const locale of ['en', 'es'] as const) {
		const names = Object.entries(texts[locale]).filter(([key]) => /^command\.[^.]+\.name$/.test(key));
		expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
	}
});

it('a text that names a command names one that exists, in its own language', () => {
	for (const locale of ['en', 'es'] as const) {
		const named = Object.values(texts[locale]).flatMap((text) =>
			[...text.matchAll(/\*\*\/([^*]+)\*\*/g)].map(([, name = '']) => name),
		);
		const own = Object.entries(texts[locale]).flatMap(([key, text]) => (key.endsWith('.name') ? [text] : []));
		expect(named.length).toBeGreaterThan(3);
		expect(named.flatMap((name) => name.split(' ')).filter((word) => !own.includes(word))).toEqual([]);
	}
});

it('“in 5 hours” reads as well when it says “2 minutes ago”, unless the bot edits the message by then', () => {
	const edited = ['quiz.closes', 'daily.board.how', 'cup.board'];
	const lasting = keys.filter((key) => !edited.includes(key));
	const said = Object.values(texts).flatMap((each) => lasting.map((key) => each[key] ?? ''));
	const relative = said.filter((text) => text.includes(':R>'));
	expect(relative.length).toBeGreaterThan(10);
	expect(relative.filter((text) => !/: <t:\{\{\w+\}\}:R>/.test(text))).toEqual([]);
});
