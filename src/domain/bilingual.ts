import * as z from 'zod';

const sentence = z.string().trim().min(1).max(400);

/** A sentence of the data in both languages, written for readers: plain text, no markdown. */
export const InBoth = z.strictObject({ en: sentence, es: sentence });

/** The same; a plain text is read by everybody, where there is no second language. */
export const Bilingual = z.union([InBoth, sentence.transform((text) => ({ en: text, es: text }))]);
export type Bilingual = z.infer<typeof Bilingual>;
