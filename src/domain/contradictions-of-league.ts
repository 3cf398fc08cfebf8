import type { ClubId } from './club.js';
import { type Contradiction, within } from './contradiction.js';
import { decidingRound, leagueRounds, leagueTable } from './decider.js';
import type { Season } from './season.js';
import { clubsOf, standings } from './standing.js';

/** What cannot be true of a league's season: its table, top scorers, relegations, places abroad and third place. */
export function ofLeague(season: Season): Contradiction[] {
	return [...ofTable(season), ...ofRelegations(season), ...ofPlacesAbroad(season), ...ofThird(season)];
}

/** Everyone who played in a league's season, where its table is whole. */
export function leagueClubs(season: Pick<Season, 'stages'>): readonly ClubId[] | undefined {
	const table = leagueTable(season);
	return table && !table.incomplete ? clubsOf(table) : undefined;
}

function ofTable(season: Season): Contradiction[] {
	const { champion, figures } = season;
	const rounds = leagueRounds(season);
	const found: Contradiction[] = [];
	const decides = rounds.find((round) => round.type === 'group' && round.name === 'league');
	const first = decides?.type === 'group' ? standings(decides)?.[0]?.club : undefined;
	const settledLater = decidingRound(season) !== undefined || rounds.some(({ name }) => name === 'tiebreaker');
	if (first && champion && !settledLater && champion.confidence !== 'disputed' && first !== champion.club) {
		found.push({ path: ['champion', 'club'], expected: `"${first}", whom the table puts first` });
	}
	const clubs = leagueClubs(season);
	if (clubs && figures?.teams !== undefined && figures.teams !== clubs.length) {
		found.push({ path: ['figures', 'teams'], expected: `${clubs.length}, as many as the table has rows` });
	}
	season.topScorers.forEach(({ club }, index) => {
		if (club) found.push(...mustPlay(club, clubs).map(within(['topScorers', index])));
	});
	return found;
}

function ofRelegations(season: Season): Contradiction[] {
	const relegated = season.relegations ?? [];
	return relegated.flatMap(({ club, to }, index) => {
		const at = within(['relegations', index]);
		return [
			...mustPlay(club, leagueClubs(season)).map(at),
			...(relegated.findIndex((each) => each.club === club) < index
				? [at({ path: ['club'], expected: `"${club}" only once` })]
				: []),
			...(season.champion?.club === club && season.champion.confidence === 'confirmed'
				? [at({ path: ['club'], expected: 'a club other than the champion' })]
				: []),
			...(season.promotions.some((promotion) => promotion.club === club)
				? [at({ path: ['club'], expected: 'a club that was not promoted' })]
				: []),
			...(to === season.competition ? [at({ path: ['to'], expected: 'another competition' })] : []),
		];
	});
}

function ofPlacesAbroad(season: Season): Contradiction[] {
	return season.abroad.flatMap(({ club, cup }, index) => {
		const first = season.abroad.findIndex((each) => each.club === club && each.cup === cup);
		return [
			...mustPlay(club, leagueClubs(season)),
			...(first < index ? [{ path: ['club'], expected: `"${club}" only once for a cup` }] : []),
		].map(within(['abroad', index]));
	});
}

function ofThird(season: Season): Contradiction[] {
	const { champion, runnerUp, third } = season;
	if (!third) return [];
	const taken = [champion, runnerUp].some((claim) => claim?.club === third.club && claim.confidence !== 'disputed');
	const shown = leagueTable(season)?.name === 'league';
	return [
		...(taken ? [{ path: ['third', 'club'], expected: 'a club other than champion and runner-up' }] : []),
		...(shown ? [{ path: ['third'], expected: 'none: the table shows it' }] : []),
	];
}

function mustPlay(club: ClubId, clubs: readonly ClubId[] | undefined): Contradiction[] {
	return clubs && !clubs.includes(club) ? [{ path: ['club'], expected: `a club of the table, not "${club}"` }] : [];
}
