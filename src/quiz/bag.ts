import * as z from 'zod';
import { type Random, shuffle } from './random.js';

/** The questions a channel has been asked, each once, the one asked longest ago first; as stored. */
export const Bag = z.strictObject({ version: z.literal(1), asked: z.array(z.string()) });
export type Bag = z.infer<typeof Bag>;

/** Notes that a question is asked now. */
export function put(asked: readonly string[], id: string): readonly string[] {
	return [...asked.filter((each) => each !== id), id];
}

/**
 * Questions in the order in which they are to be drawn: those not asked yet, in any order; where there are none, those
 * asked longest ago, half of them in any order; then the rest.
 */
export function inTurn<Item extends { readonly id: string }>(
	items: readonly Item[],
	asked: readonly string[],
	random: Random,
): readonly Item[] {
	const place = new Map(asked.map((id, index) => [id, index]));
	const fresh = items.filter(({ id }) => !place.has(id));
	const known = items
		.filter(({ id }) => place.has(id))
		.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
	const half = Math.ceil(known.length / 2);
	return [...shuffle(fresh, random), ...shuffle(known.slice(0, half), random), ...known.slice(half)];
}
