import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/catalog/club-search.js';
import { createNamedClubs } from '../../src/catalog/named-clubs.js';
import { createNamedSeasons } from '../../src/catalog/named-seasons.js';
import { ownCatalog } from '../support/a-bot.js';

const [copaPeru = expect.fail()] = ownCatalog.competitions;
const clubsIn = (text: string) => ownCatalog.clubsNamedIn(text).map(({ id }) => id);
const seasonsIn = (text: string) =>
	ownCatalog.seasonsNamedIn(text, copaPeru.id).map(({ competition, year }) => `${competition} ${year}`);

describe('the clubs that a text names', () => {
	it.each([
		['¿Se acuerdan de Alianza Atlético y de Juan Aurich?', ['alianza-atletico', 'juan-aurich']],
		['vamos alianza lima carajo', ['alianza-lima']],
		['ALIANZA LIMA CAMPEÓN', ['alianza-lima']],
		['**Alianza** _Lima_ 💙🤍 ¡arriba!', ['alianza-lima']],
		['Melgar le ganó a Cienciano', ['melgar', 'cienciano']],
		['la U y el Muni', ['universitario', 'deportivo-municipal-lima']],
		['Los hinchas de la U', ['universitario']],
		['Jugó en el U.T.C. de Cajamarca', ['utc']],
		['Cienciano ante el Sp. Áncash', ['cienciano', 'sport-ancash']],
		['Alianza Atletco de Sullana', ['alianza-atletico']],
		['Santos de Ica', ['santos-nazca']],
	])('%s', (text, expected) => {
		expect(clubsIn(text)).toEqual(expected);
	});

	it.each([
		['the longest name is the one', 'Alianza Universidad', 'alianza-lima'],
		['a place is no club', 'Viajamos a Lima, Ayacucho y Junín', undefined],
		['a preposition is not short for Alianza', 'mañana voy a Lima', undefined],
		['one common word has no capital', 'Vi la educación, los caminos y el municipal de mi barrio', undefined],
		['a few letters need capitals', 'Ada y Asa van a la unica', undefined],
		['a nickname that is a plain phrase', 'los rojos, los celestes y los mineros', undefined],
		['foreign clubs', 'Manchester United contra Bayern Múnich', undefined],
		['names of people', 'Paolo Guerrero, Claudio Pizarro y Teófilo Cubillas', undefined],
		['names on two lines', 'Sport\nÁncash', 'sport-ancash'],
	])('%s', (_, text, not) => {
		if (not === undefined) expect(clubsIn(text)).toEqual([]);
		else expect(clubsIn(text)).not.toContain(not);
	});

	it('each club is found by its name in a sentence, alone or among those that share it', () => {
		const missed = ownCatalog.clubs.filter(({ id, name }) => {
			const meant = ownCatalog.clubMeant(name);
			// A name that everybody takes for another one.
			const isLesser = meant?.kind === 'one' && meant.club.id !== id;
			const isPlace = ownCatalog.departments.some((each) => each.name === name);
			return !isLesser && !isPlace && !clubsIn(`Ayer jugó ${name}, y ganó.`).includes(id);
		});
		expect(missed.map(({ name }) => name)).toEqual([]);
	});
});

describe('the seasons that a text names', () => {
	it.each([
		['La Copa Perú de 2008 fue la mejor', ['copa-peru 2008']],
		['¿Y la del 2012? ¿O la de 1974?', ['copa-peru 2012', 'copa-peru 1974']],
		['en la Segunda División 2010 y la Copa Perú 2010', ['segunda 2010', 'copa-peru 2010']],
		['2008 Primera División', ['primera 2008']],
		['Hablando de la Liga 1: en 2020 y en 2021', ['primera 2020', 'primera 2021']],
		["copa perú '08", ['copa-peru 2008']],
		['entre 2001-2003', ['copa-peru 2001', 'copa-peru 2003']],
		['el 12/05/2008', ['copa-peru 2008']],
		['en 1890, en 2099, con 20080 personas y el 999-2008x', []],
	])('%s', (text, expected) => {
		expect(seasonsIn(text)).toEqual(expected);
	});
});

it('whatever is written is looked through, in a moment, and names what there is', () => {
	const word = fc.constantFrom(
		'Alianza',
		'lima',
		'U.',
		'Sp.',
		'2008',
		"'08",
		'copa',
		'Santos',
		'🏆',
		'**',
		'\n',
		'Atletcio',
	);
	const text = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 500 }),
		fc.array(word).map((all) => all.join(' ')),
	);
	fc.assert(
		fc.property(text, (any) => {
			for (const id of clubsIn(any)) expect(ownCatalog.clubWithId(id)).toBeDefined();
			expect(new Set(seasonsIn(any)).size).toBe(seasonsIn(any).length);
		}),
	);
});

describe('what one text may ask is bounded, since nobody else is answered meanwhile', () => {
	it('names that may be misspelt', () => {
		let looked = 0;
		const find = () => {
			looked += 1;
			return [];
		};
		const named = createNamedClubs(ownCatalog.clubs, namesOf, find, () => undefined, new Set());
		named(Array.from({ length: 2_000 }, (_, index) => `Zzyz${String.fromCharCode(97 + (index % 26))}q`).join(' '));
		expect(looked).toBeGreaterThan(10);
		expect(looked).toBeLessThanOrEqual(60);
	});

	it('years', () => {
		let looked = 0;
		const seasonMeant: typeof ownCatalog.seasonMeant = (query, fallback) => {
			looked += 1;
			return ownCatalog.seasonMeant(query, fallback);
		};
		createNamedSeasons(ownCatalog.competitions, seasonMeant)('2008 '.repeat(2_000), copaPeru.id);
		expect(looked).toBe(200);
	});
});
