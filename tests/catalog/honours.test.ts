import { expect, it } from 'vitest';
import { honoursByClub, honoursOf } from '../../src/catalog/honours.js';
import { ownCatalog } from '../support/a-bot.js';
import { aSeason, clubId } from '../support/fixtures.js';

const by = { en: 'a book', es: 'un libro' };
const seasons = [
	aSeason({ year: 2001, champion: { club: 'norte' }, runnerUp: { club: 'sur' } }),
	aSeason({
		year: 2000,
		champion: { club: 'norte', confidence: 'disputed', variants: [{ club: 'sur', by }] },
		runnerUp: { club: 'sur', confidence: 'disputed', variants: [{ club: 'norte', by }] },
	}),
];
const years = (of: readonly { readonly year: number }[]) => of.map(({ year }) => year);

it('a disputed title counts for the club that is named first, and is only claimed by the other', () => {
	const norte = honoursOf(clubId('norte'), seasons);
	expect([years(norte.titles), years(norte.runnerUps), years(norte.claimed)]).toEqual([[2000, 2001], [], []]);
	const sur = honoursOf(clubId('sur'), seasons);
	expect([years(sur.titles), years(sur.runnerUps), years(sur.claimed)]).toEqual([[], [2000, 2001], [2000]]);
});

it('a club has as many titles on its own page as in the list of all clubs', () => {
	const odd = ownCatalog.competitions.flatMap(({ id: competition }) => {
		const all = ownCatalog.seasonsOf(competition);
		return honoursByClub(all)
			.filter(({ id, titles, runnerUps }) => {
				const own = honoursOf(id, all);
				return own.titles.length !== titles.length || own.runnerUps.length !== runnerUps.length;
			})
			.map(({ id }) => `${competition} ${id}`);
	});
	expect(odd).toEqual([]);
});

it('Universitario has 29 First Division titles and Alianza Lima 25, the disputed one of 1934 among the former', () => {
	const all = ownCatalog.seasonsOf('primera');
	const count = (club: string) => honoursOf(clubId(club), all).titles.length;
	expect([count('universitario'), count('alianza-lima')]).toEqual([29, 25]);
});
