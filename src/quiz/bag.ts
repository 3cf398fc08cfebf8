import * as z from 'zod';
import { type Random, shuffle } from './random.js';

/** The questions a channel has been asked, each once, the one asked longest ago first; as stored. */
export const Bag = z.strictObject({ version: z.literal(1), asked: z.array(z.string()) });
export type Bag = z.infer<typeof Bag>;

/** Notes that a question is asked now. */
export function put(asked: readonly string[], id: string): readonly string[] {
	return [...asked.filter((each) => each !== id), id];
}

/** Questions in the order in which they are to be drawn: now, or only where nothing else can be. */
export type Turns<Item> = { readonly now: readonly Item[]; readonly later: readonly Item[] };

/** Those not asked yet are drawn, in any order; where there are none, the half that was asked longest ago. */
export function inTurn<Item extends { readonly id: string }>(
	items: readonly Item[],
	asked: readonly string[],
	random: Random,
): Turns<Item> {
	const place = new Map(asked.map((id, index) => [id, index]));
	const fresh = items.filter(({ id }) => !place.has(id));
	const known = items
		.filter(({ id }) => place.has(id))
		.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
	if (fresh.length > 0) return { now: shuffle(fresh, random), later: known };
	const half = Math.ceil(known.length / 2);
	return { now: shuffle(known.slice(0, half), random), later: known.slice(half) };
}
