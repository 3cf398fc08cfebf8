import type { Catalog } from '../../catalog/catalog.js';
import type { Appearance } from '../../catalog/club-history.js';
import type { Club, ClubId } from '../../domain/club.js';
import type { CompetitionId } from '../../domain/competition.js';
import { dailyNumber } from '../daily-number.js';
import type { Edition } from '../edition.js';
import { once } from '../once.js';
import { seeded, shuffle } from '../random.js';
import { doubtfulChampions } from '../sure.js';
import { type FactKeys, type Facts, factsOf, keysOf, mayBeSame, Piece, titleCompetitions } from './facts.js';

/** Seed of the order of clubs; changing it reorders every day. */
const ORDER = 2026;

/** The competitions whose clubs can be hidden: the country's own. */
export function puzzleCompetitions({ competitions }: Pick<Catalog, 'competitions'>): readonly CompetitionId[] {
	return competitions.filter(({ area }) => area === undefined).map(({ id }) => id);
}

/**
 * The club of a day. Every eligible club has its turn before one is repeated; undefined if there are none.
 *
 * @param of Only clubs named by a season of these competitions are eligible; by any of the country's, if left out.
 */
export function clubOfTheDay({ date: day, of }: Edition, catalog: Catalog): ClubId | undefined {
	const isMeant = (id: ClubId) =>
		of === undefined || catalog.historyOf(id).some(({ season }) => of.includes(season.competition));
	const clubs = inOrder(catalog).filter(isMeant);
	const turn = (dailyNumber(day) - 1) % Math.max(1, clubs.length);
	return clubs.at(turn);
}

/**
 * Clubs whose pieces are all sure, and whose combination of pieces fits no other club that a season of the country
 * names.
 */
export const puzzleClubs = once((catalog): readonly ClubId[] => {
	const all = catalog.clubs
		.map((club) => ({ club, facts: factsOf(club, catalog) }))
		.filter(({ facts }) => facts.season !== undefined)
		.map((each) => ({ ...each, keys: keysOf(each.facts) }));
	return all
		.filter(({ club, facts }) => isSure(club, facts, catalog))
		.filter(({ club, keys }) => !all.some((other) => other.club !== club && isLike(keys, other.keys)))
		.map(({ club }) => club.id);
});

const inOrder = once((catalog) => shuffle(puzzleClubs(catalog), seeded(ORDER)));

/** Whether no known fact tells two clubs apart. */
function isLike(one: FactKeys, other: FactKeys): boolean {
	return Piece.options.every((piece) => mayBeSame(piece, one, other));
}

function isSure(club: Club, { season, furthest, look }: Facts, catalog: Catalog): boolean {
	const isPlaced = club.confidence === 'confirmed' && club.department !== undefined && club.town !== undefined;
	const isSeen = look !== undefined && ('nickname' in look || look.colours.confidence === 'confirmed');
	const isDoubted = titleCompetitions(catalog).some((id) => doubtfulChampions(catalog, id).has(club.id));
	const history = catalog.historyOf(club.id);
	// For each of the two facts one sure season is enough.
	const isFirstTold = history.some((each) => each.season.year === season && isTold(each));
	const isBestTold = history.some(
		(each) => each.season.competition === furthest?.competition && each.reach === furthest.reach && isTold(each),
	);
	return isPlaced && isSeen && !isDoubted && isFirstTold && isBestTold;
}

/** Whether it is sure that a club played in a season and how far it got. */
function isTold({ season, reach, qualifier, promotion }: Appearance): boolean {
	const claim = reach === 'champion' ? season.champion : reach === 'runner-up' ? season.runnerUp : undefined;
	return [qualifier, claim, reach === 'entered' ? promotion : undefined].every(
		(each) => each === undefined || each.confidence === 'confirmed',
	);
}
