import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.js';
import type { Season } from '../../src/domain/season.js';
import { locales } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { championPages } from '../../src/views/champions/champion-pages.js';
import { championsView } from '../../src/views/champions/champions-view.js';
import { clubView } from '../../src/views/club/club-view.js';
import { pagesOf } from '../../src/views/season/season-navigation.js';
import { seasonPageView } from '../../src/views/season/season-page-view.js';
import { aClub, aCompetition, aDepartment, aGroup, aMatch, aSeason, aTie, aTiesRound } from '../support/fixtures.js';
import { sent } from '../support/sent.js';
import { viewProblems } from './view-problems.js';

const long = (text: string) => ({ en: text.padEnd(390, ' on and on'), es: text.padEnd(390, ' y sigue') });
const departments = ['a', 'b', 'c', 'd', 'e'].map((letter) => aDepartment(`lima-${letter}`));
const clubs = Array.from({ length: 300 }, (_, index) =>
	aClub({
		id: `club-${index}`,
		name: `Asociación Deportiva Número ${index} de los Muy Lejanos Pueblos`,
		town: `Pueblo ${index}`,
	}),
);
const name = (index: number) => `club-${index}`;
const matches = Array.from({ length: 60 }, (_, index) =>
	aMatch(`${name(index)} ${index % 9}-1 ${name(index + 1)}`, {
		date: '2000-05-01',
		venue: 'Estadio de un Nombre Nada Corto',
	}),
);
const tie = (index: number) => aTie([`${name(index)} 1-0 ${name(index + 1)}`], { note: long('Note') });

/** A season far larger than any in the data. */
const huge = aSeason({
	champion: {
		club: name(0),
		confidence: 'disputed',
		variants: [1, 2, 3, 4, 5, 6].map((each) => ({ club: name(each), by: long('Some') })),
	},
	promotions: Array.from({ length: 40 }, (_, index) => ({
		club: name(index),
		to: 'copa',
		year: 2001,
		reason: 'invited',
	})),
	records: Array.from({ length: 20 }, (_, index) => ({
		home: name(index),
		away: name(index + 1),
		score: [9, 0],
		holds: ['highest-scoring'],
	})),
	topScorers: Array.from({ length: 60 }, (_, index) => ({ name: `Goleador de Nombre Largo ${index}`, goals: 9 })),
	notes: Array.from({ length: 20 }, () => long('Note')),
	stages: [
		{
			id: 'departmental',
			qualifiers: clubs.map(({ id }, index) => ({ club: id, department: departments[index % 5]?.id, note: long('N') })),
		},
		{
			id: 'regional',
			regions: Array.from({ length: 30 }, (_, index) => ({
				name: `${index}`,
				rounds: [aTiesRound([tie(index), tie(index + 2)], { name: 'regional-final' })],
			})),
		},
		{
			id: 'national',
			rounds: [
				...Array.from({ length: 30 }, (_, index) => aTiesRound([tie(index)], { name: 'first-round' })),
				...Array.from({ length: 30 }, () => aGroup([], { matches, name: 'group-stage' })),
				...Array.from({ length: 30 }, (_, index) => aTiesRound([tie(index)], { name: 'semifinals' })),
				aGroup([], { matches }),
			],
		},
	],
	sources: Array.from({ length: 60 }, (_, index) => ({
		name: `Source ${index}`,
		url: `https://example.com/${'path/'.repeat(10)}${index}`,
	})),
});

const copa = aCompetition({ name: { en: 'Cup of Names'.repeat(30), es: 'Copa de Nombres'.repeat(25) } });
const catalogOf = (seasons: readonly Season[]) => createCatalog({ departments, clubs, competitions: [copa], seasons });
const catalog = catalogOf([huge]);

describe.each(locales)('a season far too large for one message (%s)', (locale) => {
	const words = wordsIn(locale);
	const more = words.say('and-more.lines', { count: 99 }).replace(/99.*/, '');

	it.each(pagesOf(huge, catalog))('fits on its %s page, which says that lines are left out', (page) => {
		const view = seasonPageView(huge, page, catalog, words);
		expect(viewProblems(view)).toEqual([]);
		expect(sent(view).text).toContain(more);
	});
});

it('a season with every page of a stage, and seasons around it, fits its buttons into rows', () => {
	const formats = [{ from: 1990, title: long('F'), stages: [long('S')], prize: long('P'), sources: [{ name: 'A' }] }];
	const seasons = [aSeason({ year: 1999 }), huge, aSeason({ year: 2001 })];
	const around = createCatalog({ departments, clubs, competitions: [aCompetition({ formats })], seasons });
	const view = seasonPageView(huge, 'national', around, wordsIn('es'));
	expect(viewProblems(view)).toEqual([]);
	expect(pagesOf(huge, around).length).toBe(8);
	expect(sent(view).buttons.length).toBe(8 + 3);
});

it.each(locales)('a competition with a very long name fits into its roll of honour (%s)', (locale) => {
	for (const page of championPages) {
		const view = championsView({ competition: copa, page, decade: undefined, part: 0 }, catalog, wordsIn(locale));
		expect(viewProblems(view)).toEqual([]);
	}
});

it.each(locales)('the only season of an only competition is shown without buttons that lead nowhere (%s)', (locale) => {
	const season = aSeason({ champion: { club: name(0) } });
	const view = seasonPageView(season, 'overview', catalogOf([season]), wordsIn(locale));
	expect(viewProblems(view)).toEqual([]);
	expect(sent(view).buttons.map(({ custom_id }) => custom_id)).toEqual([
		'season:overview:copa:2000',
		'season:sources:copa:2000',
		'help:tip:season:copa:2000',
	]);
});

it.each(locales)('a bare season says what is known, and nothing empty (%s)', (locale) => {
	const season = aSeason();
	for (const page of pagesOf(season, catalogOf([season]))) {
		expect(viewProblems(seasonPageView(season, page, catalogOf([season]), wordsIn(locale)))).toEqual([]);
	}
});

it.each(locales)(
	'a club with a hundred seasons, namesakes and names fits, and says what is left out (%s)',
	(locale) => {
		const words = wordsIn(locale);
		const many = Array.from({ length: 60 }, (_, index) => `Nombre Muy Largo De Un Club De Fútbol ${index}`);
		const old = aClub({
			id: 'old',
			name: 'Viejo',
			aliases: many,
			nicknames: many,
			formerNames: many.map((each) => ({ name: each, until: 1990 })),
			notes: many.map(() => long('N')),
		});
		const namesakes = Array.from({ length: 60 }, (_, index) =>
			aClub({ id: `viejo-${index}`, name: 'Viejo', town: `Pueblo de Nombre Largo ${index}` }),
		);
		const seasons = Array.from({ length: 100 }, (_, index) =>
			aSeason({ year: 1912 + index, champion: { club: 'old' } }),
		);
		const big = createCatalog({ departments, clubs: [old, ...namesakes], competitions: [copa], seasons });
		const view = clubView(old, big, words);
		expect(viewProblems(view)).toEqual([]);
		expect(sent({ ...view, ...view.withoutPicture }).text).toMatch(
			locale === 'es' ? /… y \d+ líneas más/ : /… and \d+ more lines/,
		);
	},
);
