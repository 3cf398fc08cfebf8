import * as z from 'zod';
import { Confidence, Source, Year } from './evidence.js';

const name = z.string().trim().min(1).max(100);
const seats = z.int().positive();

/** A ground, as in `data/stadiums.json`: what is true of it whoever plays there. */
export const Stadium = z.strictObject({
	/** With its town in brackets where others share the name: `Estadio Miguel Grau (Piura)`. */
	name,
	town: name.optional(),
	capacity: z
		.strictObject({
			seats,
			confidence: Confidence.default('confirmed'),
			/** What other sources give. */
			variants: z.array(seats).default([]),
		})
		.optional(),
	/** The year it was opened, and how sure that is. */
	opened: z.strictObject({ year: Year, confidence: Confidence.default('confirmed') }).optional(),
	/** What people call it: `Matute`. */
	nickname: name.optional(),
	/** What else it is or was called. */
	otherNames: z.array(name).default([]),
	sources: z.array(Source).min(1),
});
export type Stadium = z.infer<typeof Stadium>;
