import { nationalRounds } from '../../domain/decider.js';
import type { Season } from '../../domain/season.js';
import { clubsOf } from '../../domain/standing.js';
import { namedApart, rivals } from '../distractors.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { sureChampion, sureSeasons } from '../sure.js';

/** Which club was promoted together with the champion? */
export const promotedWith: QuestionKindSpec = {
	hardness: 0.5,
	subjects: (catalog, competition) =>
		sureSeasons(catalog, competition)
			.filter((season) => companions(season).length > 0)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const [right] = season ? shuffle(companions(season), random) : [];
		if (!season || right === undefined) return undefined;
		const promoted = new Set(season.promotions.map(({ club }) => club));
		const present = nationalRounds(season).flatMap(clubsOf);
		const candidates = [...shuffle(present, random), ...rivals(season, right, catalog, random)].filter(
			(club) => !promoted.has(club) && club !== sureChampion(season),
		);
		const wrong = namedApart(candidates, right, catalog, year);
		return { right: { type: 'club', club: right }, wrong: wrong.map((club) => ({ type: 'club', club })) };
	},
};

/** The clubs that surely went up beside a champion that went up too; none where any promotion is in doubt. */
function companions(season: Season) {
	const { promotions } = season;
	const champion = sureChampion(season);
	if (promotions.some(({ confidence, note }) => confidence !== 'confirmed' || note !== undefined)) return [];
	if (!promotions.some(({ club }) => club === champion)) return [];
	return promotions.map(({ club }) => club).filter((club) => club !== champion);
}
