import * as z from 'zod';

/**
 * How sure a fact is.
 *
 * - `confirmed`: two independent sources, or a season's own page. Only these are asked in a quiz.
 * - `one-source`: a single source says so; shown with a mark.
 * - `inferred`: no source says so in words, other facts imply it; shown with a mark.
 * - `disputed`: sources disagree; shown with the variants.
 */
export const Confidence = z.enum(['confirmed', 'one-source', 'inferred', 'disputed']);
export type Confidence = z.infer<typeof Confidence>;

/**
 * Where a fact was taken from. A printed or vanished source has no address; readers click on it, so it must be a web
 * page's.
 */
export const Source = z.strictObject({
	name: z.string().trim().min(1).max(200),
	url: z
		.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })
		.max(500)
		.optional(),
});
export type Source = z.infer<typeof Source>;

/** A day, a month or a year, as exact as sources give it: `2008-12-11`, `2013-12`, `1924`. */
export const PartialDate = z
	.string()
	.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD');
export type PartialDate = z.infer<typeof PartialDate>;

/** A country's code as football's confederations write it: `ENG`, `URU`. */
export const CountryCode = z.string().regex(/^[A-Z]{3}$/, 'expected three capital letters');

/** A calendar year of Peruvian football; the first championship was played in 1912. */
export const Year = z.int().min(1900).max(2100);
