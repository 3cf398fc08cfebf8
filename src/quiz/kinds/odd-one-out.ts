import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import type { CompetitionId } from '../../domain/competition.js';
import { namedApart } from '../distractors.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { doubtfulChampions, isCountable, sureRunnerUp, sureTitles } from '../sure.js';

/** A club that has never won is known well enough to be asked about from this many seasons on. */
const KNOWN_FROM = 3;

/** Which of these clubs has never won the competition? The other three have. */
export const oddOneOut: QuestionKindSpec = {
	hardness: 0.5,
	subjects: (catalog, competition) => losers(catalog, competition).map((club) => ({ club })),
	deal({ club }, competition, catalog, random) {
		if (club === undefined) return undefined;
		const champions = namedApart(shuffle([...sureTitles(catalog, competition).keys()], random), club, catalog);
		return {
			right: { type: 'club', club },
			wrong: champions.map((each) => ({ type: 'club', club: each })),
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
		.filter((id) => !titles.has(id) && !doubtful.has(id))
		.filter((id) => {
			const seasons = catalog.historyOf(id).filter(({ season }) => season.competition === competition);
			return seasons.length >= KNOWN_FROM || seasons.some(({ season }) => sureRunnerUp(season) === id);
		});
}
