import { decidingRound, roundWinner } from '../../domain/decider.js';
import type { GroupRound } from '../../domain/round.js';
import type { Season } from '../../domain/season.js';
import { clubsOf } from '../../domain/standing.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { sureChampion, sureSeasons } from '../sure.js';

/** Who topped this season's final group? The wrong clubs are those that played in it. */
export const groupTop: QuestionKindSpec = {
	hardness: 0.2,
	subjects: (catalog, competition) =>
		sureSeasons(catalog, competition)
			.filter((season) => finalGroup(season) !== undefined)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const group = season && finalGroup(season);
		const right = season && sureChampion(season);
		if (!group || right === undefined) return undefined;
		const others = clubsOf(group).filter((club) => club !== right);
		return {
			right: { type: 'club', club: right },
			wrong: shuffle(others, random).map((club) => ({ type: 'club', club })),
		};
	},
};

/** The final group, where its table puts the sure champion first. */
function finalGroup(season: Season): GroupRound | undefined {
	const round = decidingRound(season);
	if (round?.type !== 'group' || round.confidence !== 'confirmed') return undefined;
	return roundWinner(round) === sureChampion(season) ? round : undefined;
}
