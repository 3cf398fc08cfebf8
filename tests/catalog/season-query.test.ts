import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCompetitions, readSeasonQuery } from '../../src/catalog/season-query.js';
import { ownCatalog } from '../support/a-bot.js';
import { anyText } from '../support/any-text.js';

const { competitions } = ownCatalog;
const read = (text: string) => {
	const { competition, ...rest } = readSeasonQuery(text, competitions);
	return { ...rest, ...(competition && { competition: competition.id }) };
};

describe('a year', () => {
	it.each([
		'2008',
		' 2008 ',
		'２００８',
		'temporada 2008',
		'la temporada de 2008',
		'season 2008',
		'the 2008 season',
		'2008!',
		'año 2008',
	])('“%s” is 2008', (text) => {
		expect(read(text)).toEqual({ years: [2008] });
	});

	it.each([
		["'08", [2008, 1908]],
		['08', [2008, 1908]],
		['’67', [2067, 1967]],
		['1967', [1967]],
		['9999', [9999]],
	])('“%s” is %o, likeliest first', (text, years) => {
		expect(read(text).years).toEqual(years);
	});

	it.each([
		['1', '1'],
		['199', '199'],
		['temporada 201', '201'],
	])('“%s” begins with %s', (text, begins) => {
		expect(read(text)).toEqual({ years: [], begins });
	});
});

describe('a season over two years', () => {
	it.each(['2015/16', '2015-16', '2015-2016', '2015–16', 'temporada 2015/2016', '2015 / 16'])(
		'“%s” began in 2015',
		(text) => {
			expect(read(text)).toEqual({ years: [2015], isSpan: true });
		},
	);

	it.each([
		['15/16', [2015, 1915]],
		['99/00', [2099, 1999]],
	])('“%s” began in one of %o', (text, years) => {
		expect(read(text).years).toEqual(years);
	});

	it.each(['2015/', '2015-1', '2015/201'])('“%s” is one that is still being typed', (text) => {
		expect(read(text)).toEqual({ years: [2015], isSpan: false });
	});

	it.each(['2015-17', '2015/14', '15/17'])('“%s” is none', (text) => {
		expect(read(text).isSpan).toBeUndefined();
	});
});

describe('a year with its competition', () => {
	it.each([
		['copa perú 2008', 'copa-peru'],
		['COPA PERU 2008', 'copa-peru'],
		['2008 copa', 'copa-peru'],
		['copa-peru 2008', 'copa-peru'],
		['2008 copa-peru', 'copa-peru'],
		['fútbol macho 2008', 'copa-peru'],
		['2008 primera', 'primera'],
		['primera 2008', 'primera'],
		['primera división 2008', 'primera'],
		['descentralizado 2008', 'primera'],
		['2008 liga 1', 'primera'],
		['liga 2 2008', 'segunda'],
		['2008 segunda', 'segunda'],
		['segun 2008', 'segunda'],
	])('“%s” is 2008 of %s', (text, competition) => {
		expect(read(text)).toEqual({ years: [2008], competition });
	});

	it('“primera 08” is 2008 before 1908', () => {
		expect(read('primera 08')).toEqual({ years: [2008, 1908], competition: 'primera' });
	});
});

describe('something else', () => {
	it.each(['nonsense', 'champions league 2008', '2008 xyz', '2008 2009', '20081', '⚽⚽⚽gol'])(
		'“%s” names what is not known',
		(text) => {
			expect(read(text).unknown).toBeTypeOf('string');
		},
	);

	it.each(['', '   ', '⚽', '¿?', 'temporada'])('“%s” says nothing', (text) => {
		expect(read(text)).toEqual({ years: [] });
	});

	it('anything at all is read, 4,000 characters too, with at most two years', () => {
		const text = fc.oneof(anyText({ maxLength: 4_000 }), fc.string({ unit: 'grapheme' }));
		fc.assert(
			fc.property(text, (typed) => {
				const { years, begins } = read(typed);
				expect(years.length).toBeLessThanOrEqual(2);
				expect(years.every((year) => Number.isInteger(year) && year >= 0 && year <= 9999)).toBe(true);
				if (years.length > 0) expect(begins).toBeUndefined();
			}),
		);
		expect(read(`${'x'.repeat(4_000)} 2008`).years).toEqual([]);
	});
});

describe('the competitions a text names', () => {
	const named = (text: string) => findCompetitions(text, competitions).map(({ id }) => id);

	it.each([
		['', ['copa-peru', 'primera', 'segunda']],
		['primera', ['primera']],
		['liga', ['primera', 'segunda']],
		['LIGA 1', ['primera']],
		['división', ['primera', 'segunda']],
		['macho', ['copa-peru']],
		['nations league', []],
		['x'.repeat(4_000), []],
	])('“%s” names %o', (text, expected) => {
		expect(named(text)).toEqual(expected);
	});
});
