import { decidingRound, leagueTable } from '../../../domain/decider.js';
import type { GroupRound } from '../../../domain/round.js';
import type { Season } from '../../../domain/season.js';
import { standings } from '../../../domain/standing.js';

/** The fewest rows of a table that a card shows the top of. */
export const LEAST = 3;

/** The table whose top a card shows: one with points that no final followed. */
export function shownTable(season: Season): GroupRound | undefined {
	const table = decidingRound(season) ? undefined : leagueTable(season);
	const rows = (table && standings(table)) ?? [];
	return rows.length >= LEAST && rows.every(({ points }) => points !== undefined) ? table : undefined;
}

/** The heading of the top of a league's table. */
export function headingOf({ name }: Pick<GroupRound, 'name'>): 'league.table' | 'league.table-aggregate' {
	return name === 'league' ? 'league.table' : 'league.table-aggregate';
}
