import type { Catalog } from '../../catalog/catalog.js';
import type { Appearance } from '../../catalog/club-history.js';
import { clubPath, furthest, type Leg } from '../../catalog/follows/club-path.js';
import { isLeague } from '../../catalog/follows/stays.js';
import { yearsOf } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { confidenceOf, mark } from '../mark.js';
import { articleOf, nameOfCompetition, seasonName } from '../names.js';
import { stayText } from '../stay-text.js';

type Facts = Pick<Catalog, 'competition' | 'competitions' | 'season' | 'seasonsOf'>;

/** A longer path shows only its first and last legs. */
const LEGS = { first: 2, last: 4 } as const;

/** A club's path as a line, and its best result in each cup that it has not won; each only if it tells something. */
export function pathLines(history: readonly Appearance[], catalog: Facts, words: Words): readonly string[] {
	const path = clubPath(history, catalog).map((leg) => legText(leg, catalog, words));
	const isLong = path.length > LEGS.first + LEGS.last + 1;
	const shown = isLong ? [...path.slice(0, LEGS.first), '…', ...path.slice(-LEGS.last)] : path;
	const lines = [...(path.length > 1 ? [`🧭 ${shown.join(' → ')}`] : []), ...furthestLines(history, catalog, words)];
	return lines.map((line, index) => (index === 0 ? `${line} · *${words.say('follows.known')}*` : line));
}

function furthestLines(history: readonly Appearance[], catalog: Facts, words: Words): readonly string[] {
	return catalog.competitions.flatMap(({ id, area }) => {
		if (isLeague(id, catalog)) return [];
		const best = furthest(history.filter(({ season }) => season.competition === id));
		if (!best || best.reach === 'champion' || best.reach === 'runner-up' || best.reach === 'entered') return [];
		const seasons = best.appearances.map(({ season }) => season).toSorted((a, b) => a.year - b.year);
		const said = { reach: words.say(`club.reach.${best.reach}`), years: seasons.map(yearsOf).join(', ') };
		// Peru's cup needs no name where it is all there is.
		const isOnly = history.every(({ season }) => season.competition === id);
		if (area === undefined && isOnly) return [words.say('follows.furthest', said)];
		const competition = { article: articleOf(catalog, id), competition: nameOfCompetition(catalog, id, words) };
		return [words.say('follows.furthest-in', { ...said, ...competition })];
	});
}

function legText(leg: Leg, catalog: Facts, words: Words): string {
	if (leg.type === 'cup') {
		const { season, reach } = leg.appearance;
		const sign = mark(confidenceOf(season, reach));
		const got = words.say(`club.reach.${reach}`);
		// Peru's cup needs no name.
		return catalog.competition(season.competition)?.area === undefined
			? words.say('follows.cup', { year: season.year, reach: got }) + sign
			: words.say('follows.cup-of', { season: seasonName(catalog, season, words), reach: got }) + sign;
	}
	const titles = leg.titles > 0 ? `\u00a0🏆\u00a0${leg.titles}` : '';
	return stayText(leg.competition, leg.stays, catalog, words) + titles;
}
