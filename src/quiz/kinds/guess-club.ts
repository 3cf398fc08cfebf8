import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import type { CompetitionId } from '../../domain/competition.js';
import { decadeOf, honourYears } from '../clue.js';
import { fameIn } from '../fame.js';
import { oncePerCompetition } from '../once.js';
import { clubOptions, type QuestionKindSpec } from '../question-kind.js';
import { type Random, shuffle } from '../random.js';
import { hasRiddle, riddler } from '../riddle.js';
import { isWholeHistory } from '../sure.js';

/** Clubs are contemporaries if the means of their seasons are at most this many years apart. */
const ERA_YEARS = 15;

/** Which club is it? Clues come one by one; together they fit no other option. */
export const guessClub: QuestionKindSpec = {
	hardness: 0.25,
	subjects: (catalog, competition) =>
		// Clues are about titles and seasons, so the history must be complete.
		(isWholeHistory(catalog, competition) ? catalog.clubs : [])
			.filter((club) => standings(catalog, competition).has(club.id) && hasRiddle(club, competition, catalog))
			.map(({ id }) => ({ club: id })),
	deal({ club: id }, competition, catalog, random) {
		const club = id && catalog.club(id);
		if (!club) return undefined;
		const { riddle, sort } = riddler(club, competition, catalog);
		const others = contemporaries(club.id, competition, catalog, random);
		return { right: { type: 'club', club: club.id }, wrong: clubOptions(mixed(others, sort)), riddle };
	},
};

/** The clubs of a competition, the most similar first: equally famous, then of the same time. */
function contemporaries(club: ClubId, competition: CompetitionId, catalog: Catalog, random: Random): readonly ClubId[] {
	const all = standings(catalog, competition);
	const own = all.get(club);
	const farness = ({ heyday, isChampion, isSeasoned, decades }: Standing) => {
		const isAsFamous = isChampion === (own?.isChampion ?? false) && (isSeasoned || !own?.isSeasoned);
		const isOfTheTime = Math.abs(heyday - (own?.heyday ?? 0)) <= ERA_YEARS;
		const isOfTheDecade = own?.decades[0] !== undefined && decades.includes(own.decades[0]);
		return (isAsFamous ? 0 : 3) + (isOfTheDecade ? 0 : isOfTheTime ? 1 : 2);
	};
	const byFarness: ClubId[][] = [[], [], [], [], [], []];
	for (const [other, standing] of shuffle([...all], random)) byFarness[farness(standing)]?.push(other);
	return byFarness.flat();
}

/** Interleaves the sorts, so that a riddle is found among the first clubs. */
function mixed(clubs: readonly ClubId[], sort: (club: ClubId) => number): readonly ClubId[] {
	const counts: number[] = [];
	const turns: ClubId[][] = [];
	for (const club of clubs) {
		const own = sort(club);
		const turn = counts[own] ?? 0;
		counts[own] = turn + 1;
		const some = turns[turn];
		if (some) some.push(club);
		else turns.push([club]);
	}
	return turns.flat();
}

/** A club's profile in a competition. */
type Standing = {
	/** The mean year of its seasons. */
	readonly heyday: number;
	/** Also by a doubtful title. */
	readonly isChampion: boolean;
	/** Whether it has played more than once. */
	readonly isSeasoned: boolean;
	/** The decades of its sure titles, the first one first. */
	readonly decades: readonly number[];
};

const standings = oncePerCompetition((catalog, competition): ReadonlyMap<ClubId, Standing> => {
	const found = new Map<ClubId, Standing>();
	for (const { id } of catalog.clubs) {
		const years = catalog
			.historyOf(id)
			.flatMap(({ season }) => (season.competition === competition ? [season.year] : []));
		if (years.length === 0) continue;
		found.set(id, {
			heyday: years.reduce((sum, year) => sum + year, 0) / years.length,
			isChampion: fameIn(competition, id, catalog).titles > 0,
			isSeasoned: years.length > 1,
			decades: honourYears(id, competition, catalog).titles.map(decadeOf),
		});
	}
	return found;
});
