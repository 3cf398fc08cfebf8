import type { CompetitionId } from '../../domain/competition.js';
import type { Season } from '../../domain/season.js';
import type { Catalog } from '../catalog.js';
import type { Appearance } from '../club-history.js';
import { isLeague, type Stay, staysIn } from './stays.js';

/** What became of a champion, as far as is known. */
export type AfterTitle = {
	readonly season: Season;
	/** Where the title led, and how long the club stayed there. */
	readonly rise?: { readonly competition: CompetitionId; readonly stay: Stay } | undefined;
	/** Titles since, of any competition, oldest first. */
	readonly titles: readonly Appearance[];
	/** The last season that names the club; the title's own where none does later. */
	readonly latest: Season;
};

/** What became of the champion of a season; undefined where there is none. */
export function afterTitle(
	season: Season,
	catalog: Pick<Catalog, 'historyOf' | 'season' | 'seasonsOf'>,
): AfterTitle | undefined {
	if (!season.champion) return undefined;
	const history = catalog.historyOf(season.champion.club);
	const later = history
		.filter((each) => each.season.year > season.year)
		.toSorted((a, b) => a.season.year - b.season.year);
	const promotion = season.promotions.find(({ club }) => club === season.champion?.club);
	const stay =
		promotion &&
		isLeague(promotion.to, catalog) &&
		staysIn(promotion.to, history, catalog).find(
			({ from, until }) => from <= promotion.year && promotion.year <= until,
		);
	return {
		season,
		rise: promotion && stay ? { competition: promotion.to, stay } : undefined,
		titles: later.filter(({ reach }) => reach === 'champion'),
		latest: later.at(-1)?.season ?? season,
	};
}
