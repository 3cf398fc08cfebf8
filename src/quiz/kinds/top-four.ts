import type { Catalog } from '../../catalog/catalog.js';
import type { CompetitionId } from '../../domain/competition.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { sureTable } from '../sure-table.js';

/** How many clubs are the top of a table. */
export const TOP = 4;

/** Which of these clubs finished this season in the top four? Not asked of the champion, whom everybody knows. */
export const topFour: QuestionKindSpec = {
	hardness: 0.75,
	subjects: (catalog, competition) =>
		catalog.seasonsOf(competition).flatMap((season) => {
			const table = sureTable(season) ?? [];
			return table.slice(1, TOP).map((club) => ({ year: season.year, club }));
		}),
	deal({ year = 0, club }, competition, catalog, random) {
		if (club === undefined || !topOf(year, competition, catalog).includes(club)) return undefined;
		const season = catalog.season(competition, year);
		const others = ((season && sureTable(season)) ?? []).slice(TOP);
		return { right: { type: 'club', club }, wrong: clubOptions(shuffle(others, random)) };
	},
};

/** The first four of a season; empty if they are not sure. */
export function topOf(year: number, competition: CompetitionId, catalog: Pick<Catalog, 'season'>) {
	const season = catalog.season(competition, year);
	return ((season && sureTable(season)) ?? []).slice(0, TOP);
}
