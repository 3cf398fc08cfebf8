import { describe, expect, it } from 'vitest';
import { clubHistories, matchesOf, reaches } from '../../src/catalog/club-history.js';
import { ownCatalog } from '../support/a-bot.js';
import { aGroup, aMatch, aSeason, aTie, aTiesRound, clubId } from '../support/fixtures.js';

const reason = { en: 'x', es: 'x' };
const season = aSeason({
	champion: { club: 'champion', confidence: 'disputed', variants: [{ club: 'claimant', by: reason }] },
	runnerUp: { club: 'second' },
	promotions: [{ club: 'invited', to: 'liga', year: 2001 }],
	stages: [
		{
			id: 'departmental',
			qualifiers: ['champion', 'qualifier', 'region'].map((club) => ({ club, department: 'lima' })),
		},
		{
			id: 'regional',
			regions: [
				{
					name: 'I',
					rounds: [aGroup(['region 1-0 other'], { name: 'group-stage' })],
					qualified: [{ club: 'through' }],
				},
			],
		},
		{
			id: 'national',
			rounds: [
				aTiesRound([aTie(['last16 0-1 champion'])], { name: 'round-of-16' }),
				aTiesRound([aTie(['last8 0-1 champion'])], { name: 'quarterfinals' }),
				aTiesRound([], { name: 'semifinals', clubs: ['last4'] }),
				aTiesRound([aTie(['third 1-0 last4'])], { name: 'third-place' }),
				aTiesRound([aTie(['early 1-0 last4'])], { name: 'first-round' }),
				aGroup([], { clubs: ['champion', 'second', 'four'] }),
			],
		},
	],
});
const histories = clubHistories([season, aSeason({ year: 2001, champion: { club: 'champion' } })]);

describe('how far a club got', () => {
	it.each([
		['champion', 'champion'],
		['second', 'runner-up'],
		['four', 'final-group'],
		['last4', 'semifinals'],
		['third', 'semifinals'],
		['last8', 'quarterfinals'],
		['last16', 'round-of-16'],
		['early', 'national'],
		['through', 'national'],
		['region', 'regional'],
		['qualifier', 'qualified'],
		['invited', 'entered'],
		['claimant', 'entered'],
	])('%s: %s, the furthest counts', (club, reach) => {
		expect(histories.get(clubId(club))?.[0]?.reach).toBe(reach);
	});

	it('is `final` for a finalist of whom nobody says who won', () => {
		const open = aSeason({ stages: [{ id: 'national', rounds: [aTiesRound([aTie(['norte ? sur'])])] }] });
		expect(clubHistories([open]).get(clubId('norte'))?.[0]?.reach).toBe('final');
	});

	it('is the National Stage for who qualified straight for it', () => {
		const straight = aSeason({
			stages: [{ id: 'departmental', leadsTo: 'national', qualifiers: [{ club: 'norte', department: 'lima' }] }],
		});
		expect(clubHistories([straight]).get(clubId('norte'))?.[0]?.reach).toBe('national');
	});

	it('carries the row that qualified it and what it was promoted to', () => {
		expect(histories.get(clubId('qualifier'))?.[0]?.qualifier?.department).toBe('lima');
		expect(histories.get(clubId('invited'))?.[0]?.promotion?.to).toBe('liga');
	});
});

it('a club’s seasons come oldest first, one entry a season', () => {
	expect(histories.get(clubId('champion'))?.map((each) => each.season.year)).toEqual([2000, 2001]);
});

it('the matches of a season are those of its groups, play-offs, legs and extra matches', () => {
	const rounds = [
		aGroup(['norte 1-0 sur'], { name: 'group-stage', playOff: aMatch('sur 2-0 norte') }),
		aTiesRound([aTie(['norte 3-0 sur'], { decider: aMatch('sur 4-0 norte') })]),
	];
	const found = matchesOf(aSeason({ stages: [{ id: 'national', rounds }] }));
	expect(found.map(({ match, round }) => [match.score, round.name])).toEqual([
		[[1, 0], 'group-stage'],
		[[2, 0], 'group-stage'],
		[[3, 0], 'final'],
		[[4, 0], 'final'],
	]);
});

it('of the data: who is known by a record match alone has taken part', () => {
	const missing = ownCatalog.seasons.flatMap((each) =>
		each.records
			.flatMap(({ home, away }) => [home, away])
			.filter((club) => !ownCatalog.historyOf(club).some(({ season }) => season === each)),
	);
	expect(missing).toEqual([]);
	const alianza = ownCatalog.historyOf(clubId('alianza-lima'));
	expect(alianza.find(({ season }) => season.year === 2008)?.reach).toBe('entered');
});

it('of the data: who gained a cup abroad from the division below has not played in the one above', () => {
	const grau = ownCatalog.historyOf(clubId('atletico-grau')).filter(({ season }) => season.year === 2019);
	expect(grau.map(({ season }) => season.competition)).toEqual(['segunda']);
	const melgar = ownCatalog.historyOf(clubId('melgar')).filter(({ season }) => season.year === 2019);
	expect(melgar.map(({ season }) => season.competition)).toEqual(['primera']);
});

it('of the data: every champion’s history has the title, and every qualifier its season', () => {
	for (const each of ownCatalog.seasons) {
		if (!each.champion) continue;
		const own = ownCatalog.historyOf(each.champion.club).find((entry) => entry.season === each);
		expect(own?.reach).toBe(reaches.at(-1));
	}
	const utc = ownCatalog.historyOf(clubId('utc')).filter(({ reach }) => reach === 'champion');
	expect(utc.map(({ season: { competition, year } }) => `${competition} ${year}`)).toEqual([
		'copa-peru 1981',
		'copa-peru 2012',
	]);
});

it('in a cup nobody reaches a stage of the Copa Perú', () => {
	const cup = aSeason({
		champion: { club: 'norte' },
		stages: [
			{
				id: 'cup',
				rounds: [
					aTiesRound([aTie(['oeste 0-1 este'])], { name: 'qualifying-round', label: '1' }),
					aGroup(['este 0-1 norte'], { name: 'group-stage', label: 'A' }),
					aTiesRound([aTie(['norte 1-0 sur'])], { name: 'final' }),
				],
			},
		],
	});
	const found = clubHistories([cup]);
	const reach = (club: string) => found.get(clubId(club))?.map((each) => each.reach);
	expect(['oeste', 'este', 'sur', 'norte'].map(reach)).toEqual([['entered'], ['group-stage'], ['final'], ['champion']]);
});
