import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/catalog/search.js';
import { search } from './some-clubs.js';

function first(query: string): string | undefined {
	return search(query)[0]?.item;
}

describe('search', () => {
	it.each([
		['case', 'ATLÉTICO grau', 'grau'],
		['accents', 'sportivo huracan', 'huracan'],
		['accents typed too much', 'tálara', 'torino'],
		['ñ', 'deportivo canana', 'canana'],
		['punctuation', 'carlos-a-mannucci!', 'mannucci'],
		['missing spaces', 'realgarcilaso', 'real garcilaso'],
		['word order', 'grau atletico', 'grau'],
		['a missing letter', 'atltico grau', 'grau'],
		['an added letter', 'garrcilaso', 'deportivo garcilaso'],
		['a wrong letter', 'real garcilazo', 'real garcilaso'],
		['swapped letters', 'grua', 'grau'],
		['a letter missing from a short word', 'atletico gru', 'grau'],
		['a word that is not known', 'torino de sullana', 'torino'],
		['a wrong first letter', 'vallexo', 'ucv'],
		['two errors in a long word', 'universdiat vallejo', 'ucv'],
		['two errors in one word', 'volonesi', 'bolognesi'],
		['an error in the town', 'grau piuta', 'grau'],
		['an error in a word half typed', 'mannuxc', 'mannucci'],
		['a last word half typed', 'union hua', 'huaral'],
		['all words half typed', 'univ ces val', 'ucv'],
		['the inside of a word', 'olognes', 'bolognesi'],
		['dotted initials', 'I.M.I.', 'imi'],
		['initials without their dots', 'imi', 'imi'],
		['spaced initials', 'c n i', 'cni'],
		['initials of a full name with generic words', 'utc', 'utc'],
		['initials of a name that needs its generic words', 'adt', 'adt'],
		['initials of a name', 'ucv', 'ucv'],
		['initials half typed', 'ad', 'adt'],
		['initials and a town', 'utc cajamarca', 'utc'],
		['a missing generic word', 'municipal', 'municipal lima'],
		['added generic words', 'club atletico grau fc', 'grau'],
		['added generic words in another order', 'grau atletico fc', 'grau'],
		['a former name', 'miguel grau', 'grau'],
		['a nickname', 'rey de copas', 'torino'],
		['a nickname without its article', 'naranjeros', 'huaral'],
		['a town after the name', 'grau piura', 'grau'],
		['a town before the name', 'acobamba municipal', 'municipal acobamba'],
		['a department after the name', 'santos ica', 'santos nazca'],
		['a department of two words', 'santos san martin', 'santos san martin'],
		['a town half typed', 'municipal pur', 'municipal purus'],
		['name and nickname', 'grau albos', 'grau'],
		['a number in a name', '4 diciembre', '4 de diciembre'],
		['a year', '2008', '2008'],
		['a short year', "'08", '2008'],
		['a year with its competition', 'copa peru 2013', '2013'],
		['a year half typed', '201', '2013'],
	])('sees past %s: %j', (_, query, expected) => {
		expect(first(query)).toBe(expected);
	});

	it.each([
		['🙂'],
		['xqzw'],
		['asdfghjkl'],
		['asd'],
		['cnx'],
		['008'],
		['¿?!'],
		['\uD83D'],
		['ب'],
		['2009'],
		['31 de agosto'],
	])('finds nothing for %j', (query) => {
		expect(search(query)).toEqual([]);
	});
});

describe('an empty query', () => {
	it('finds everything, best known first, up to the limit', () => {
		expect(search('  ', 3).map((hit) => hit.item)).toEqual(['municipal lima', 'torino', 'mannucci']);
		expect(search('')).toHaveLength(25);
	});
});

it('finds only what fits, however much better something else is met', () => {
	const isReal = (item: string) => item.startsWith('real');
	const found = (query: string, limit?: number) => search(query, limit, isReal).map(({ item }) => item);
	expect(found('municipal')).toEqual(['real municipal']);
	expect(found('municipal', 1)).toEqual(['real municipal']);
	expect(found('')).toEqual(['real garcilaso', 'real municipal']);
});

it('the index is made at the first search, and once', () => {
	let read = 0;
	const search = createSearch([
		{
			item: 'grau',
			get names() {
				read += 1;
				return ['Atlético Grau'];
			},
			context: [],
			renown: 0,
		},
	]);
	expect(read).toBe(0);
	expect(search('grau')).toMatchObject([{ item: 'grau' }]);
	const atFirst = read;
	expect(atFirst).toBeGreaterThan(0);
	expect(search('atletico')).toMatchObject([{ item: 'grau' }]);
	expect(read).toBe(atFirst);
});
