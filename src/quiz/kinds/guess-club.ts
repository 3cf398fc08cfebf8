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

/** Clubs whose seasons lie this many years apart on average are of one time. */
const ERA_YEARS = 15;

/** Which club is it? Its clues come one by one; together they are true of no other option. */
export const guessClub: QuestionKindSpec = {
	hardness: 0.25,
	subjects: (catalog, competition) =>
		// Clues count titles and seasons.
		(isWholeHistory(catalog, competition) ? catalog.clubs : [])
			.filter((club) => heydays(catalog, competition).has(club.id) && hasRiddle(club, competition, catalog))
			.map(({ id }) => ({ club: id })),
	deal({ club: id }, competition, catalog, random) {
		const club = id && catalog.club(id);
		if (!club) return undefined;
		const { riddle, sort } = riddler(club, competition, catalog);
		const others = contemporaries(club.id, competition, catalog, random);
		return { right: { type: 'club', club: club.id }, wrong: clubOptions(mixed(others, sort)), riddle };
	},
};

/** The clubs of a competition, the most alike first: champions beside a champion, of its time. */
function contemporaries(club: ClubId, competition: CompetitionId, catalog: Catalog, random: Random): readonly ClubId[] {
	const all = heydays(catalog, competition);
	const own = fameIn(competition, club, catalog);
	const titlesOf = (each: ClubId) => honourYears(each, competition, catalog).titles;
	const [title] = titlesOf(club);
	const farness = ([other, heyday]: readonly [ClubId, number]) => {
		const { titles, seasons } = fameIn(competition, other, catalog);
		const isAsFamous = titles > 0 === own.titles > 0 && (seasons > 1 || own.seasons <= 1);
		const isOfTheTime = Math.abs(heyday - (all.get(club) ?? 0)) <= ERA_YEARS;
		const isOfTheDecade = title !== undefined && titlesOf(other).some((year) => decadeOf(year) === decadeOf(title));
		return (isAsFamous ? 0 : 3) + (isOfTheDecade ? 0 : isOfTheTime ? 1 : 2);
	};
	return shuffle([...all], random)
		.map((each) => ({ club: each[0], farness: farness(each) }))
		.toSorted((a, b) => a.farness - b.farness)
		.map((each) => each.club);
}

/** Of every sort one, then another of each: so that a riddle is found among the first. */
function mixed(clubs: readonly ClubId[], sort: (club: ClubId) => string): readonly ClubId[] {
	const counts = new Map<string, number>();
	const turns = clubs.map((club) => {
		const own = sort(club);
		const turn = counts.get(own) ?? 0;
		counts.set(own, turn + 1);
		return { club, turn };
	});
	return turns.toSorted((a, b) => a.turn - b.turn).map(({ club }) => club);
}

/** The middle of the seasons of every club that has played in a competition. */
const heydays = oncePerCompetition((catalog, competition): ReadonlyMap<ClubId, number> => {
	const found = new Map<ClubId, number>();
	for (const { id } of catalog.clubs) {
		const years = catalog
			.historyOf(id)
			.flatMap(({ season }) => (season.competition === competition ? [season.year] : []));
		if (years.length > 0) found.set(id, years.reduce((sum, year) => sum + year, 0) / years.length);
	}
	return found;
});
