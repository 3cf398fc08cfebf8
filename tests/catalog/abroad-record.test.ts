import { describe, expect, it } from 'vitest';
import { abroadAppearances, matchRecord } from '../../src/catalog/abroad-record.js';
import { CupEdition, CupId } from '../../src/domain/abroad.js';
import { aSeason, clubId } from '../support/fixtures.js';

const foreign = { name: 'Lejos', country: 'URU' };
const match = (round: string, score: readonly [number, number], more: { readonly [field: string]: unknown } = {}) => ({
	round,
	date: '2000-05-01',
	home: 'norte',
	away: foreign,
	score,
	...more,
});
const edition = (year: number, more: { readonly [field: string]: unknown }, cup = 'grande') =>
	CupEdition.parse({ cup, year, sources: [{ name: 'Almanac' }], ...more });
const cups = ['grande', 'chica'].map((id) => CupId.parse(id));
const norte = clubId('norte');

describe('a club’s appearances abroad', () => {
	it('come from matches, entries and the places of the season before, cup by cup', () => {
		const found = abroadAppearances(
			cups,
			[edition(2000, { matches: [match('group-stage', [1, 0]), match('quarterfinals', [0, 2])] })],
			[
				aSeason({ year: 1989, abroad: [{ club: 'norte', cup: 'chica' }] }),
				aSeason({ year: 1994, abroad: [{ club: 'norte', cup: 'grande' }] }),
			],
		).get(norte);
		expect(found?.map(({ cup, year, reach }) => [cup, year, reach])).toEqual([
			['grande', 1995, undefined],
			['grande', 2000, 'quarterfinals'],
			['chica', 1990, undefined],
		]);
	});

	it('are sure where one source is sure or two name them', () => {
		const confidences = (edition1: string, place?: string) =>
			abroadAppearances(
				cups,
				[edition(2000, { matches: [match('final', [1, 0])], confidence: edition1 })],
				place === undefined
					? []
					: [aSeason({ year: 1999, abroad: [{ club: 'norte', cup: 'grande', confidence: place }] })],
			)
				.get(norte)
				?.map(({ confidence }) => confidence);
		expect(confidences('one-source')).toEqual(['one-source']);
		expect(confidences('one-source', 'one-source')).toEqual(['confirmed']);
		expect(confidences('one-source', 'confirmed')).toEqual(['confirmed']);
		expect(confidences('one-source', 'inferred')).toEqual(['one-source']);
		expect(confidences('one-source', 'disputed')).toEqual(['disputed']);
	});

	it('tell what was won rather than the last round that is known', () => {
		const won = { entrants: [{ club: 'norte', reach: 'champion' }], matches: [match('semifinals', [1, 0])] };
		expect(abroadAppearances(cups, [edition(2000, won)], []).get(norte)?.[0]?.reach).toBe('champion');
	});
});

it('a record counts goals and results from the club’s side, and a shoot-out as a draw', () => {
	const matches = edition(2000, {
		matches: [
			match('final', [2, 0]),
			match('final', [3, 1], { home: foreign, away: 'norte' }),
			match('final', [1, 1], { penalties: [5, 6] }),
		],
	}).matches;
	expect(matchRecord(norte, matches)).toEqual({ played: 3, won: 1, drawn: 1, lost: 1, goalsFor: 4, goalsAgainst: 4 });
});
