import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import { nationalRounds } from '../../domain/decider.js';
import type { Promotion, Season } from '../../domain/season.js';
import { clubsOf } from '../../domain/standing.js';
import { fameOf } from '../fame.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { shuffle } from '../random.js';
import { rivals } from '../rivals.js';
import { sureChampion, sureSeasons } from '../sure.js';

/** Which club went up to this division besides the champion? */
export const promotedWith: QuestionKindSpec = {
	hardness: 0.5,
	subjects: (catalog, competition) =>
		sureSeasons(catalog, competition)
			.filter((season) => companion(season, catalog) !== undefined)
			.map(({ year }) => ({ year })),
	deal({ year = 0 }, competition, catalog, random) {
		const season = catalog.season(competition, year);
		const right = season && companion(season, catalog);
		if (!season || right === undefined) return undefined;
		const present = shuffle(nationalRounds(season).flatMap(clubsOf), random);
		const candidates = [...new Set([...present, ...rivals(season, right.club, catalog, random)])];
		return {
			right: { type: 'club', club: right.club },
			wrong: clubOptions(candidates.filter((club) => !mayHaveGoneUp(club, right, season, catalog))),
		};
	},
};

/** The best-known club that certainly went up in a season besides its champion; none if any promotion is in doubt. */
function companion(season: Season, catalog: Catalog): Promotion | undefined {
	const { promotions } = season;
	if (promotions.some(({ confidence, note }) => confidence !== 'confirmed' || note !== undefined)) return undefined;
	if (!promotions.some(({ club }) => club === sureChampion(season))) return undefined;
	return promotions
		.filter(({ club, to }) => club !== sureChampion(season) && catalog.competition(to) !== undefined)
		.toSorted((a, b) => fameOf(b.club, catalog).seasons - fameOf(a.club, catalog).seasons)[0];
}

/**
 * Whether a club may have gone up too: in this season at all, or to the same division for the same year by another way.
 */
function mayHaveGoneUp(club: ClubId, { to, year }: Promotion, season: Season, catalog: Catalog): boolean {
	if (season.promotions.some((each) => each.club === club)) return true;
	return catalog
		.historyOf(club)
		.some((each) => each.promotion?.year === year || (each.season.competition === to && each.season.year === year));
}
