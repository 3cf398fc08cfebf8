import type { ClubId } from '../domain/club.js';
import { leagueClubs } from '../domain/contradictions-of-league.js';
import { leagueTable } from '../domain/decider.js';
import type { Season } from '../domain/season.js';
import { type Standing, standings } from '../domain/standing.js';
import { once } from './once.js';
import { sureChampion } from './sure.js';

/** Fewest clubs of a table whose places are asked about. */
const LEAST_CLUBS = 8;

/**
 * The clubs of a season's table, best first, if it is complete and sure and no order of two clubs can be disputed;
 * otherwise undefined. Computed once, because every place in it is a question.
 */
export const sureTable = once((season: Season): readonly ClubId[] | undefined => {
	const table = leagueTable(season);
	const champion = sureChampion(season);
	if (table?.name !== 'league' || table.confidence !== 'confirmed' || season.status !== 'played') return undefined;
	const rows = leagueClubs(season) ? (standings(table) ?? []) : [];
	if (rows.length < LEAST_CLUBS || rows.some(({ points }) => points === undefined)) return undefined;
	const isDrawn = rows.some((row, index) => index > 0 && areLevel(row, rows[index - 1]) && !table.order);
	return isDrawn || rows[0]?.club !== champion ? undefined : rows.map(({ club }) => club);
});

function areLevel(one: Standing, other: Standing | undefined): boolean {
	const figures = ['points', 'won', 'goalsFor', 'goalsAgainst'] as const;
	return other !== undefined && figures.every((figure) => one[figure] === other[figure]);
}
