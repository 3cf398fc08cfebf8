import { z } from 'zod';
import { type Random, shuffle } from './random.js';

/** The questions a channel has been asked since its bag was last filled, as stored. */
export const Bag = z.strictObject({ version: z.literal(1), asked: z.array(z.string()) });
export type Bag = z.infer<typeof Bag>;

/**
 * Draws questions so that none comes again before all have come. When the bag runs empty it is filled again, without
 * what was drawn just now.
 */
export function draw(
	all: readonly string[],
	asked: readonly string[],
	count: number,
	random: Random,
): { readonly drawn: readonly string[]; readonly asked: readonly string[] } {
	const before = new Set(asked);
	const fresh = shuffle(
		all.filter((id) => !before.has(id)),
		random,
	).slice(0, count);
	if (fresh.length === Math.min(count, all.length)) return { drawn: fresh, asked: [...asked, ...fresh] };
	const again = shuffle(
		all.filter((id) => !fresh.includes(id)),
		random,
	).slice(0, count - fresh.length);
	const drawn = [...fresh, ...again];
	return { drawn, asked: drawn };
}
