import { type Club, nameIn } from '../../../domain/club.js';
import type { Colour, Colours } from '../../../domain/club-facts.js';
import { contrast } from '../contrast.js';
import { departmentColours, type Pair } from './department-colours.js';
import { initialsOf } from './initials.js';

export const shapes = ['heater', 'square', 'horned', 'round', 'hexagon', 'banner'] as const;
export type Shape = (typeof shapes)[number];
export const patterns = ['plain', 'stripes', 'hoops', 'sash', 'band', 'cross', 'halves', 'quarters'] as const;
export type Pattern = (typeof patterns)[number];

/** What a shield looks like. Colours are `#rrggbb`; `ink` is that of the initials, legible on `first`. */
export type ShieldLook = {
	readonly shape: Shape;
	readonly pattern: Pattern;
	readonly first: string;
	readonly second: string;
	readonly ink: string;
	readonly initials: string;
};

const hues = {
	black: '#15171c',
	blue: '#1d5fc4',
	brown: '#6f4424',
	cream: '#f1e6c8',
	gold: '#e0a81c',
	green: '#167a42',
	'light-blue': '#7cc4ef',
	maroon: '#7a1730',
	navy: '#16295c',
	orange: '#ee7a1a',
	pink: '#f29bbd',
	purple: '#6b3aa0',
	red: '#cf2030',
	white: '#fbfaf6',
	yellow: '#f7d21b',
} as const satisfies Record<Colour, string>;
const READABLE = 4.5;

/** For clubs abroad without known colours: any other pair would be taken for theirs. */
const NEUTRAL: Pair = ['white', 'black'];

/** Who has a shield: a club, or a player by their id. */
export type Bearer = Pick<Club, 'name' | 'department' | 'country' | 'colours'> & { readonly id: string };

/** A club as it was called in a year: the initials of that name are on its shield. */
export function bearerIn(club: Club, year: number): Bearer {
	return { ...club, name: nameIn(club, year) };
}

/**
 * A club's shield: its own colours and pattern where known; the rest follows from its department and id. No badge is
 * copied.
 */
export function shieldLook(club: Bearer): ShieldLook {
	const hash = hashOf(club.id);
	const known = club.colours?.confidence === 'disputed' ? undefined : club.colours;
	const [first, second] = (known ? ownPair(known) : turned(usualPair(club, hash), hash)).map((colour) => hues[colour]);
	const colours = { first: first ?? hues.white, second: second ?? hues.black };
	return {
		shape: shapes[hash % shapes.length] ?? 'heater',
		pattern: known?.pattern ?? patterns[Math.floor(hash / shapes.length) % patterns.length] ?? 'plain',
		...colours,
		ink: [colours.second, hues.white, hues.black].find((ink) => contrast(ink, colours.first) >= READABLE) ?? hues.black,
		initials: initialsOf(club.name),
	};
}

/** A single colour is joined by black or white, whichever contrasts more. */
function ownPair({ names }: Colours): Pair {
	const [first = 'white', second] = names;
	if (second) return [first, second];
	return [first, contrast(hues[first], hues.white) > contrast(hues[first], hues.black) ? 'white' : 'black'];
}

function usualPair({ id, department, country }: Bearer, hash: number): Pair {
	if (department === undefined && country !== undefined) return NEUTRAL;
	return departmentColours(department ?? id, hash);
}

/** Half of a department's clubs have its colours swapped. */
function turned([first, second]: Pair, hash: number): Pair {
	return (hash >>> 8) % 2 === 0 ? [first, second] : [second, first];
}

/** FNV-1a: the same for an id on every machine and in every run. */
function hashOf(id: string): number {
	let hash = 0x811c9dc5;
	for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return (hash ^ (hash >>> 15)) >>> 0;
}
