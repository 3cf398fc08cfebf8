import * as z from 'zod';

/** Longest text that may be typed about a fact, and about where it can be read, in characters. */
export const REPORT = { fact: 1_000, source: 500 } as const;
/** Reports of one person that are kept. */
export const REPORTS_KEPT = 20;

/** A correction that somebody sent: the fact, and where it can be read. */
export const Report = z.strictObject({
	/** Snowflake of the form's submission, so it is unique. */
	id: z.string(),
	/** When it was sent, in milliseconds since 1970. */
	at: z.int(),
	/** The season or club it is about, by name; empty where it is about neither. */
	where: z.string(),
	fact: z.string().trim().min(1).max(REPORT.fact),
	source: z.string().trim().min(1).max(REPORT.source),
});
export type Report = z.infer<typeof Report>;

/** The reports of one person that nobody has read yet, oldest first. */
export const Reports = z.strictObject({ version: z.literal(1), reports: z.array(Report) });
export type Reports = z.infer<typeof Reports>;
