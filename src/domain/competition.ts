import * as z from 'zod';
import { Bilingual } from './bilingual.js';
import { Year } from './evidence.js';

/** Stable key of a competition and the name of its folder: `copa-peru`. */
export const CompetitionId = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
	.max(32)
	.brand('CompetitionId');
export type CompetitionId = z.infer<typeof CompetitionId>;

/** One competition, as in `competition.json` of its folder. */
export const Competition = z.strictObject({
	id: CompetitionId,
	name: Bilingual,
	/** The Spanish article before the name: `la` Copa Perú, `el` Torneo Descentralizado. */
	article: z.enum(['el', 'la']),
	/** Other names by years; a season shows the name of its year. */
	eras: z
		.array(z.strictObject({ name: Bilingual, article: z.enum(['el', 'la']), from: Year, until: Year.optional() }))
		.default([]),
	/** What people type to mean it: `primera`, `liga 1`. */
	aliases: z.array(z.string().trim().min(1).max(100)).default([]),
	/** One or two sentences on what it is. */
	about: Bilingual,
	/** Its place in lists; the lowest number comes first and is the default. */
	order: z.int().nonnegative(),
});
export type Competition = z.infer<typeof Competition>;

/** The competition's name and Spanish article in a year; without a year, those of today. */
export function competitionName(
	competition: Pick<Competition, 'name' | 'article' | 'eras'>,
	year?: number,
): { readonly name: Bilingual; readonly article: 'el' | 'la' } {
	const era =
		year === undefined
			? undefined
			: competition.eras.find(({ from, until }) => from <= year && year <= (until ?? 9999));
	return era ?? competition;
}
