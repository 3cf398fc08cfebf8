import type { ClubId } from '../../domain/club.js';
import { featsOf } from '../../domain/feats.js';
import type { Match } from '../../domain/match.js';
import type { Season } from '../../domain/season.js';
import { once } from '../once.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { sureTable } from '../sure-table.js';

/** Which club had the biggest win of this season? Not asked if several were equally big. */
export const biggestWin: QuestionKindSpec = {
	hardness: 1.25,
	subjects: (catalog, competition) =>
		catalog
			.seasonsOf(competition)
			.filter((season) => biggestWinIn(season) !== undefined)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const won = season && biggestWinIn(season);
		if (!season || !won) return undefined;
		const others = (sureTable(season) ?? []).filter((club) => club !== won.winner);
		return { right: { type: 'club', club: won.winner }, wrong: clubOptions(shuffle(others, random)) };
	},
};

/** A season's only biggest win, and who won it; undefined if it is not sure or not the only one. */
export const biggestWinIn = once((season: Season): { readonly match: Match; readonly winner: ClubId } | undefined => {
	const [match, ...others] = sureTable(season) ? (featsOf(season)?.biggestWins ?? []) : [];
	if (!match?.score || others.length > 0) return undefined;
	return { match, winner: match.score[0] > match.score[1] ? match.home : match.away };
});
