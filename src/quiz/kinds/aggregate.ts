import { decidingRound } from '../../domain/decider.js';
import type { Score } from '../../domain/match.js';
import type { Season } from '../../domain/season.js';
import { aggregate as aggregateOf } from '../../domain/tie.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { sureChampion, sureSeasons } from '../sure.js';

/** Small changes to a score, in goals of the champion and of the other side. */
const CHANGES = [-2, -1, 0, 1, 2].flatMap((mine) => [-2, -1, 0, 1, 2].map((theirs) => [mine, theirs] as const));

/** What was the aggregate of this season's two-legged final, the champion's goals first? */
export const aggregate: QuestionKindSpec = {
	hardness: 1.5,
	subjects: (catalog, competition) =>
		sureSeasons(catalog, competition)
			.filter((season) => finalScore(season) !== undefined)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog) {
		const season = catalog.season(competition, year);
		const right = season && finalScore(season);
		if (!right) return undefined;
		const isLevel = ([mine, theirs]: Score) => mine === theirs;
		const near = CHANGES.map(([mine, theirs]): Score => [right[0] + mine, right[1] + theirs])
			.filter(([mine, theirs]) => theirs >= 0 && mine >= theirs)
			.filter((score) => isLevel(score) === isLevel(right) && score.join() !== right.join());
		return { right: { type: 'score', score: right }, wrong: near.map((score) => ({ type: 'score', score })) };
	},
};

/** The final's aggregate, the champion's goals first, if both legs are sure and neither was awarded. */
function finalScore(season: Season): Score | undefined {
	const round = decidingRound(season);
	const champion = sureChampion(season);
	const tie = round?.type === 'ties' && round.ties.length === 1 ? round.ties[0] : undefined;
	if (!tie || round?.confidence !== 'confirmed' || tie.confidence !== 'confirmed') return undefined;
	if (tie.legs.length !== 2 || tie.legs.some(({ awarded }) => awarded) || round.type !== 'ties' || round.onPoints)
		return undefined;
	const total = aggregateOf(tie);
	if (!total) return undefined;
	const score: Score = tie.clubs[0] === champion ? total : [total[1], total[0]];
	return score[0] >= score[1] ? score : undefined;
}
