import { describe, expect, it } from 'vitest';
import { reaches } from '../../../src/catalog/club-history.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import { factsOf } from '../../../src/quiz/club-of-the-day/facts.js';
import { clubOfTheDay, puzzleClubs } from '../../../src/quiz/club-of-the-day/puzzle-clubs.js';
import { dayOfDaily } from '../../../src/quiz/daily-number.js';
import { aFolder } from '../../catalog/a-folder.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { clubId } from '../../support/fixtures.js';

const clubs = puzzleClubs(catalog).map((id) => catalog.club(id));
const days = Array.from({ length: 400 }, (_, index) => dayOfDaily(index + 1));

/** The six facts of a club, worked out by hand; undefined stands for one that no source tells. */
function six(id: (typeof clubs)[number]['id']) {
	const club = catalog.club(id);
	const history = catalog
		.historyOf(id)
		.filter(({ season }) => catalog.competition(season.competition)?.area === undefined);
	const cup = history.filter(({ season }) => season.competition === 'copa-peru');
	const first = ['copa-peru', 'primera', 'segunda'].find((each) =>
		history.some(({ season }) => season.competition === each),
	);
	const own = first === 'copa-peru' ? cup : history.filter(({ season }) => season.competition === first);
	const titles = (competition: string) =>
		history.filter(({ season, reach }) => season.competition === competition && reach === 'champion').length;
	return {
		department: club.department,
		town: club.town && `${club.town}, ${club.department}`,
		season: history.map(({ season }) => season.year).toSorted((a, b) => a - b)[0],
		furthest: first && `${first} ${Math.max(...own.map(({ reach }) => reaches.indexOf(reach)))}`,
		titles: `${titles('copa-peru')} ${titles('primera')}`,
		colours: club.colours?.names.toSorted().join(),
		nicknames: club.nicknames,
	};
}

describe('the clubs of the days', () => {
	it('are each the only one that its six facts fit, whatever is not known of the others', () => {
		const all = catalog.clubs
			.map(({ id }) => ({ id, facts: six(id) }))
			.filter(({ facts }) => facts.season !== undefined);
		for (const club of clubs) {
			const own = six(club.id);
			const look = factsOf(club, catalog).look;
			const like = all.filter(({ id, facts }) => {
				const fits = (['department', 'town', 'season', 'furthest', 'titles'] as const).every(
					(each) => facts[each] === undefined || facts[each] === own[each],
				);
				const looksAlike =
					look && 'nickname' in look
						? facts.nicknames.length === 0 || facts.nicknames.includes(look.nickname)
						: facts.colours === undefined || facts.colours === own.colours;
				return id !== club.id && fits && looksAlike;
			});
			expect(
				like.map(({ id }) => id),
				club.id,
			).toEqual([]);
		}
	});

	it('are none of two whom nothing tells apart', () => {
		const [club = expect.fail(), ...others] = clubs;
		const twin = { ...club, id: clubId('los-caimanes') };
		const doubled = {
			...catalog,
			clubs: [...catalog.clubs.filter(({ id }) => id !== twin.id), twin],
			club: (id: typeof club.id) => (id === twin.id ? twin : catalog.club(id)),
			historyOf: (id: typeof club.id) => catalog.historyOf(id === twin.id ? club.id : id),
		};
		const left = others.map(({ id }) => id).filter((id) => id !== twin.id);
		expect(puzzleClubs(doubled)).toEqual(left);
	});

	it('have facts that are sure, all six, and none of which says the name', () => {
		expect(clubs.length).toBeGreaterThan(40);
		for (const club of clubs) {
			const { department, season, furthest, look, town } = factsOf(club, catalog);
			expect([club.confidence, club.department, club.town], club.id).toEqual(['confirmed', department, town]);
			expect([department, season, furthest, look, town], club.id).not.toContain(undefined);
			if (look && 'colours' in look) expect(look.colours.confidence, club.id).toBe('confirmed');
			if (look && 'nickname' in look) expect(club.nicknames, club.id).toContain(look.nickname);
			const won = catalog.historyOf(club.id).filter(({ reach }) => reach === 'champion');
			const counted = won.filter(({ season: { competition } }) => competition !== 'segunda');
			expect(
				counted.every(({ season: { champion } }) => champion?.confidence === 'confirmed'),
				club.id,
			).toBe(true);
		}
	});

	it('are the same beside leagues of other countries, whose clubs are never one', () => {
		const folder = aFolder({
			'clubs.json': [
				{ id: 'far-away-united', name: 'Far Away United', country: 'ENG' },
				{ id: 'nowhere-rovers', name: 'Nowhere Rovers', country: 'ENG' },
			],
			'competitions/far-cup/competition.json': {
				id: 'far-cup',
				name: 'Far Cup',
				article: 'la',
				about: { en: 'A cup.', es: 'Una copa.' },
				order: 0,
				area: 'ENG',
			},
			'competitions/far-cup/2001.json': {
				competition: 'far-cup',
				year: 2001,
				champion: { club: 'far-away-united' },
				runnerUp: { club: 'nowhere-rovers' },
				sources: [{ name: 'Almanac' }],
			},
		});
		const wider = loadCatalog(['data', folder]);
		expect(wider.clubs.length).toBe(catalog.clubs.length + 2);
		expect(puzzleClubs(wider)).toEqual(clubs.map(({ id }) => id));
	});

	it('have all had their turn before one comes again', () => {
		const ids = days.map((day) => clubOfTheDay({ date: day }, catalog));
		for (let start = 0; start + clubs.length <= ids.length; start += clubs.length) {
			expect(new Set(ids.slice(start, start + clubs.length)).size).toBe(clubs.length);
		}
		expect(ids.slice(0, clubs.length)).not.toEqual(clubs.map(({ id }) => id));
	});

	it('are the same in every process', () => {
		const other = { ...catalog };
		expect(days.map((day) => clubOfTheDay({ date: day }, other))).toEqual(
			days.map((day) => clubOfTheDay({ date: day }, catalog)),
		);
	});

	it('are there before the first day, too', () => {
		expect(clubOfTheDay({ date: '2025-12-31' }, catalog)).toBeDefined();
		expect(clubOfTheDay({ date: '1999-01-01' }, catalog)).toBeDefined();
	});
});
