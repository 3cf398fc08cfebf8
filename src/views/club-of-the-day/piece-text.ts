import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import { type Facts, factsOf, type Piece, titleCompetitions } from '../../quiz/club-of-the-day/facts.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { nameOfCompetition } from '../names.js';

const signs = {
	department: '🗺️',
	season: '📅',
	furthest: '🏁',
	titles: '🏆',
	look: '👕',
	town: '📍',
} as const satisfies Record<Piece, string>;

/** A piece, one fact about a club, as a line; marked where the data may be incomplete. */
export function pieceLine(piece: Piece, club: ClubId, catalog: Catalog, words: Words): string {
	const name = words.say(`club-day.${piece}`);
	const facts = factsOf(catalog.club(club), catalog);
	const isPartial = piece === 'season' || (piece === 'furthest' && facts.furthest?.reach !== 'champion');
	const known = isPartial ? ` · *${words.say('follows.known')}*` : '';
	return `${signs[piece]} ${name}: **${pieceText(piece, facts, catalog, words)}**${known}`;
}

/** The text of a piece; a dash if the data no longer has it. */
function pieceText(piece: Piece, facts: Facts, catalog: Catalog, words: Words): string {
	const { department, season, furthest, town } = facts;
	const said = {
		department: () => department && catalog.department(department).name,
		season: () => season && `${season}`,
		furthest: () =>
			furthest &&
			words.say('club-day.furthest-in', {
				reach: words.say(`club.reach.${furthest.reach}`),
				competition: nameOfCompetition(catalog, furthest.competition, words),
			}),
		titles: () => titlesText(facts, catalog, words),
		look: () => lookText(facts, words),
		town: () => town && escaped(town),
	} as const satisfies Record<Piece, () => string | number | undefined>;
	return `${said[piece]() || '—'}`;
}

/** Without titles, it names the competitions that count here: the club may have won another one. */
function titlesText({ titles }: Facts, catalog: Catalog, words: Words): string {
	if (titles.length === 0) {
		const names = titleCompetitions(catalog).map((id) => nameOfCompetition(catalog, id, words));
		return words.say('club-day.no-titles', { competitions: names.join(', ') });
	}
	const each = titles.map(({ competition, count }) =>
		words.say('club-day.title-count', { competition: nameOfCompetition(catalog, competition, words), count }),
	);
	return each.join(' · ');
}

function lookText({ look }: Facts, words: Words): string | undefined {
	if (!look) return undefined;
	if ('nickname' in look) return words.say('club-day.nickname', { nickname: escaped(look.nickname) });
	const { names, pattern } = look.colours;
	const colours = words.list(names.map((name) => words.say(`colour.${name}`)));
	return pattern ? words.say('club.colours-pattern', { colours, pattern: words.say(`pattern.${pattern}`) }) : colours;
}
