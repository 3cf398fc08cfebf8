import type { Catalog } from '../../catalog/catalog.js';
import type { Claim, Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { clubName } from '../names.js';
import { leagueParts } from './league-lines.js';

type Names = Pick<Catalog, 'clubLabel' | 'cup'>;

/** Discord's markdown for small letters, which begins a remark. */
export const REMARK = '-# ';

/** Clubs that other sources name as champion, runner-up or third, and notes on these places. */
export function claimAsides(season: Season, catalog: Names, words: Words): readonly string[] {
	const { champion, runnerUp, third, year } = season;
	const claims = [champion, runnerUp, third].filter((claim) => claim !== undefined);
	return claims.flatMap((claim) => asidesOf(claim, year, catalog, words));
}

/** The same, and the remarks on a league's places, which are too long for the few lines below a card. */
export function seasonAsides(season: Season, catalog: Names, words: Words): readonly string[] {
	const remarks = leagueParts(season, catalog, words)
		.flatMap(({ lines }) => lines)
		.filter((line) => line.startsWith(REMARK))
		.map((line) => line.slice(REMARK.length));
	return [...claimAsides(season, catalog, words), ...remarks];
}

function asidesOf({ club, variants, note }: Claim, year: number, catalog: Names, words: Words): readonly string[] {
	const name = clubName(catalog, club, year);
	const others = variants.map((each) =>
		words.say('season.variant', { club: clubName(catalog, each.club, year), by: words.of(each.by) }),
	);
	return [
		...(others.length > 0 ? [words.say('season.disputed', { claim: name, variants: words.list(others) })] : []),
		...(note ? [`${name}: ${words.of(note)}`] : []),
	];
}
