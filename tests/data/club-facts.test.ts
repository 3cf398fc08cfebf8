import { describe, expect, it } from 'vitest';
import { aBot, ownCatalog } from '../support/a-bot.js';

const { ask } = aBot();
const page = async (id: string, locale: 'en' | 'es') =>
	(await ask('club', { name: `#${id}` }, { place: { locale }, person: { locale } })).text;

describe('what a fan looks for in a club', () => {
	it.each([
		[
			'union-huaral',
			[
				'Estadio Julio Lores Colán',
				'(6,000 seats; others say 5,962)',
				'orange and white (stripes) ⚠',
				'Deportivo Huando¹',
			],
		],
		[
			'alfonso-ugarte-chiclin',
			['red and white', 'Carlos A. Mannucci (Clásico Trujillano)¹', '(others: 17 August 1917)'],
		],
		['sporting-tabaco', ['16 November 1926¹', 'white and light blue¹', 'Became Sporting Cristal in December 1955.']],
		['sport-progreso', ['red and black (stripes)¹', 'Folded after not turning up for the Third Division of 1958']],
		['cienciano', ['3,399 m above sea level', 'Deportivo Garcilaso (Clásico Cusqueño)¹', '8 July 1901']],
	])('is on the page of %s in English', async (id, said) => {
		const text = await page(id, 'en');
		for (const each of said) expect(text).toContain(each);
	});

	it('is there in Spanish too, in Spanish words', async () => {
		const text = await page('sporting-tabaco', 'es');
		expect(text).toContain('blanco y celeste¹');
		expect(text).toContain('En diciembre de 1955 pasó a ser Sporting Cristal.');
	});

	it('every capacity that sources give is shown, also where they disagree', () => {
		const disputed = ownCatalog.clubs.flatMap((club) => {
			const ground = club.stadium && ownCatalog.stadium(club.stadium.name);
			return ground?.capacity?.variants.length ? [ground.capacity] : [];
		});
		expect(disputed.length).toBeGreaterThanOrEqual(15);
		expect(disputed.filter(({ confidence }) => confidence !== 'disputed')).toEqual([]);
		expect(disputed.filter(({ seats, variants }) => variants.includes(seats))).toEqual([]);
	});

	it('no club counts itself among its rivals, and no nickname stands in both lists', () => {
		const odd = ownCatalog.clubs.filter(
			({ id, rivals, nicknames, lesserNicknames }) =>
				rivals.some(({ club }) => club === id) || lesserNicknames.some((name) => nicknames.includes(name)),
		);
		expect(odd.map(({ id }) => id)).toEqual([]);
	});
});
