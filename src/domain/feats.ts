import type { ClubId } from './club.js';
import { leagueTable } from './decider.js';
import { type Match, type Score, scoreOf } from './match.js';
import type { Season } from './season.js';
import { clubsOf } from './standing.js';

/** Matches in a row that a club won, or did not lose. */
export type Run = { readonly kind: 'won' | 'unbeaten'; readonly clubs: readonly ClubId[]; readonly length: number };

/** What stands out among the matches of a league's season. */
export type Feats = {
	/** Those with the largest goal difference. */
	readonly biggestWins: readonly Match[];
	/** Those with the most goals. */
	readonly mostGoals: readonly Match[];
	/** The longest of each kind; none where it is not known in which order the matches were played. */
	readonly runs: readonly Run[];
};

/** Fewest matches that make a run. */
const LEAST_RUN = 3;

/**
 * What stands out in a season; undefined unless every match of its table is known. A score awarded by a ruling is no
 * feat.
 */
export function featsOf(season: Pick<Season, 'stages'>): Feats | undefined {
	const group = leagueTable(season);
	if (!group || group.table || group.incomplete || group.matches.length === 0) return undefined;
	const played = group.matches.flatMap((match) =>
		match.score && !match.awarded ? [{ match, score: match.score }] : [],
	);
	return {
		biggestWins: most(played, ([home, away]) => Math.abs(home - away)),
		mostGoals: most(played, ([home, away]) => home + away),
		runs: runsIn(group.matches, clubsOf(group)),
	};
}

type Played = { readonly match: Match; readonly score: Score };

function most(played: readonly Played[], worth: (score: Score) => number): readonly Match[] {
	const best = played.reduce((found, { score }) => Math.max(found, worth(score)), 0);
	return played.filter(({ score }) => best > 0 && worth(score) === best).map(({ match }) => match);
}

function runsIn(matches: readonly Match[], clubs: readonly ClubId[]): readonly Run[] {
	const orders = [({ date = '' }: Match) => date, ({ matchday = 0 }: Match) => `${matchday || ''}`.padStart(4, '0')];
	const orderOf = orders.find((order) => matches.every((match) => order(match) !== '' && order(match) !== '0000'));
	if (!orderOf) return [];
	const inOrder = matches.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
	return (['won', 'unbeaten'] as const).flatMap((kind): Run[] => {
		const lengths = clubs.map((club) => ({ club, length: longest(club, inOrder, kind === 'won' ? 1 : 0) }));
		const length = lengths.reduce((found, each) => Math.max(found, each.length), 0);
		if (length < LEAST_RUN) return [];
		return [{ kind, length, clubs: lengths.filter((each) => each.length === length).map(({ club }) => club) }];
	});
}

/** @param least The goal difference that continues a run: 1 for wins, 0 for an unbeaten run. */
function longest(club: ClubId, inOrder: readonly Match[], least: 0 | 1): number {
	let [run, best] = [0, 0];
	for (const match of inOrder) {
		if (match.home !== club && match.away !== club) continue;
		const [home, away] = scoreOf(match) ?? [0, 1];
		const difference = match.home === club ? home - away : away - home;
		run = difference >= least ? run + 1 : 0;
		best = Math.max(best, run);
	}
	return best;
}
