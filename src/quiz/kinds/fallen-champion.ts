import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import type { CompetitionId } from '../../domain/competition.js';
import { fameOf } from '../fame.js';
import { oncePerCompetition } from '../once.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { doubtfulChampions, sureChampion, sureRelegated, sureSeasons } from '../sure.js';

/** Options won the title at most this many years before. */
const ERA_YEARS = 16;

/** Which of these former champions went down that year from the division that the title leads to? */
export const fallenChampion: QuestionKindSpec = {
	hardness: 1.25,
	subjects: (catalog, competition) => {
		const division = divisionAbove(catalog, competition);
		if (division === undefined) return [];
		return catalog
			.seasonsOf(division)
			.filter(({ year }) => catalog.season(competition, year) !== undefined)
			.filter(({ year }) => fallen(year, division, competition, catalog).length > 0)
			.map(({ year }) => ({ year }));
	},
	deal({ year = 0 }, competition, catalog, random) {
		const division = divisionAbove(catalog, competition);
		const right = division === undefined ? undefined : fallen(year, division, competition, catalog)[0];
		if (right === undefined) return undefined;
		const wentDown = (club: ClubId) =>
			catalog.historyOf(club).some((each) => each.season.year === year && each.relegation !== undefined);
		const champions = shuffle(sureSeasons(catalog, competition), random)
			.filter((season) => season.year < year && year - season.year <= ERA_YEARS)
			.flatMap((season) => sureChampion(season) ?? []);
		return {
			right: { type: 'club', club: right },
			wrong: clubOptions([...new Set(champions)].filter((club) => !wentDown(club))),
		};
	},
};

/** Former champions of a competition that certainly went down from a division in a year, the best known first. */
function fallen(
	year: number,
	division: CompetitionId,
	competition: CompetitionId,
	catalog: Catalog,
): readonly ClubId[] {
	const season = catalog.season(division, year);
	const doubtful = doubtfulChampions(catalog, competition);
	const champions = new Set(
		sureSeasons(catalog, competition)
			.filter((each) => each.year < year && year - each.year <= ERA_YEARS)
			.map(sureChampion),
	);
	return ((season && sureRelegated(season)) ?? [])
		.filter((club) => champions.has(club) && !doubtful.has(club))
		.toSorted((a, b) => fameOf(b, catalog).seasons - fameOf(a, catalog).seasons);
}

/** The division that most champions of a competition went up to. */
export const divisionAbove = oncePerCompetition((catalog, competition): CompetitionId | undefined => {
	const goals = sureSeasons(catalog, competition).flatMap(
		(season) => season.promotions.find(({ club }) => club === sureChampion(season))?.to ?? [],
	);
	const count = (id: CompetitionId) => goals.filter((each) => each === id).length;
	return [...new Set(goals)].toSorted((a, b) => count(b) - count(a))[0];
});
