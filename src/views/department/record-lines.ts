import type { Catalog } from '../../catalog/catalog.js';
import { furthestOf, titleRecord } from '../../catalog/follows/firsts.js';
import { titlesClaimedFor } from '../../catalog/honours.js';
import type { Competition } from '../../domain/competition.js';
import type { Department } from '../../domain/department.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { clubName, nameOfCompetition } from '../names.js';

/** How many of the clubs that got furthest are named: the latest ones. */
const NAMED = 4;

/**
 * A department's first, last or only title and how long it has waited; without a title, how far its clubs got. Then the
 * titles that only some sources count for it.
 */
export function recordLines(
	department: Department,
	titles: readonly Season[],
	competition: Competition,
	catalog: Pick<Catalog, 'club' | 'clubs' | 'clubLabel' | 'competition' | 'historyOf' | 'seasonsOf'>,
	words: Words,
): readonly string[] {
	const record = titleRecord(titles, catalog.seasonsOf(competition.id));
	const claimed = claimedLines(department.id, competition, catalog, words);
	if (!record) return [...furthestLines(department.id, competition, catalog, words), ...claimed];
	const { first, last, onlyClub, waited } = record;
	const years = titles.map(({ year }) => year).join(', ');
	const whose =
		onlyClub === undefined
			? words.say('follows.first-last', { first: first.year, last: last.year })
			: words.say('follows.only-club', { club: clubName(catalog, onlyClub), years });
	return [[whose, ...(waited > 0 ? [words.say('follows.waited', { count: waited })] : [])].join(' · '), ...claimed];
}

function claimedLines(
	department: Department['id'],
	{ id }: Competition,
	catalog: Pick<Catalog, 'club' | 'clubLabel' | 'competition' | 'seasonsOf'>,
	words: Words,
): readonly string[] {
	const claimed = titlesClaimedFor(department, catalog.seasonsOf(id), catalog.club);
	if (claimed.length === 0) return [];
	const years = claimed.map(({ season, club }) => `${clubName(catalog, club, season.year)} ${season.year}`).join(', ');
	return [words.say('club.disputed-titles', { competition: nameOfCompetition(catalog, id, words), years })];
}

function furthestLines(
	department: Department['id'],
	competition: Competition,
	catalog: Pick<Catalog, 'clubs' | 'clubLabel' | 'historyOf'>,
	words: Words,
): readonly string[] {
	const best = furthestOf(department, competition.id, catalog);
	// Second places stand in a list of their own; that its clubs took part in a league is no achievement to tell.
	if (!best || best.reach === 'runner-up' || best.reach === 'entered') return [];
	const clubs = best.appearances
		.slice(-NAMED)
		.map(({ club, season }) => `${clubName(catalog, club, season.year)} ${season.year}`);
	const reach = words.say(`club.reach.${best.reach}`);
	const said = words.say('follows.furthest-clubs', { reach, clubs: clubs.join(', ') });
	return [`${said} · *${words.say('follows.known')}*`];
}
