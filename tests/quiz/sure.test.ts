import { describe, expect, it } from 'vitest';
import { Club } from '../../src/domain/club.js';
import { Season } from '../../src/domain/season.js';
import {
	sureAbroad,
	sureColours,
	sureFoundingYear,
	surePlacesAbroad,
	sureRelegated,
	sureRivals,
	sureStadium,
	sureTopScorers,
} from '../../src/quiz/sure.js';
import { ownCatalog } from '../support/a-bot.js';

function season(more: object): Season {
	return Season.parse({ competition: 'primera', year: 1999, sources: [{ name: 'A source' }], ...more });
}

function club(more: object): Club {
	return Club.parse({ id: 'a-club', name: 'A Club', ...more });
}

describe('what a season surely tells', () => {
	it('who went down, if every one of them is sure', () => {
		const sure = season({ relegations: [{ club: 'utc' }, { club: 'melgar', confidence: 'confirmed' }] });
		expect(sureRelegated(sure)).toEqual(['utc', 'melgar']);
		const doubtful = season({ relegations: [{ club: 'utc' }, { club: 'melgar', confidence: 'one-source' }] });
		expect(sureRelegated(doubtful)).toBeUndefined();
	});

	it('that nobody went down, which is not the same as that no source tells who', () => {
		expect(sureRelegated(season({ relegations: [] }))).toEqual([]);
		expect(sureRelegated(season({}))).toBeUndefined();
	});

	it('who scored most, if all who did and their goals are sure', () => {
		const scorers = (...topScorers: readonly object[]) => sureTopScorers(season({ topScorers }));
		expect(scorers({ name: 'One', goals: 9 }, { name: 'Two', goals: 9 }).map(({ name }) => name)).toEqual([
			'One',
			'Two',
		]);
		expect(scorers({ name: 'One', goals: 9 }, { name: 'Two', goals: 9, confidence: 'disputed' })).toEqual([]);
		expect(scorers({ name: 'One' })).toEqual([]);
	});

	it('which places abroad it gave, leaving out what only follows from other facts', () => {
		const abroad = [
			{ club: 'utc', cup: 'libertadores' },
			{ club: 'melgar', cup: 'libertadores', confidence: 'inferred' },
		];
		expect(surePlacesAbroad(season({ abroad })).map((place) => place.club)).toEqual(['utc']);
	});
});

describe('what is surely known of a club', () => {
	it('its ground and colours, not those that one source gives', () => {
		const known = club({ stadium: { name: 'Ground' }, colours: { names: ['red'] } });
		expect([sureStadium(known), sureColours(known)?.names]).toEqual(['Ground', ['red']]);
		const confidence = 'one-source';
		const doubtful = club({ stadium: { name: 'Ground', confidence }, colours: { names: ['red'], confidence } });
		expect([sureStadium(doubtful), sureColours(doubtful)]).toEqual([undefined, undefined]);
		expect([sureStadium(club({})), sureColours(club({}))]).toEqual([undefined, undefined]);
	});

	it('the year it was founded, also where sources give other days of that year', () => {
		const year = (founded: object) => sureFoundingYear(club({ founded }));
		expect(year({ date: '1926-11-16' })).toBe(1926);
		expect(year({ date: '1926-11-16', variants: ['1926-11'] })).toBe(1926);
		expect(year({ date: '1926', variants: ['1927'] })).toBeUndefined();
		expect(year({ date: '1926', confidence: 'disputed' })).toBeUndefined();
	});

	it('its rivals in the data', () => {
		const rivals = [{ club: 'utc' }, { name: 'Another' }, { club: 'melgar', confidence: 'one-source' }];
		expect(sureRivals(club({ rivals }))).toEqual(['utc']);
	});
});

it('the facts at hand are enough to ask about', () => {
	const { seasons, clubs } = ownCatalog;
	const count = <T>(all: readonly T[], isKnown: (each: T) => boolean) => all.filter(isKnown).length;
	expect(count(seasons, (each) => (sureRelegated(each)?.length ?? 0) > 0)).toBeGreaterThanOrEqual(40);
	expect(count(seasons, (each) => sureTopScorers(each).length > 0)).toBeGreaterThanOrEqual(30);
	expect(count(clubs, ({ id }) => sureAbroad(id, ownCatalog).length > 0)).toBeGreaterThanOrEqual(20);
	expect(count(clubs, (each) => sureStadium(each) !== undefined)).toBeGreaterThanOrEqual(30);
	expect(count(clubs, (each) => sureColours(each) !== undefined)).toBeGreaterThanOrEqual(20);
	expect(count(clubs, (each) => sureFoundingYear(each) !== undefined)).toBeGreaterThanOrEqual(30);
});
