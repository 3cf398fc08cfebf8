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

/** Where each question that was asked stands, by its id. */
export function placesOf(asked: readonly string[]): ReadonlyMap<string, number> {
	return new Map(asked.map((id, index) => [id, index]));
}

/** Those not asked yet are drawn, in any order; where there are none, the half that was asked longest ago. */
export function inTurn<Item extends { readonly id: string }>(
	items: readonly Item[],
	places: ReadonlyMap<string, number>,
	random: Random,
): Turns<Item> {
	const fresh: Item[] = [];
	const known: { readonly item: Item; readonly at: number }[] = [];
	for (const item of items) {
		const at = places.get(item.id);
		if (at === undefined) fresh.push(item);
		else known.push({ item, at });
	}
	const inOrder = known.sort((a, b) => a.at - b.at).map(({ item }) => item);
	if (fresh.length > 0) return { now: shuffle(fresh, random), later: inOrder };
	const half = Math.ceil(inOrder.length / 2);
	return { now: shuffle(inOrder.slice(0, half), random), later: inOrder.slice(half) };
}
