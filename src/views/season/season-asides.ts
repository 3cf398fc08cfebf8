import type { Catalog } from '../../catalog/catalog.js';
import type { Claim, Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { clubName } from '../names.js';
import { leagueParts } from './league-lines.js';

type Names = Pick<Catalog, 'clubLabel' | 'cup'>;

/** What a remark in small letters begins with. */
export const REMARK = '-# ';

/** Whom sources name instead of champion, runner-up and third, and what is to be noted on them. */
export function claimAsides(season: Season, catalog: Names, words: Words): readonly string[] {
	const { champion, runnerUp, third, year } = season;
	const claims = [champion, runnerUp, third].filter((claim) => claim !== undefined);
	return claims.flatMap((claim) => asidesOf(claim, year, catalog, words));
}

/** The same with what there is to remark on a league's places: too long for the few lines below a card. */
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
