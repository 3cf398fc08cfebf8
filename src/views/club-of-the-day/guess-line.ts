import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import { type Comparison, compare } from '../../quiz/club-of-the-day/comparison.js';
import type { Wind } from '../../quiz/club-of-the-day/way.js';
import type { Words } from '../../text/words.js';
import { clubName } from '../names.js';

const arrows = {
	n: '⬆️',
	ne: '↗️',
	e: '➡️',
	se: '↘️',
	s: '⬇️',
	sw: '↙️',
	w: '⬅️',
	nw: '↖️',
} as const satisfies Record<Wind, string>;

/** A wrong guess, and how it compares with the right club: `🟥 **UTC** · ↘️ 320 km · coincide: títulos`. */
export function guessLine(guess: ClubId, meant: ClubId, catalog: Catalog, words: Words): string {
	const { shared, way, age } = compare(guess, meant, catalog);
	const pieces = shared.map((piece) => words.say(`club-day.${piece}`).toLowerCase());
	const parts = [
		`🟥 **${clubName(catalog, guess)}**`,
		...(way && !(isSameTown(way) && shared.includes('town')) ? [wayText(way, words)] : []),
		...(age ? [words.say(`club-day.${age}`)] : []),
		pieces.length > 0
			? words.say('club-day.shared', { pieces: words.list(pieces) })
			: words.say('club-day.nothing-shared'),
	];
	return parts.join(' · ');
}

/** Whether the line has an arrow, which needs a word of explanation. */
export function hasArrow(guess: ClubId, meant: ClubId, catalog: Catalog): boolean {
	return compare(guess, meant, catalog).way?.wind !== undefined;
}

function wayText({ km, wind, isRough }: NonNullable<Comparison['way']>, words: Words): string {
	if (isSameTown({ wind, isRough })) return words.say('club-day.same-town');
	if (wind === undefined) return words.say('club-day.near');
	const said = { arrow: arrows[wind], km: words.number(km) };
	return isRough ? words.say('club-day.way-rough', said) : words.say('club-day.way', said);
}

function isSameTown({ wind, isRough }: { readonly wind?: Wind | undefined; readonly isRough: boolean }): boolean {
	return wind === undefined && !isRough;
}
