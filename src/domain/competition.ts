import * as z from 'zod';
import { Bilingual } from './bilingual.js';
import { Confidence, Source, Year } from './evidence.js';
import { TieBreak } from './round.js';

/** Stable key of a competition and the name of its folder: `copa-peru`. */
export const CompetitionId = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
	.max(32)
	.brand('CompetitionId');
export type CompetitionId = z.infer<typeof CompetitionId>;

/** How a competition was played over some years, told to somebody who is new to it. */
export const Format = z.strictObject({
	from: Year,
	/** The last year; absent while this format is in use. */
	until: Year.optional(),
	/** What these years are known by: `El hexagonal de Lima`. */
	title: Bilingual,
	/** Its stages, in the order in which they are played. */
	stages: z.array(Bilingual).min(1),
	/** What the champion won, and who else went up. */
	prize: Bilingual,
	/** What decided between clubs that were level. */
	ties: Bilingual.optional(),
	note: Bilingual.optional(),
	confidence: Confidence.default('confirmed'),
	sources: z.array(Source).min(1),
});
export type Format = z.infer<typeof Format>;

/** One competition, as in `competition.json` of its folder. */
export const Competition = z.strictObject({
	id: CompetitionId,
	name: Bilingual,
	/** The Spanish article before the name: `la` Copa Perú, `el` Torneo Descentralizado. */
	article: z.enum(['el', 'la']),
	/** The plural for several titles, where it has one: `Copas Perú`; otherwise they are titles of `name`. */
	titles: Bilingual.optional(),
	/** Other names by years; a season shows the name of its year. */
	eras: z
		.array(z.strictObject({ name: Bilingual, article: z.enum(['el', 'la']), from: Year, until: Year.optional() }))
		.default([]),
	/** How it was played, era by era, oldest first. */
	formats: z
		.array(Format)
		.refine(
			(formats) => formats.every(({ from }, index) => index === 0 || (formats[index - 1]?.until ?? 9999) < from),
			{
				error: 'expected eras one after the other, none overlapping the next',
			},
		)
		.default([]),
	/** What people type to mean it: `primera`, `liga 1`. */
	aliases: z.array(z.string().trim().min(1).max(100)).default([]),
	/** One or two sentences on what it is. */
	about: Bilingual,
	/**
	 * The country or confederation it belongs to, by code (`ENG`, `UEFA`); absent for Peru's. Competitions of one area
	 * are shown together.
	 */
	area: z
		.string()
		.regex(/^[A-Z]{3,8}$/, 'expected three to eight capital letters')
		.optional(),
	/** What separates clubs level on points in seasons that are imported from now on; the seasons name it themselves. */
	tieBreaks: z.array(TieBreak).optional(),
	/** How many clubs at the foot of the table are relegated, in seasons that are imported from now on. */
	relegated: z.int().nonnegative().max(20).optional(),
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

/** How a competition was played in a year; undefined where no source was found for it. */
export function formatIn({ formats }: Pick<Competition, 'formats'>, year: number): Format | undefined {
	return formats.find(({ from, until }) => from <= year && year <= (until ?? 9999));
}
