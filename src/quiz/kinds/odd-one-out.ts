import type { Catalog } from '../../catalog/catalog.js';
import { type ClubId, nameIn } from '../../domain/club.js';
import type { CompetitionId } from '../../domain/competition.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { type Random, shuffle } from '../random.js';
import {
	doubtfulChampions,
	hasKinWithTitle,
	isCountable,
	sureChampion,
	sureRunnerUp,
	sureSeasons,
	sureTitles,
} from '../sure.js';

/** Fewest seasons that make a club without a title known enough to be asked about. */
const KNOWN_FROM = 3;
/** Titles within this many years of a club's seasons are of its time. */
const ERA_YEARS = 20;

/** Which of these clubs has never won the competition? The other three have, around its time. */
export const oddOneOut: QuestionKindSpec = {
	hardness: 0.5,
	subjects: (catalog, competition) => losers(catalog, competition).map((club) => ({ club })),
	deal({ club }, competition, catalog, random) {
		if (club === undefined) return undefined;
		return {
			right: { type: 'club', club },
			wrong: clubOptions(championsAround(club, competition, catalog, random)),
		};
	},
};

/** Well-known clubs without a title, sure or doubtful: runners-up and regulars. */
function losers(catalog: Catalog, competition: CompetitionId): readonly ClubId[] {
	if (!isCountable(catalog, competition)) return [];
	const doubtful = doubtfulChampions(catalog, competition);
	const titles = sureTitles(catalog, competition);
	return catalog.clubs
		.map(({ id }) => id)
		.filter((id) => !titles.has(id) && !doubtful.has(id) && !hasKinWithTitle(id, competition, catalog))
		.filter((id) => {
			const seasons = catalog.historyOf(id).filter(({ season }) => season.competition === competition);
			return seasons.length >= KNOWN_FROM || seasons.some(({ season }) => sureRunnerUp(season) === id);
		});
}

/** Champions of a club's time that won under their current name; then those of other times. */
function championsAround(
	club: ClubId,
	competition: CompetitionId,
	catalog: Catalog,
	random: Random,
): readonly ClubId[] {
	const years = catalog
		.historyOf(club)
		.flatMap(({ season }) => (season.competition === competition ? [season.year] : []));
	const isNear = (year: number) => years.some((each) => Math.abs(each - year) <= ERA_YEARS);
	const titles = shuffle(sureSeasons(catalog, competition), random).flatMap((season) => {
		const winner = sureChampion(season);
		const named = winner && catalog.club(winner);
		if (!named || !sureTitles(catalog, competition).has(named.id)) return [];
		return nameIn(named, season.year) === named.name ? [{ club: named.id, near: isNear(season.year) }] : [];
	});
	const inOrder = titles.toSorted((a, b) => Number(b.near) - Number(a.near));
	return [...new Set(inOrder.map((each) => each.club))];
}
