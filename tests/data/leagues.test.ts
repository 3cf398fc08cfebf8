import { describe, expect, it } from 'vitest';
import { leagueRounds, leagueTable } from '../../src/domain/decider.js';
import type { Season } from '../../src/domain/season.js';
import { standings } from '../../src/domain/standing.js';
import { aBot, ownCatalog } from '../support/a-bot.js';

const { ask, press } = aBot();
const leagues = ['primera', 'segunda'].flatMap((id) => ownCatalog.seasonsOf(id));

function seasonOf(competition: string, year: number): Season {
	const found = leagues.find((season) => season.competition === competition && season.year === year);
	if (!found) throw new Error(`no ${competition} ${year}`);
	return found;
}

/** The first rows of a season's table: club and points. */
function topOf(season: Season, rows: number) {
	const table = leagueTable(season);
	return (table && standings(table))?.slice(0, rows).map(({ club, points }) => `${club} ${points}`);
}

describe('a league’s table', () => {
	it.each([
		['primera', 1995, ['sporting-cristal 68', 'alianza-lima 67', 'universitario 63']],
		['segunda', 2012, ['pacifico-fc 36', 'aviacion-fap 35', 'los-caimanes 33', 'sport-ancash 31']],
		['segunda', 1943, ['telmo-carbajo 9', 'progresista-apurimac 7', 'ciclista-lima 5', 'santiago-barranco 3']],
	])('%s %i has the points of its wins and draws, less what was taken off', (competition, year, expected) => {
		expect(topOf(seasonOf(competition, year), expected.length)).toEqual(expected);
	});

	it('that cannot add up says so on its page, in both languages', async () => {
		for (const locale of ['en', 'es'] as const) {
			const { text } = await press('season:league:primera:1995', { place: { locale } });
			expect(text).toMatch(locale === 'es' ? /-# .*goles/ : /-# .*goals/);
		}
	});

	it('is led by the champion, unless more than one table or tie decided', () => {
		const led = leagues.filter((season) => season.champion && leagueTable(season)?.name === 'league');
		const others = led.filter((season) => topOf(season, 1)?.[0]?.split(' ')[0] !== season.champion?.club);
		expect(led.length).toBeGreaterThanOrEqual(8);
		expect(others.filter((season) => leagueRounds(season).length < 2)).toEqual([]);
	});
});

it('a season has a page of tables only where that tells more than its overview', async () => {
	const tabs = async (year: number, competition: string) =>
		(await ask('season', { year: `${year}`, competition })).buttons.map(({ custom_id }) => custom_id);
	expect(await tabs(1995, 'primera')).toContain('season:league:primera:1995');
	expect(await tabs(1968, 'primera')).toContain('season:league:primera:1968');
	expect(await tabs(2019, 'primera')).not.toContain('season:league:primera:2019');
	expect(await tabs(2024, 'primera')).not.toContain('season:league:primera:2024');
	expect(await tabs(2018, 'segunda')).toEqual(expect.not.arrayContaining([expect.stringContaining(':national:')]));
});

describe('who went down', () => {
	const relegations = leagues.flatMap((season) =>
		(season.relegations ?? []).map(({ club }) => ({ club, year: season.year })),
	);

	it('is known of 70 seasons, and that nobody did of two', () => {
		const known = leagues.filter((season) => season.relegations);
		expect(known.length).toBeGreaterThanOrEqual(70);
		const nobody = known.filter((season) => season.relegations?.length === 0);
		expect(nobody.map(({ competition, year }) => `${competition} ${year}`)).toEqual(['primera 1982', 'primera 2003']);
	});

	it('turns up again afterwards or has its end told, in most cases', () => {
		const told = relegations.filter(({ club, year }) => {
			const { fate, dissolved } = ownCatalog.club(club);
			return fate || dissolved || ownCatalog.historyOf(club).some(({ season }) => season.year > year);
		});
		expect(relegations.length).toBeGreaterThanOrEqual(150);
		expect(told.length / relegations.length).toBeGreaterThan(0.75);
	});

	it('is said on the season’s page and on the club’s', async () => {
		const { text } = await ask('season', { year: '1995', competition: 'primera' });
		expect(text).toContain('Descensos\n⬇ **Unión Huaral**, **León de Huánuco**');
		const club = await ask('club', { name: '#leon-de-huanuco' });
		expect(club.text).toMatch(/Descentralizado 1995\*\* · .*⬇\u00a0descendió/);
	});
});

describe('places abroad', () => {
	it('of 2012 to 2024 were all played: a match or an entry of the year after names the club', () => {
		const missing = leagues
			.filter(({ year }) => year >= 2011 && year <= 2023)
			.flatMap(({ year, abroad }) => abroad.map((place) => ({ ...place, year: year + 1 })))
			.filter(({ club, cup, year }) => {
				const there = ownCatalog.abroadOf(club).find((each) => each.cup === cup && each.year === year);
				return !there || (there.matches.length === 0 && there.reach === undefined);
			});
		expect(missing.map(({ club, cup, year }) => `${club} ${cup} ${year}`)).toEqual([]);
	});
});

it.each([
	[1990, 'Hijos de Yurimaguas'],
	[1995, 'Guardia Republicana'],
	[1997, 'Lawn Tennis'],
	[2001, 'Alcides Vigo'],
	[2003, 'Sport Coopsol'],
	[2005, 'Olímpico Somos Perú'],
])('the Second Division of %i was won by %s', async (year, champion) => {
	const { text } = await ask('season', { year: `${year}`, competition: 'segunda' });
	expect(text).toContain(`🏆 Campeón: **${champion}`);
});

it('top scorers of one season scored the same, unless sources disagree', () => {
	const uneven = leagues.filter(({ topScorers }) => {
		const goals = new Set(topScorers.filter(({ confidence }) => confidence !== 'disputed').map((each) => each.goals));
		return goals.size > 1;
	});
	expect(uneven.map(({ competition, year }) => `${competition} ${year}`)).toEqual([]);
});
