import { isOwn } from '../domain/abroad.js';
import type { ClubId } from '../domain/club.js';
import { leagueClubs } from '../domain/contradictions-of-league.js';
import type { Season } from '../domain/season.js';
import { clubHistories } from './club-history.js';
import type { Reads } from './data.js';
import { type DataProblem, pathText } from './data-problem.js';

/** Contradictions between files: a club that went down, up or abroad must appear where it went. */
export function contradictionsBetween(reads: Reads): DataProblem[] {
	return [
		...ofRelegations(reads),
		...ofPromotions(reads),
		...ofPlacesAbroad(reads),
		...ofStadiums(reads),
		...ofTowns(reads),
	];
}

/** A relegated club is not there the next year, unless it came up again or a note says why. */
function ofRelegations({ seasons }: Reads): DataProblem[] {
	const histories = clubHistories(seasons.map(({ value }) => value));
	return seasons.flatMap(({ file, value: { competition, year, relegations = [] } }) =>
		relegations.flatMap(({ club, note }, index) => {
			const history = histories.get(club) ?? [];
			const next = history.find(({ season }) => season.competition === competition && season.year === year + 1);
			const cameUp = history.some(({ promotion }) => promotion?.to === competition && promotion.year === year + 1);
			if (!next || cameUp || note) return [];
			const expected = `a club that does not play in ${competition} ${year + 1}, a promotion back, or a note`;
			return [{ file, path: pathText(['relegations', index, 'club']), expected }];
		}),
	);
}

/** A promoted club plays in the season it went up to, if all clubs of that season are known. */
function ofPromotions({ seasons }: Reads): DataProblem[] {
	const clubsIn = new Map(seasons.map(({ value }) => [keyOf(value), leagueClubs(value)]));
	return seasons.flatMap(({ file, value: { promotions } }) =>
		promotions.flatMap(({ club, to, year, note }, index) => {
			const clubs = clubsIn.get(keyOf({ competition: to, year }));
			if (!clubs || clubs.includes(club) || note) return [];
			return [
				{
					file,
					path: pathText(['promotions', index, 'club']),
					expected: `a club in the table of ${to} ${year}, or a note`,
				},
			];
		}),
	);
}

/** A club that won a place abroad plays there the next year, if all matches of that cup are known. */
function ofPlacesAbroad({ seasons, editions }: Reads): DataProblem[] {
	const clubsIn = new Map<string, ReadonlySet<ClubId>>(
		editions
			.filter(({ value }) => value.matches.length > 0 && !value.incomplete)
			.map(({ value: { cup, year, matches, entrants } }) => [
				`${cup} ${year}`,
				new Set([
					...matches.flatMap(({ home, away }) => [home, away].filter(isOwn)),
					...entrants.map(({ club }) => club),
				]),
			]),
	);
	return seasons.flatMap(({ file, value: { year, abroad } }) =>
		abroad.flatMap(({ club, cup, note }, index) => {
			const clubs = clubsIn.get(`${cup} ${year + 1}`);
			if (!clubs || clubs.has(club) || note) return [];
			return [
				{
					file,
					path: pathText(['abroad', index, 'club']),
					expected: `a club that played the ${cup} ${year + 1}, or a note`,
				},
			];
		}),
	);
}

/** A ground's capacity is stated in one place only. */
function ofStadiums({ clubs, stadiums }: Reads): DataProblem[] {
	const told = new Set(stadiums.filter(({ value }) => value.capacity).map(({ value }) => value.name));
	return clubs
		.filter(({ value: { stadium } }) => stadium?.capacity !== undefined && told.has(stadium.name))
		.map(({ file, path }) => ({
			file,
			path: pathText([...path, 'stadium', 'capacity']),
			expected: 'none: stadiums.json tells it',
		}));
}

/** A town's name is spelt as its clubs spell it. */
function ofTowns({ clubs, towns }: Reads): DataProblem[] {
	const named = new Set(clubs.map(({ value: { town, department } }) => `${town} ${department}`));
	return towns
		.filter(({ value: { name, department } }) => !named.has(`${name} ${department}`))
		.map(({ file, path }) => ({
			file,
			path: pathText([...path, 'name']),
			expected: 'the town of a club in that department',
		}));
}

function keyOf({ competition, year }: Pick<Season, 'competition' | 'year'>): string {
	return `${competition} ${year}`;
}
