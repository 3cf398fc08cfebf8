import * as z from 'zod';

/** A sentence of the data in both languages, written for readers: plain text, no markdown. */
export const Bilingual = z.strictObject({
	en: z.string().trim().min(1).max(400),
	es: z.string().trim().min(1).max(400),
});
export type Bilingual = z.infer<typeof Bilingual>;
