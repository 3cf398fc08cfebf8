import { describe, expect, it } from 'vitest';
import { Club } from '../../src/domain/club.js';
import { Competition } from '../../src/domain/competition.js';
import { Department } from '../../src/domain/department.js';
import { PartialDate, Source, Year } from '../../src/domain/evidence.js';
import { Match, Score, Tie } from '../../src/domain/match.js';
import { Round } from '../../src/domain/round.js';
import { Season, Stage } from '../../src/domain/season.js';

const text = { en: 'a', es: 'b' };
const source = { name: 'Almanac' };

const whole = {
	club: [Club, { id: 'norte', name: 'Norte' }],
	competition: [Competition, { id: 'copa', name: text, article: 'la', about: text, order: 0 }],
	department: [Department, { id: 'lima', name: 'Lima', capital: 'Lima' }],
	match: [Match, { home: 'norte', away: 'sur' }],
	tie: [Tie, { clubs: ['norte', 'sur'] }],
	'ties round': [Round, { type: 'ties', name: 'final' }],
	'group round': [Round, { type: 'group', name: 'final-group' }],
	'departmental stage': [Stage, { id: 'departmental', qualifiers: [] }],
	season: [Season, { competition: 'copa', year: 2000, sources: [source] }],
	source: [Source, source],
} as const;

describe.each(Object.entries(whole))('a %s', (_, [schema, value]) => {
	it('is accepted with what it needs', () => {
		expect(schema.safeParse(value).success).toBe(true);
	});

	it('is refused with a misspelt field', () => {
		const { error } = schema.safeParse({ ...value, chmapion: 1 });
		expect(error?.issues.map(({ code }) => code)).toEqual(['unrecognized_keys']);
		expect(error?.issues[0]?.message).toContain('chmapion');
	});

	it.each(Object.keys(value))('is refused without %s', (field) => {
		const rest = Object.fromEntries(Object.entries(value).filter(([key]) => key !== field));
		expect(schema.safeParse(rest).success).toBe(false);
	});
});

it.each([
	['2008', true],
	['2008-12', true],
	['2008-12-31', true],
	['2008-13', false],
	['2008-1-1', false],
	['08', false],
	['December 2008', false],
	['2008-12-32', false],
	['2008-00-01', false],
])('%s is a date: %s', (date, accepted) => {
	expect(PartialDate.safeParse(date).success).toBe(accepted);
});

it.each([
	[[2, 0], true],
	[[99, 99], true],
	[[100, 0], false],
	[[-1, 0], false],
	[[1.5, 0], false],
	[[1], false],
	['2-0', false],
])('%o is a score: %s', (score, accepted) => {
	expect(Score.safeParse(score).success).toBe(accepted);
});

it.each([
	['santos-nazca', true],
	['4-de-diciembre', true],
	['Santos', false],
	['santos_nazca', false],
	['santos--nazca', false],
	['ñusta', false],
	['', false],
	['a'.repeat(49), false],
])('“%s” is a club’s id: %s', (id, accepted) => {
	expect(Club.shape.id.safeParse(id).success).toBe(accepted);
});

it.each([
	['a year before the first championship', Year, 1899],
	['a season without sources', Season, { ...whole.season[1], sources: [] }],
	['a bilingual text in one language', Season, { ...whole.season[1], notes: [{ en: 'a' }] }],
	['a bilingual text that is blank', Season, { ...whole.season[1], notes: [{ en: 'a', es: ' ' }] }],
	['a status nobody knows', Season, { ...whole.season[1], status: 'cancelled' }],
	['a tie of three legs', Tie, { ...whole.tie[1], legs: Array(3).fill(whole.match[1]) }],
	['an address that is none', Source, { ...source, url: 'the library' }],
	['points for a win that were never given', Round, { ...whole['group round'][1], pointsForWin: 4 }],
])('%s is refused', (_, schema, value) => {
	expect(schema.safeParse(value).success).toBe(false);
});

it('what is left out of a season is filled in', () => {
	const season = Season.parse(whole.season[1]);
	expect(season).toMatchObject({ status: 'played', dates: {}, promotions: [], records: [], notes: [], stages: [] });
});

it.each([
	['http://www.rsssf.org/peru.html', true],
	['https://example.com/a?b=c#d', true],
	['javascript:alert(1)', false],
	['data:text/html,x', false],
	['file:///etc/passwd', false],
	[`https://example.com/${'a'.repeat(500)}`, false],
])('a source at %s is accepted: %s', (url, accepted) => {
	expect(Source.safeParse({ ...source, url }).success).toBe(accepted);
});

it('a text in one language is read in both', () => {
	const { name, about } = Competition.parse({ ...whole.competition[1], name: 'Liga del Norte' });
	expect([name, about]).toEqual([{ en: 'Liga del Norte', es: 'Liga del Norte' }, text]);
});
