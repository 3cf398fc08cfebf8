import { decidingRound, leagueTable } from '../../../domain/decider.js';
import type { GroupRound } from '../../../domain/round.js';
import type { Season } from '../../../domain/season.js';
import { standings } from '../../../domain/standing.js';

/** A shorter table has no top. */
export const LEAST = 3;

/** The table whose first clubs a card shows: one that no final came after, with points. */
export function shownTable(season: Season): GroupRound | undefined {
	const table = decidingRound(season) ? undefined : leagueTable(season);
	const rows = (table && standings(table)) ?? [];
	return rows.length >= LEAST && rows.every(({ points }) => points !== undefined) ? table : undefined;
}

/** What the first clubs of a league's table stand under. */
export function headingOf({ name }: Pick<GroupRound, 'name'>): 'league.table' | 'league.table-aggregate' {
	return name === 'league' ? 'league.table' : 'league.table-aggregate';
}
