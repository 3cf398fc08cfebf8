import { describe, expect, it } from 'vitest';
import { reaches } from '../../../src/catalog/club-history.js';
import { afterTitle } from '../../../src/catalog/follows/after-title.js';
import { clubPath, furthest, type Leg } from '../../../src/catalog/follows/club-path.js';
import { furthestOf, longestWait, mostRunnerUps, titleRecord } from '../../../src/catalog/follows/firsts.js';
import { isLeague, staysIn } from '../../../src/catalog/follows/stays.js';
import { honoursByDepartment } from '../../../src/catalog/honours.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { aCompetition, aSeason, clubId } from '../../support/fixtures.js';

const leagues = catalog.competitions.filter(({ id }) => isLeague(id, catalog));
const cup = catalog.seasonsOf('copa-peru');
const pathOf = (id: string) => clubPath(catalog.historyOf(clubId(id)), catalog).map(said);
const said = (leg: Leg) =>
	leg.type === 'cup'
		? `${leg.appearance.season.year} ${leg.appearance.reach}`
		: `${leg.competition} ${leg.stays.map(({ from, until }) => `${from}-${until}`).join()}`;

describe('stays in a league', () => {
	it('hold no season in which the club is known to have been elsewhere, or after which it had gone down', () => {
		const wrong: string[] = [];
		for (const { id } of catalog.clubs) {
			const history = catalog.historyOf(id);
			for (const league of leagues) {
				for (const { from, until } of staysIn(league.id, history, catalog)) {
					for (let year = from; year <= until; year++) {
						const season = catalog.season(league.id, year);
						const wentDown = season?.relegations?.some(({ club }) => club === id) ?? false;
						const inside = history.filter((each) => each.season.year === year && from < year && year < until);
						const isElsewhere = inside.some((each) => each.season.competition !== league.id);
						const isHeld = season?.status === 'played' && (!wentDown || year === until) && !isElsewhere;
						if (!isHeld) wrong.push(`${id} ${league.id} ${year}`);
					}
				}
			}
		}
		expect(wrong).toEqual([]);
	});

	it('hold a season that names the club nowhere only between two that do, and where all who went down are known', () => {
		let inferred = 0;
		for (const { id } of catalog.clubs) {
			const history = catalog.historyOf(id);
			for (const league of leagues) {
				const named = history.filter((each) => each.season.competition === league.id).map((each) => each.season.year);
				const risen = history.flatMap(({ promotion }) => (promotion?.to === league.id ? [promotion.year] : []));
				for (const { from, until } of staysIn(league.id, history, catalog)) {
					for (const end of [from, until]) expect([...named, ...risen], id).toContain(end);
					for (let year = from; year < until; year++) {
						if (named.includes(year) || risen.includes(year)) continue;
						inferred += 1;
						expect(catalog.season(league.id, year)?.relegations, `${id} ${year}`).toBeDefined();
					}
				}
			}
		}
		expect(inferred).toBeGreaterThan(50);
	});

	it('take in every season of the league that names the club', () => {
		for (const { id } of catalog.clubs) {
			const history = catalog.historyOf(id);
			for (const league of leagues) {
				const stays = staysIn(league.id, history, catalog);
				for (const { season } of history.filter((each) => each.season.competition === league.id)) {
					expect(stays.filter(({ from, until }) => from <= season.year && season.year <= until)).toHaveLength(1);
				}
			}
		}
	});
});

describe('a club’s path', () => {
	it('goes up and down as the club did', () => {
		expect(pathOf('cobresol').length).toBeGreaterThan(1);
		expect(pathOf('sport-huancayo')).toEqual(['2008 champion', 'primera 2009-2023']);
		expect(pathOf('sport-aguila').slice(0, 1)).toEqual(['2007 runner-up']);
		expect(pathOf('juan-aurich')).toContain('2007 champion');
		expect(pathOf('juan-aurich')).toContain('primera 2008-2017');
	});

	it('tells a cup’s first season, the furthest and every title, none of the others', () => {
		const seasons = [2001, 2002, 2003, 2004, 2005].map((year) =>
			aSeason({ year, stages: [{ id: 'national', rounds: [] }] }),
		);
		const reached = ['regional', 'champion', 'national', 'champion', 'regional'] as const;
		const history = seasons.map((season, index) => ({ season, reach: reached[index] ?? ('entered' as const) }));
		const facts = {
			competitions: [aCompetition()],
			seasonsOf: () => seasons,
			season: (_: string, year: number) => seasons.find((each) => each.year === year),
		};
		expect(clubPath(history, facts).map(said)).toEqual(['2001 regional', '2002 champion', '2004 champion']);
	});

	it('holds every title, never a season that does not name the club, and begins with the first', () => {
		for (const { id } of catalog.clubs) {
			const history = catalog.historyOf(id);
			const legs = clubPath(history, catalog);
			const cups = legs.flatMap((leg) => (leg.type === 'cup' ? [leg.appearance] : []));
			for (const each of cups) expect(history).toContain(each);
			const titles = history.filter(({ reach }) => reach === 'champion');
			const told = legs.reduce(
				(sum, leg) => sum + (leg.type === 'league' ? leg.titles : leg.appearance.reach === 'champion' ? 1 : 0),
				0,
			);
			expect(told, id).toBe(titles.length);
			const starts = legs.map((leg) => (leg.type === 'cup' ? leg.appearance.season.year : (leg.stays[0]?.from ?? 0)));
			expect(starts, id).toEqual(starts.toSorted((a, b) => a - b));
			if (history.length > 0) expect(starts[0], id).toBe(Math.min(...history.map(({ season }) => season.year)));
		}
	});
});

describe('how far', () => {
	it('a club got is no less than in any season of it', () => {
		for (const { id } of catalog.clubs) {
			const history = catalog.historyOf(id);
			const best = furthest(history);
			for (const { reach } of history) {
				expect(reaches.indexOf(best?.reach ?? 'entered'), id).toBeGreaterThanOrEqual(reaches.indexOf(reach));
			}
		}
		expect(furthest([])).toBeUndefined();
	});

	it('a department got is no less than any qualifier of it', () => {
		for (const { id } of catalog.departments) {
			const best = furthestOf(id, 'copa-peru', catalog);
			const own = catalog.clubs
				.flatMap((club) => catalog.historyOf(club.id))
				.filter(({ season, qualifier }) => season.competition === 'copa-peru' && qualifier?.department === id);
			for (const { reach } of own) {
				expect(reaches.indexOf(best?.reach ?? 'entered'), id).toBeGreaterThanOrEqual(reaches.indexOf(reach));
			}
		}
		const [tumbes] = catalog.departments.filter(({ id }) => id === 'tumbes');
		expect(tumbes && furthestOf(tumbes.id, 'copa-peru', catalog)?.reach).toBe('runner-up');
	});
});

describe('first, last, only', () => {
	it('of a department are its own titles, and it has waited for every champion since', () => {
		for (const { titles } of honoursByDepartment(cup, catalog.club)) {
			const record = titleRecord(titles, cup);
			if (!record) continue;
			const years = titles.map(({ year }) => year);
			expect([record.first.year, record.last.year]).toEqual([Math.min(...years), Math.max(...years)]);
			expect(record.waited).toBe(cup.filter(({ year, champion }) => champion && year > record.last.year).length);
			expect(titles.every(({ champion }) => record.onlyClub === undefined || champion?.club === record.onlyClub)).toBe(
				true,
			);
		}
		expect(titleRecord([], cup)).toBeUndefined();
	});

	it('knows who came second most often, and which department has waited longest', () => {
		expect(mostRunnerUps(cup).map(({ id, runnerUps }) => [id, runnerUps.length])).toEqual([['alfonso-ugarte-puno', 3]]);
		const wait = longestWait(cup, catalog.club);
		const lasts = honoursByDepartment(cup, catalog.club).flatMap(({ titles }) => titles.at(-1)?.year ?? []);
		expect(wait?.since.year).toBe(Math.min(...lasts));
		expect(mostRunnerUps([])).toEqual([]);
		expect(longestWait([], catalog.club)).toBeUndefined();
	});
});

describe('what became of a champion', () => {
	it('is what came after its title, and only that', () => {
		for (const season of catalog.seasons) {
			const after = afterTitle(season, catalog);
			expect(after === undefined).toBe(season.champion === undefined);
			if (!after) continue;
			expect(after.latest.year).toBeGreaterThanOrEqual(season.year);
			expect(after.titles.every((title) => title.season.year > season.year)).toBe(true);
			const promotion = season.promotions.find(({ club }) => club === season.champion?.club);
			if (after.rise) expect(after.rise.stay.until).toBeGreaterThanOrEqual(promotion?.year ?? 9999);
		}
	});

	it('tells of Juan Aurich, champion of 2007: ten seasons in the First Division, a title, relegation', () => {
		const season = catalog.season('copa-peru', 2007);
		const after = season && afterTitle(season, catalog);
		expect(after?.rise).toEqual({
			competition: 'primera',
			stay: { from: 2008, until: 2017, known: 7, relegated: true },
		});
		expect(after?.titles.map((title) => title.season.year)).toEqual([2011]);
	});
});
