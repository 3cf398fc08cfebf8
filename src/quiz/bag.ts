import * as z from 'zod';
import { type Random, shuffle } from './random.js';

/** The questions a channel has been asked since its bag was last filled, as stored. */
export const Bag = z.strictObject({ version: z.literal(1), asked: z.array(z.string()) });
export type Bag = z.infer<typeof Bag>;

/**
 * Draws questions so that none comes again before all have come. Each is drawn from a kind picked at random, so that
 * a kind with many questions does not drown the others. When the bag runs empty it is filled again, without what was
 * drawn just now.
 *
 * @param kinds The ids that can be drawn, by kind.
 * @param asked What has been asked, also of other bags of the channel; those stay as they are.
 */
export function draw(
	kinds: readonly (readonly string[])[],
	asked: readonly string[],
	count: number,
	random: Random,
): { readonly drawn: readonly string[]; readonly asked: readonly string[] } {
	const all = new Set(kinds.flat());
	const drawn: string[] = [];
	let used = new Set(asked);
	while (drawn.length < Math.min(count, all.size)) {
		const fresh = kinds.map((ids) => ids.filter((id) => !used.has(id))).filter((ids) => ids.length > 0);
		const [next] = shuffle(shuffle(fresh, random)[0] ?? [], random);
		if (next === undefined) {
			used = new Set([...used].filter((id) => !all.has(id)).concat(drawn));
			continue;
		}
		drawn.push(next);
		used.add(next);
	}
	return { drawn, asked: [...used] };
}
