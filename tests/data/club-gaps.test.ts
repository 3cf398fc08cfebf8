import { expect, it } from 'vitest';
import type { Club } from '../../src/domain/club.js';
import { ownCatalog as catalog } from '../support/a-bot.js';

/** First Division clubs and champions with unknown facts. Remove an entry once its fact is found. */
const gaps = {
	'department: no source says where it played, only in which zone': [
		'15-de-septiembre',
		'social-magdalena',
		'sport-coopsol',
	],
	'town: a club of the league of Lima and Callao, more no source says': ['sport-juan-bielovucic'],
	'founding: no source has it, or only one that is wrong about the rest': [
		'15-de-septiembre',
		'ada-jaen',
		'alipio-ponce-mazamari',
		'atletico-barrio-frigorifico',
		'atletico-belen',
		'atletico-huracan',
		'atletico-peruano',
		'barcelona-surquillo',
		'bentin-tacna-heroica',
		'chacarita-versalles',
		'defensor-anda',
		'defensor-kiwi-ciclista-lima',
		'deportivo-canana',
		'guardia-republicana',
		'jorge-chavez-callao',
		'la-bocana',
		'libertad-trujillo',
		'mariscal-nieto',
		'mina-san-vicente',
		'san-martin-de-porres',
		'social-magdalena',
		'sport-coopsol',
		'sport-inca',
		'sport-juan-bielovucic',
		'sport-pacifico',
		'sport-pilsen',
		'sport-saenz-pena',
		'union-america',
		'union-comercio',
		'union-huayllaspanca',
		'union-miraflores-n-1',
		'union-pesquero',
	],
	'ground: a club of Lima or Callao that shared its fields with others': [
		'association-chorrillos',
		'association-fbc',
		'atletico-barrio-frigorifico',
		'atletico-peruano',
		'barcelona-surquillo',
		'carlos-concha',
		'ciclista-lima',
		'circolo-sportivo-italiano',
		'defensor-kiwi-ciclista-lima',
		'deportivo-sima',
		'guardia-republicana',
		'jorge-chavez-callao',
		'jorge-chavez-n-1',
		'jorge-chavez-n-2',
		'lima-cricket',
		'mariscal-castilla',
		'olimpico-somos-peru',
		'san-agustin',
		'santiago-barranco',
		'sport-coopsol',
		'sport-inca',
		'sport-jose-galvez',
		'sport-juan-bielovucic',
		'sport-saenz-pena',
		'sportivo-tarapaca-ferrocarril',
		'union-america',
		'union-buenos-aires',
		'union-callao',
		'union-miraflores-n-1',
	],
	'ground: a club of the regional championships that no source tells of': [
		'15-de-septiembre',
		'alipio-ponce-mazamari',
		'atletico-belen',
		'chacarita-versalles',
		'deportivo-hospital',
		'deportivo-tintaya',
		'mariscal-nieto',
		'mina-san-vicente',
		'san-martin-de-porres',
		'social-magdalena',
		'sport-pacifico',
		'union-huayllaspanca',
	],
} as const;

const known = catalog.clubs.filter(({ id }) =>
	catalog
		.historyOf(id)
		.filter(({ season }) => catalog.competition(season.competition)?.area === undefined)
		.some(
			({ season, reach, promotion }) =>
				season.competition === 'primera' || promotion?.to === 'primera' || reach === 'champion',
		),
);

it.each([
	['department', ({ department }: Club) => department],
	['town', ({ department, town }: Club) => department === undefined || town],
	['founding', ({ founded }: Club) => founded],
	['ground', ({ stadium }: Club) => stadium],
] as const)(
	'every club of the First Division, and every champion, has its %s, but for those of which none is known',
	(field, of) => {
		const listed = Object.entries(gaps).flatMap(([reason, ids]) => (reason.startsWith(`${field}:`) ? ids : []));
		const lacking = known.filter((club) => !of(club)).map(({ id }) => id);
		expect(lacking.toSorted()).toEqual(listed.toSorted());
		expect(known.length).toBeGreaterThan(130);
	},
);
