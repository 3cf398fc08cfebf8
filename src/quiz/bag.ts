import * as z from 'zod';
import { type Random, shuffle } from './random.js';

/** The questions a channel has been asked, as stored: each once, the one asked longest ago first. */
export const Bag = z.strictObject({ version: z.literal(1), asked: z.array(z.string()) });
export type Bag = z.infer<typeof Bag>;

/** Records that a question is asked now. */
export function put(asked: readonly string[], id: string): readonly string[] {
	return [...asked.filter((each) => each !== id), id];
}

/** Questions in drawing order: `later` are for when none of `now` can be asked. */
export type Turns<Item> = { readonly now: readonly Item[]; readonly later: readonly Item[] };

/** The position of each question that was asked, by its id. */
export function placesOf(asked: readonly string[]): ReadonlyMap<string, number> {
	return new Map(asked.map((id, index) => [id, index]));
}

/** Draws questions not asked yet, in any order; if there are none, the half that was asked longest ago. */
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
