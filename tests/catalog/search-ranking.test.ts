import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/catalog/search.js';
import { club, itemsOfRank, search } from './some-clubs.js';

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
