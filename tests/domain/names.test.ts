import { expect, it } from 'vitest';
import { nameIn } from '../../src/domain/club.js';
import { competitionName, formatIn } from '../../src/domain/competition.js';
import { aClub, aCompetition } from '../support/fixtures.js';

const club = aClub({
	id: 'norte',
	name: 'Norte FC',
	formerNames: [
		{ name: 'Sport Norte', until: 1950 },
		{ name: 'Unión Norte', from: 1951, until: 1960 },
		{ name: 'Norte Viejo' },
		{ name: 'Norte Aurora', from: 2020 },
	],
});

it.each([
	[1912, 'Sport Norte'],
	[1950, 'Sport Norte'],
	[1951, 'Unión Norte'],
	[1960, 'Unión Norte'],
	[1961, 'Norte FC'],
	[2019, 'Norte FC'],
	[2020, 'Norte Aurora'],
	[2050, 'Norte Aurora'],
])('in %i the club is called %s', (year, name) => {
	expect(nameIn(club, year)).toBe(name);
});

const league = aCompetition({
	name: { en: 'League', es: 'Liga' },
	eras: [
		{ name: { en: 'Old', es: 'Viejo' }, article: 'el', from: 1912, until: 1965 },
		{ name: { en: 'New', es: 'Nueva' }, article: 'la', from: 2019 },
	],
});

it.each([
	[1912, 'Viejo', 'el'],
	[1965, 'Viejo', 'el'],
	[1966, 'Liga', 'la'],
	[2019, 'Nueva', 'la'],
	[2100, 'Nueva', 'la'],
	[undefined, 'Liga', 'la'],
])('in %s the competition is called %s', (year, name, article) => {
	expect(competitionName(league, year)).toMatchObject({ name: { es: name }, article });
});

const format = (from: number, until?: number) => ({
	from,
	...(until && { until }),
	title: { en: `From ${from}`, es: `Desde ${from}` },
	stages: [{ en: 'All against all.', es: 'Todos contra todos.' }],
	prize: { en: 'A place above.', es: 'Un cupo arriba.' },
	sources: [{ name: 'Almanac' }],
});

it.each([
	[1966, undefined],
	[1967, 'Desde 1967'],
	[1973, 'Desde 1967'],
	[1974, undefined],
	[1998, 'Desde 1998'],
	[2050, 'Desde 1998'],
])('in %i the competition was played as told of %s', (year, title) => {
	const played = formatIn(aCompetition({ formats: [format(1967, 1973), format(1998)] }), year);
	expect(played?.title.es).toBe(title);
});

it.each([
	['overlap', [format(1967, 1980), format(1975)]],
	['do not follow one another', [format(1998), format(1967, 1980)]],
	['meet in a year', [format(1967, 1980), format(1980)]],
])('eras that %s are refused', (_, formats) => {
	expect(() => aCompetition({ formats })).toThrow(/eras one after the other/);
});
