import type { ClubId } from './club.js';
import { type Match, scoreOf } from './match.js';
import type { GroupRound, PrintedRow, Round, TieBreak } from './round.js';

/** One row of a table. Figures that no source gives are absent; its place in the list is the position. */
export type Standing = PrintedRow;

/** A row whose figures are all computed from matches. */
type FullRow = { [Figure in Exclude<keyof PrintedRow, 'club'>]-?: number } & { club: ClubId };

/** Goals scored minus goals conceded; undefined when not known. */
export function goalDifference({ goalsFor, goalsAgainst }: Standing): number | undefined {
	return goalsFor === undefined || goalsAgainst === undefined ? undefined : goalsFor - goalsAgainst;
}

/**
 * A group's table, best first: computed from its matches when they are all known, else as a source printed it, else
 * undefined. Level on points: `order`, then the group's `tieBreaks`.
 */
export function standings(group: GroupRound): readonly Standing[] | undefined {
	if (group.table) return group.table.map((row) => ({ ...row, ...pointsKnown(pointsOf(row, group)) }));
	return group.incomplete || group.matches.length === 0 ? undefined : computeTable(group);
}

/** A row's points: as printed, else from wins and draws less deductions; undefined when not known. */
export function pointsOf(
	{ club, won, drawn, points }: PrintedRow,
	{ pointsForWin, deductions }: Pick<GroupRound, 'pointsForWin' | 'deductions'>,
): number | undefined {
	if (points !== undefined) return points;
	if (won === undefined || drawn === undefined) return undefined;
	return won * pointsForWin + drawn - takenFrom(club, deductions);
}

function pointsKnown(points: number | undefined) {
	return points === undefined ? {} : { points };
}

function takenFrom(club: ClubId, deductions: GroupRound['deductions']): number {
	return deductions.filter((each) => each.club === club).reduce((sum, { points }) => sum + points, 0);
}

/** Every club that is known to have played in a round, in order of the table where there is one. */
export function clubsOf(round: Round): readonly ClubId[] {
	const named =
		round.type === 'ties'
			? round.ties.flatMap((tie) => tie.clubs)
			: [...(round.table ?? []).map((row) => row.club), ...round.matches.flatMap(({ home, away }) => [home, away])];
	return [...new Set([...named, ...round.clubs])];
}

/**
 * The table that a group's matches add up to. A match without a score counts for nothing.
 *
 * A club named earlier in `order` stands above one it is level on points with; else the group's `tieBreaks` decide.
 */
export function computeTable(
	group: Scored & Pick<GroupRound, 'deductions' | 'order' | 'tieBreaks'>,
): readonly FullRow[] {
	const rows = countAll(group);
	for (const row of rows.values()) row.points -= takenFrom(row.club, group.deductions);
	const rules = group.tieBreaks.map((rule) => comparing(rule, rows, group));
	const place = (club: ClubId) => {
		const index = group.order?.indexOf(club) ?? -1;
		return index === -1 ? Number.MAX_SAFE_INTEGER : index;
	};
	return [...rows.values()].sort(
		(a, b) =>
			b.points - a.points || place(a.club) - place(b.club) || rules.reduce((found, rule) => found || rule(a, b), 0),
	);
}

type Scored = Pick<GroupRound, 'matches' | 'pointsForWin'>;
type Compare = (a: FullRow, b: FullRow) => number;

const byDifference: Compare = (a, b) => b.goalsFor - b.goalsAgainst - (a.goalsFor - a.goalsAgainst);
const byGoals: Compare = (a, b) => b.goalsFor - a.goalsFor;

/** A comparison by one rule among clubs level on points; the better one sorts first. */
function comparing(rule: TieBreak, rows: ReadonlyMap<ClubId, FullRow>, group: Scored): Compare {
	const rules = {
		wins: (a, b) => b.won - a.won,
		'goal-difference': byDifference,
		'goals-scored': byGoals,
		'head-to-head': amongThem(rows, group),
	} as const satisfies Record<TieBreak, Compare>;
	return rules[rule];
}

/** By the matches among all clubs with the same number of points: points, goal difference, goals. */
function amongThem(rows: ReadonlyMap<ClubId, FullRow>, { matches, pointsForWin }: Scored): Compare {
	const tables = new Map<number, ReadonlyMap<ClubId, FullRow>>();
	const tableOf = (points: number) => {
		const isLevel = (club: ClubId) => rows.get(club)?.points === points;
		const known =
			tables.get(points) ??
			countAll({ pointsForWin, matches: matches.filter(({ home, away }) => isLevel(home) && isLevel(away)) });
		tables.set(points, known);
		return known;
	};
	return (a, b) => {
		const table = tableOf(a.points);
		const [mine, theirs] = [table.get(a.club), table.get(b.club)];
		if (!mine || !theirs) return 0;
		return theirs.points - mine.points || byDifference(mine, theirs) || byGoals(mine, theirs);
	};
}

function countAll({ matches, pointsForWin }: Scored): Map<ClubId, FullRow> {
	const rows = new Map<ClubId, FullRow>();
	for (const match of matches) {
		const score = scoreOf(match);
		if (!score) continue;
		count(rowOf(rows, match.home), score[0], score[1], pointsForWin);
		count(rowOf(rows, match.away), score[1], score[0], pointsForWin);
	}
	return rows;
}

function rowOf(rows: Map<ClubId, FullRow>, club: ClubId): FullRow {
	const row = rows.get(club) ?? { club, played: 0, won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0, points: 0 };
	rows.set(club, row);
	return row;
}

function count(row: FullRow, scored: number, conceded: number, pointsForWin: number): void {
	row.played += 1;
	row.goalsFor += scored;
	row.goalsAgainst += conceded;
	if (scored > conceded) row.won += 1;
	else if (scored === conceded) row.drawn += 1;
	else row.lost += 1;
	row.points = row.won * pointsForWin + row.drawn;
}

/** Whether every two of the clubs have met in these matches. */
export function hasEveryPair(matches: readonly Match[], clubs: readonly ClubId[]): boolean {
	const met = new Set(matches.map(({ home, away }) => [home, away].sort().join(' ')));
	return met.size === (clubs.length * (clubs.length - 1)) / 2;
}
