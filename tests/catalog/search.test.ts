import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, type Entry, RANKS } from '../../src/catalog/search.js';
import { anyText } from '../support/any-text.js';

function club(item: string, names: string[], context: string[] = [], renown = 0): Entry<string> {
	return { item, names: [names[0] ?? item, ...names.slice(1)], context, renown };
}

const clubs = [
	club('grau', ['Atlético Grau', 'Club Miguel Grau', 'Los Albos', 'El Patrimonio de Piura'], ['Piura'], 30),
	club('torino', ['Atlético Torino', 'Rey de Copas'], ['Talara', 'Piura'], 50),
	club('cni', ['CNI', 'Colegio Nacional Iquitos', 'Los Albos'], ['Iquitos', 'Loreto'], 20),
	club('utc', ['Club Cultural y Deportivo Universidad Técnica de Cajamarca'], ['Cajamarca'], 40),
	club('adt', ['Asociación Deportiva Tarma'], ['Tarma', 'Junín'], 35),
	club('ucv', ['Universidad César Vallejo'], ['Trujillo', 'La Libertad'], 25),
	club('imi', ['I.M.I.', 'International Marine Incorporated'], ['Talara', 'Piura'], 10),
	club('real garcilaso', ['Cusco FC', 'Real Garcilaso'], ['Cusco'], 30),
	club('deportivo garcilaso', ['Deportivo Garcilaso'], ['Cusco'], 28),
	club('deportivo junin', ['Deportivo Junín'], ['Huancayo', 'Junín'], 5),
	club('huancayo', ['Sport Huancayo'], ['Huancayo', 'Junín'], 22),
	club('huaral', ['Unión Huaral', 'Los Naranjeros'], ['Huaral', 'Lima'], 21),
	club('huracan', ['Sportivo Huracán'], ['Arequipa'], 9),
	club('atletico huracan', ['Atlético Huracán'], ['Moquegua'], 4),
	club('canana', ['Deportivo Cañaña'], ['Chiclayo', 'Lambayeque'], 8),
	club('mannucci', ['Carlos A. Mannucci'], ['Trujillo', 'La Libertad'], 45),
	club('municipal lima', ['Deportivo Municipal'], ['Lima'], 60),
	club('municipal acobamba', ['Deportivo Municipal'], ['Acobamba', 'Huancavelica'], 1),
	club('municipal purus', ['Deportivo Municipal'], ['Purús', 'Ucayali'], 0),
	club('real municipal', ['Real Municipal'], ['Cusco'], 0),
	club('santos san martin', ['Santos'], ['San Martín'], 3),
	club('santos nazca', ['Santos FC'], ['Nazca', 'Ica'], 2),
	club('diablos juliaca', ['Diablos Rojos'], ['Juliaca', 'Puno'], 2),
	club('diablos huancavelica', ['Diablos Rojos'], ['Huancavelica'], 1),
	club('bolognesi', ['Coronel Bolognesi', 'Los Diablos Rojos'], ['Tacna'], 27),
	club('4 de diciembre', ['4 de Diciembre'], ['Tacna'], 0),
	club('30 de agosto', ['30 de Agosto'], ['Madre de Dios'], 0),
	club('2008', ['2008', 'Copa Perú 2008', '08'], [], 0),
	club('2013', ['2013', 'Copa Perú 2013', '13'], [], 0),
];
const search = createSearch(clubs);

function first(query: string): string | undefined {
	return search(query)[0]?.item;
}

function itemsOfRank(query: string, rank: string): string[] {
	return search(query)
		.filter((hit) => hit.rank === rank)
		.map((hit) => hit.item);
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

describe('the ranking', () => {
	it('puts exact before prefix before word', () => {
		const found = createSearch([
			club('word', ['Unión Grau'], [], 9),
			club('inside', ['Pograu'], [], 9),
			club('near', ['Gray'], [], 9),
			club('prefix', ['Grau Sullana'], [], 5),
			club('exact', ['Grau'], [], 0),
		])('grau');
		expect(found).toEqual([
			{ item: 'exact', rank: 'exact' },
			{ item: 'prefix', rank: 'prefix' },
			{ item: 'word', rank: 'word' },
		]);
	});

	it('guesses only where the words as typed find nothing, and puts inside before near', () => {
		const found = createSearch([club('near', ['Grao'], [], 9), club('inside', ['Pograu'])])('grau');
		expect(found).toEqual([
			{ item: 'inside', rank: 'inside', isGuess: true },
			{ item: 'near', rank: 'near' },
		]);
	});

	it('puts a name before a nickname that is met as well, whoever is better known, and tells the nickname', () => {
		const find = createSearch([
			{ ...club('nickname', ['Sport Boys'], [], 9), nicknames: ['La Academia'] },
			club('name', ['Academia'], [], 0),
		]);
		expect(find('academia')).toEqual([
			{ item: 'name', rank: 'exact' },
			{ item: 'nickname', rank: 'exact', nickname: 'La Academia' },
		]);
	});

	it('takes for a guess what is only part of a nickname, or a word that is near part of a name', () => {
		const find = createSearch([
			{ ...club('aurich', ['Juan Aurich']), nicknames: ['El Manchester del Norte'] },
			club('ponce', ['Alipio Ponce']),
			club('huancayo', ['Sport Huancayo'], ['Huancayo']),
		]);
		expect(find('manchester united')).toEqual([
			{ item: 'aurich', rank: 'near', nickname: 'El Manchester del Norte', isGuess: true },
		]);
		expect(find('los del ponche')).toEqual([{ item: 'ponce', rank: 'near', isGuess: true }]);
		expect(find('alipio ponse')).toEqual([{ item: 'ponce', rank: 'near' }]);
		expect(find('huancayo')[0]?.isGuess).toBe(true);
		expect(find('sport huancallo')).toEqual([{ item: 'huancayo', rank: 'near' }]);
	});

	it.each([
		['Dep. Municipal', 'Deportivo Municipal'],
		['Dvo. Municipal', 'Deportivo Municipal'],
		['sp huancayo', 'Sport Huancayo'],
		['Sp. Cristal', 'Sporting Cristal'],
		['Atl. Grau', 'Atlético Grau'],
		['U. Huaral', 'Unión Huaral'],
		['u de tarma', 'Universitario de Tarma'],
		['Juv. La Palma', 'Juventud La Palma'],
		['col nacional iquitos', 'Colegio Nacional Iquitos'],
		['Cnel. Bolognesi', 'Coronel Bolognesi'],
		['mcal castilla', 'Mariscal Castilla'],
		['A. Lima', 'Alianza Lima'],
		['muni', 'Deportivo Municipal'],
		['cnel bolo', 'Coronel Bolognesi'],
		['sheffield utd', 'Sheffield United'],
	])('takes the shorthand %j for the whole of %j', (typed, name) => {
		expect(createSearch([club(name, [name])])(typed)).toEqual([{ item: name, rank: 'exact' }]);
	});

	it('gives every namesake the rank exact', () => {
		expect(itemsOfRank('Santos', 'exact')).toEqual(['santos san martin', 'santos nazca']);
		expect(itemsOfRank('diablos rojos', 'exact')).toEqual(['bolognesi', 'diablos juliaca', 'diablos huancavelica']);
		expect(itemsOfRank('Deportivo Municipal', 'exact')).toEqual([
			'municipal lima',
			'municipal acobamba',
			'municipal purus',
		]);
		expect(itemsOfRank('los albos', 'exact')).toEqual(['grau', 'cni']);
	});

	it('takes names for exact whatever their spaces, generic words and order', () => {
		expect(itemsOfRank('realgarcilaso', 'exact')).toEqual(['real garcilaso']);
		expect(itemsOfRank('club deportivo real garcilaso', 'exact')).toEqual(['real garcilaso']);
		expect(itemsOfRank('junin deportivo', 'exact')).toEqual(['deportivo junin']);
	});

	it('takes a beginning for prefix, whatever the generic words before it', () => {
		expect(itemsOfRank('club atletico gra', 'prefix')).toEqual(['grau']);
	});

	it('puts the name with all generic words as typed first', () => {
		const found = createSearch([club('without', ['Municipal'], [], 9), club('with', ['Deportivo Municipal'])]);
		expect(found('deportivo municipal')).toEqual([
			{ item: 'with', rank: 'exact' },
			{ item: 'without', rank: 'exact' },
		]);
	});

	it('puts a name and its town before the beginning of a name, even if only one is asked for', () => {
		const found = createSearch([club('longer', ['Grau Piura Norte'], [], 9), club('grau', ['Grau'], ['Piura'])]);
		expect(found('grau piura', 1)).toEqual([{ item: 'grau', rank: 'exact' }]);
	});

	it('leaves one namesake exact when its town is added', () => {
		expect(itemsOfRank('diablos rojos huancavelica', 'exact')).toEqual(['diablos huancavelica']);
		expect(itemsOfRank('deportivo municipal purus', 'exact')).toEqual(['municipal purus']);
	});

	it('puts the better known first among equals', () => {
		expect(search('atletico').map((hit) => hit.item)).toEqual(['torino', 'grau', 'atletico huracan']);
	});

	it('puts the name with fewer other words first', () => {
		const found = createSearch([
			club('more', ['Real Unión Minas Orcopampa'], [], 9),
			club('less', ['Real Unión Minas']),
		]);
		expect(found('minas union').map((hit) => hit.item)).toEqual(['less', 'more']);
	});

	it('lists the clubs of a town, none of them as exact', () => {
		expect(search('talara')).toEqual([
			{ item: 'torino', rank: 'word', isGuess: true },
			{ item: 'imi', rank: 'word', isGuess: true },
		]);
	});

	it('does not take a club for its department because its name says no more', () => {
		expect(search('junin').map((hit) => hit.item)).toEqual(['deportivo junin', 'adt', 'huancayo']);
		expect(itemsOfRank('junin', 'exact')).toEqual([]);
		expect(itemsOfRank('deportivo junin', 'exact')).toEqual(['deportivo junin']);
	});

	it('does not take one generic word for the whole name', () => {
		expect(itemsOfRank('deportivo', 'exact')).toEqual([]);
	});

	it('leaves out one word only if nothing has them all, and calls that near', () => {
		expect(search('real cusco').map((hit) => hit.item)).not.toContain('deportivo garcilaso');
		expect(search('torino sullana')).toEqual([{ item: 'torino', rank: 'near', isGuess: true }]);
		expect(search('torino sullana xqzw')).toEqual([]);
	});

	it('shows the same first hits, however many are asked for', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('a', 'd', 'el d', 'san', 'grau', 'junin', 'deportivo m'),
				fc.nat(10),
				(query, limit) => {
					expect(search(query, limit)).toEqual(search(query, 100).slice(0, limit));
				},
			),
		);
	});
});

describe('an empty query', () => {
	it('finds everything, best known first, up to the limit', () => {
		expect(search('  ', 3).map((hit) => hit.item)).toEqual(['municipal lima', 'torino', 'mannucci']);
		expect(search('')).toHaveLength(25);
	});
});

describe('any data and any query', () => {
	const name = fc.oneof(
		fc.constantFrom(...clubs.flatMap((entry) => entry.names)),
		fc.string({ unit: 'grapheme', maxLength: 40 }),
	);
	const entries = fc.array(
		fc.record({
			names: fc.array(name, { minLength: 1, maxLength: 4 }),
			context: fc.array(name, { maxLength: 3 }),
			renown: fc.nat(100),
		}),
		{ maxLength: 20 },
	);

	it('finds each entry by each of its names with the rank exact', () => {
		for (const entry of clubs) {
			for (const name of entry.names) expect(itemsOfRank(name, 'exact')).toContain(entry.item);
		}
		fc.assert(
			fc.property(entries, (list) => {
				const find = createSearch(list.map((entry, item) => ({ item, ...entry })));
				for (const [item, { names }] of list.entries()) {
					for (const name of names.filter((text) => /[\p{L}\p{N}]/u.test(text.normalize('NFKD')))) {
						expect(find(name)).toContainEqual({ item, rank: 'exact' });
					}
				}
			}),
		);
	});

	it('never throws, never repeats an entry, and keeps to the order of the ranks and to the limit', () => {
		const query = fc.oneof(
			anyText({ maxLength: 200 }),
			fc.array(name, { maxLength: 3 }).map((names) => names.join(' ')),
		);
		fc.assert(
			fc.property(entries, query, fc.nat(30), (list, text, limit) => {
				const found = createSearch(list.map((entry, item) => ({ item, ...entry })))(text, limit);
				const places = found.map((hit) => RANKS.indexOf(hit.rank));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
				expect(new Set(found.map((hit) => hit.item)).size).toBe(found.length);
				expect(found.length).toBeLessThanOrEqual(limit);
			}),
		);
	});

	it.each([
		['one word', 'a'],
		['words', 'deportivo municipal '],
		['initials', 'a.'],
		['emoji', '🏆'],
		['marks', 'a\u0301'],
	])('takes less than a second for 40,000 characters of %s', (_, piece) => {
		const query = piece.repeat(40_000 / piece.length);
		// Of the processor: what else the machine does does not count.
		const start = process.cpuUsage();
		search(query);
		expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
	});

	it('finds the same again, whatever was looked for in between', () => {
		fc.assert(
			fc.property(name, name, (text, between) => {
				const before = search(text);
				search(between);
				expect(search(text)).toEqual(before);
			}),
		);
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
