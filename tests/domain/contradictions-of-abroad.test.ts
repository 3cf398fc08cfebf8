import { expect, it } from 'vitest';
import { CupEdition } from '../../src/domain/abroad.js';
import { ofEdition } from '../../src/domain/contradictions-of-abroad.js';

const foreign = { name: 'Lejos', country: 'URU' };
const match = { round: 'final', date: '2000-05-01', home: 'norte', away: foreign, score: [1, 0] };
const edition = (more: { readonly [field: string]: unknown }) =>
	CupEdition.parse({ cup: 'copa', year: 2000, sources: [{ name: 'Almanac' }], ...more });

it('a cup of which nothing is odd contradicts nothing, though it ends in the next year', () => {
	expect(
		ofEdition(edition({ matches: [match, { ...match, date: '2001-01-10' }], entrants: [{ club: 'sur' }] })),
	).toEqual([]);
});

it.each([
	['a match of two foreign clubs', { matches: [{ ...match, home: foreign }] }, 'matches.0', /clubs\.json/],
	['a match of a club with itself', { matches: [{ ...match, away: 'norte' }] }, 'matches.0.away', /another club/],
	['a match of another year', { matches: [{ ...match, date: '2004' }] }, 'matches.0.date', /near 2000/],
	['an entrant twice', { entrants: [{ club: 'sur' }, { club: 'sur' }] }, 'entrants.1.club', /only once/],
] as const)('%s is found out', (_, more, path, expected) => {
	const found = ofEdition(edition(more));
	expect(found.map((each) => each.path.join('.'))).toEqual([path]);
	expect(found[0]?.expected).toMatch(expected);
});
