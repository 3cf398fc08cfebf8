import type { ClubId } from '../domain/club.js';
import {
	decidingRound,
	leagueRounds,
	leagueTable,
	nationalRounds,
	qualifiersOf,
	regionsOf,
	stageOf,
} from '../domain/decider.js';
import type { Relegation } from '../domain/league.js';
import type { Match } from '../domain/match.js';
import type { Round, RoundName } from '../domain/round.js';
import type { Promotion, Qualifier, Season } from '../domain/season.js';
import { clubsOf, standings } from '../domain/standing.js';

/** How far a club got in a season, from least to most. */
export const reaches = [
	'entered',
	'qualified',
	'regional',
	'group-stage',
	'national',
	'round-of-16',
	'quarterfinals',
	'semifinals',
	'final-group',
	'final',
	'runner-up',
	'champion',
] as const;
export type Reach = (typeof reaches)[number];

/** A club in one season. */
export type Appearance = {
	readonly season: Season;
	readonly reach: Reach;
	/** Its row in the departmental list, where it has one. */
	readonly qualifier?: Qualifier | undefined;
	readonly promotion?: Promotion | undefined;
	readonly relegation?: Relegation | undefined;
	/** Its place in the table that decided the title, from 1, where the table shows it. */
	readonly place?: number | undefined;
};

/**
 * Every season that each club appears in: competitions in the order of `seasons`, within each the oldest season first.
 */
export function clubHistories(seasons: readonly Season[]): ReadonlyMap<ClubId, readonly Appearance[]> {
	const histories = new Map<ClubId, Appearance[]>();
	const promoted = new Set(seasons.flatMap(({ promotions }) => promotions.map(placeGained)));
	for (const season of seasons) {
		const comesNext = (club: ClubId) =>
			promoted.has(placeGained({ club, to: season.competition, year: season.year + 1 }));
		const qualifiers = new Map(qualifiersOf(season).map((row) => [row.club, row]));
		const league = leagueTable(season);
		const table = league?.name === 'league' ? (standings(league)?.map((row) => row.club) ?? []) : [];
		for (const [club, reach] of reachesOf(season, comesNext)) {
			const qualifier = qualifiers.get(club);
			const promotion = season.promotions.find((row) => row.club === club);
			const relegation = season.relegations?.find((row) => row.club === club);
			const place = table.indexOf(club) + 1;
			const appearance = {
				season,
				reach,
				qualifier,
				promotion,
				relegation,
				place: place > 0 ? place : undefined,
			};
			const history = histories.get(club);
			if (history) history.push(appearance);
			else histories.set(club, [appearance]);
		}
	}
	return histories;
}

/** Every match of a season that a source names, with the round it belongs to. */
export function matchesOf(season: Season): readonly { readonly match: Match; readonly round: Round }[] {
	const rounds = [
		...regionsOf(season).flatMap((region) => region.rounds),
		...leagueRounds(season),
		...nationalRounds(season),
	];
	return rounds.flatMap((round) => {
		const matches =
			round.type === 'group'
				? [...round.matches, ...(round.playOff ? [round.playOff] : [])]
				: round.ties.flatMap((tie) => [...tie.legs, ...(tie.decider ? [tie.decider] : [])]);
		return matches.map((match) => ({ match, round }));
	});
}

/** Ranks clubs that share a name: titles count most, then second places, then seasons. */
export function renownOf(history: readonly Appearance[]): number {
	const worth = { champion: 10, 'runner-up': 4 } as const;
	return history.reduce(
		(sum, { reach }) => sum + (reach === 'champion' || reach === 'runner-up' ? worth[reach] : 1),
		0,
	);
}

function placeGained({ club, to, year }: Pick<Promotion, 'club' | 'to' | 'year'>): string {
	return `${club} ${to} ${year}`;
}

/** @param comesNext Whether a club was promoted to the competition for the next year. */
function reachesOf(season: Season, comesNext: (club: ClubId) => boolean): ReadonlyMap<ClubId, Reach> {
	const found = new Map<ClubId, Reach>();
	const note = (club: ClubId, reach: Reach) => {
		const before = found.get(club);
		if (!before || reaches.indexOf(before) < reaches.indexOf(reach)) found.set(club, reach);
	};
	const qualified = stageOf(season, 'departmental')?.leadsTo === 'national' ? 'national' : 'qualified';
	for (const { club } of qualifiersOf(season)) note(club, qualified);
	for (const region of regionsOf(season)) {
		for (const round of region.rounds) for (const club of clubsOf(round)) note(club, 'regional');
		for (const { club } of region.qualified) note(club, 'national');
	}
	const deciding = decidingRound(season);
	const isCup = stageOf(season, 'cup') !== undefined;
	for (const round of nationalRounds(season)) {
		for (const club of clubsOf(round)) note(club, roundReach(round.name, isCup));
	}
	if (deciding) for (const club of clubsOf(deciding)) note(club, decidingReach(deciding));
	for (const club of leagueClubsKnown(season, comesNext)) note(club, 'entered');
	for (const { club } of season.promotions) note(club, 'entered');
	for (const { club } of season.runnerUp?.variants ?? []) note(club, 'entered');
	for (const { club } of season.champion?.variants ?? []) note(club, 'entered');
	if (season.runnerUp) note(season.runnerUp.club, 'runner-up');
	if (season.champion) note(season.champion.club, 'champion');
	return found;
}

/**
 * Every club known to have played in a league's season: from tables and matches, or as third, relegated, qualified for
 * a cup abroad, a top scorer's club, or one of a match that is a record.
 */
function leagueClubsKnown(season: Season, comesNext: (club: ClubId) => boolean): readonly ClubId[] {
	// A cup abroad may be gained by winning a domestic cup from a lower division.
	const abroad = season.abroad.filter(({ club }) => !comesNext(club));
	const told = [season.third, ...(season.relegations ?? []), ...abroad, ...season.topScorers];
	return [
		...leagueRounds(season).flatMap(clubsOf),
		...told.flatMap((row) => row?.club ?? []),
		...season.records.flatMap(({ home, away }) => [home, away]),
	];
}

function decidingReach(round: Round): Reach {
	return round.name === 'final' ? 'final' : 'final-group';
}

function roundReach(name: RoundName, isCup: boolean): Reach {
	const reachOf: Partial<Record<RoundName, Reach>> = {
		'round-of-16': 'round-of-16',
		quarterfinals: 'quarterfinals',
		semifinals: 'semifinals',
		'third-place': 'semifinals',
		'final-group': 'final-group',
		final: 'final',
	};
	if (isCup && name === 'group-stage') return 'group-stage';
	return reachOf[name] ?? (isCup ? 'entered' : 'national');
}
