import * as z from 'zod';

const sentence = z.string().trim().min(1).max(400);

/** A sentence of the data in both languages, written for readers: plain text, no markdown. */
export const InBoth = z.strictObject({ en: sentence, es: sentence });

/** A sentence in both languages; a plain string has no translation and is shown to readers of either. */
export const Bilingual = z.union([InBoth, sentence.transform((text) => ({ en: text, es: text }))]);
export type Bilingual = z.infer<typeof Bilingual>;
