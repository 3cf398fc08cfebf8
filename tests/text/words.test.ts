import { describe, expect, it } from 'vitest';
import { localeOf } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';

const en = wordsIn('en');
const es = wordsIn('es');

describe('a date, as exact as it is given', () => {
	it.each([
		['2008-12-11', '11 December 2008', '11 de diciembre de 2008'],
		['2008-12', 'December 2008', 'diciembre de 2008'],
		['1924', '1924', '1924'],
		['2009-01-01', '1 January 2009', '1 de enero de 2009'],
		['1972-02-29', '29 February 1972', '29 de febrero de 1972'],
	])('%s: %s, %s', (date, english, spanish) => {
		expect(en.date(date)).toBe(english);
		expect(es.date(date)).toBe(spanish);
	});

	it.each([
		['2008-02-01', '2008-12-11', '1 February – 11 December 2008', '1 de febrero – 11 de diciembre de 2008'],
		['2003-02', '2003-12', 'February – December 2003', 'febrero–diciembre de 2003'],
		['2012-12', '2013-02-03', 'December 2012 – 3 February 2013', 'diciembre de 2012 – 3 de febrero de 2013'],
		['2013-02-01', '2013-12', '1 February – December 2013', '1 de febrero – diciembre de 2013'],
		['2013-02', '2013-12-15', 'February – 15 December 2013', 'febrero – 15 de diciembre de 2013'],
		['1987', '1988', '1987 – 1988', '1987–1988'],
	])('%s to %s: %s, %s', (start, end, english, spanish) => {
		const plain = (text: string) => text.replaceAll(/[\u2009\u202F\u00A0]/g, ' ');
		expect(plain(en.dateRange(start, end))).toBe(english);
		expect(plain(es.dateRange(start, end))).toBe(spanish);
	});

	it.each([
		['2008-12-07', 2008, '7 Dec', '7 dic.'],
		['2009-01-16', 2008, '16 Jan 2009', '16 ene. 2009'],
		['2008-12', 2008, 'December 2008', 'diciembre de 2008'],
		['2008', 2008, '2008', '2008'],
	])('%s in a text on %i: %s, %s', (date, year, english, spanish) => {
		expect(en.shortDate(date, year)).toBe(english);
		expect(es.shortDate(date, year)).toBe(spanish);
	});
});

it.each([
	[[], '', ''],
	[['Ica'], 'Ica', 'Ica'],
	[['Ica', 'Lima'], 'Ica and Lima', 'Ica y Lima'],
	[['Áncash', 'Lima', 'Ica'], 'Áncash, Lima and Ica', 'Áncash, Lima e Ica'],
])('the list %o: %s, %s', (items, english, spanish) => {
	expect(en.list(items)).toBe(english);
	expect(es.list(items)).toBe(spanish);
});

it.each([
	['ENG', 'England', 'Inglaterra'],
	['ESP', 'Spain', 'España'],
	['GER', 'Germany', 'Alemania'],
	['NED', 'Netherlands', 'Países Bajos'],
	['TAH', 'Tahiti', 'Tahití'],
	['KOS', 'Kosovo', 'Kosovo'],
	['BEN', 'Benin', 'Benín'],
	['CPV', 'Cape Verde', 'Cabo Verde'],
	['COD', 'DR Congo', 'RD del Congo'],
	['HKG', 'Hong Kong', 'Hong Kong'],
	['PLE', 'Palestine', 'Palestina'],
	['XAA', 'XAA', 'XAA'],
])('the country %s: %s, %s', (code, english, spanish) => {
	expect(en.country(code)).toBe(english);
	expect(es.country(code)).toBe(spanish);
});

it.each([
	[7, '7', '7'],
	[1_024, '1,024', '1,024'],
	[25_500, '25,500', '25,500'],
])('the number %i: %s, %s, as Peru writes it', (value, english, spanish) => {
	expect(en.number(value)).toBe(english);
	expect(es.number(value)).toBe(spanish);
});

it.each([
	[1, '1st', '1.º'],
	[2, '2nd', '2.º'],
	[3, '3rd', '3.º'],
	[4, '4th', '4.º'],
	[11, '11th', '11.º'],
	[12, '12th', '12.º'],
	[13, '13th', '13.º'],
	[22, '22nd', '22.º'],
])('place %s is written as an ordinal', (place, english, spanish) => {
	expect(en.ordinal(place)).toBe(english);
	expect(es.ordinal(place)).toBe(spanish);
});

describe('a text', () => {
	it('has its values filled in, unescaped', () => {
		expect(en.say('error.unknown-club', { typed: '<b> & "x"' })).toContain('“<b> & "x"”');
	});

	it('has the plural form of its count', () => {
		expect([0, 1, 2].map((count) => en.say('season.clubs', { count }))).toEqual(['0 clubs', '1 club', '2 clubs']);
		expect([0, 1, 2].map((count) => es.say('season.clubs', { count }))).toEqual(['0 clubes', '1 club', '2 clubes']);
	});

	it('has one for millions too, which Spanish counts apart', () => {
		expect(es.say('season.clubs', { count: 2_000_000 })).toBe('2,000,000 clubes');
	});

	it('writes a count as a number is written, and its plural is that of the number', () => {
		expect([en, es].map((words) => words.say('about.totals-abroad', { count: 12_345 }))).toEqual([
			'12,345 quiz questions',
			'12,345 preguntas de trivia',
		]);
		const values = { count: 1_000, players: '2,000' };
		expect(es.say('daily.closing.knew', values)).toBe('La supieron 1,000 de 2,000');
		expect(es.say('daily.closing.knew', { ...values, count: 999 })).toBe('La supieron 999 de 2,000');
	});

	it('joins a and de with the Spanish article, but not with a name that begins with El', () => {
		const asked = (article: string, competition: string) =>
			es.say('quiz.ask.runner-up', { season: es.say('quiz.season', { article, competition, year: 2012 }) });
		expect(asked('el', 'Torneo Descentralizado')).toBe('¿Qué equipo fue subcampeón del Torneo Descentralizado 2012?');
		expect(asked('la', 'Copa Perú')).toBe('¿Qué equipo fue subcampeón de la Copa Perú 2012?');
		expect(asked('de', 'El Tambo')).toContain('de El Tambo');
		expect(es.sayIfKnown('error.unknown-club', { typed: 'día el sol' })).toContain('día el sol');
	});

	it('that has no name is undefined', () => {
		expect(en.sayIfKnown('error.nobody-knows', {})).toBeUndefined();
		expect(es.sayIfKnown('error.bad-input', {})).toMatch(/^Eso no/);
	});

	it('of the data is read in its language', () => {
		expect([en, es].map((words) => words.of({ en: 'cup', es: 'copa' }))).toEqual(['cup', 'copa']);
	});
});

it.each([
	['es-ES', 'es'],
	['es-419', 'es'],
	['en-US', 'en'],
	['en-GB', 'en'],
	['pt-BR', 'en'],
	['et', 'en'],
	[null, 'en'],
	[undefined, 'en'],
])('Discord’s %s is answered in %s', (discord, locale) => {
	expect(localeOf(discord)).toBe(locale);
});

describe('a value in a text', () => {
	it.each([en, es])('is not read again, whatever it looks like', (words) => {
		const wild = '$t(error.incident) {{typed}} $& $1';
		expect(words.say('error.unknown-club', { typed: wild })).toContain(wild);
	});
});
