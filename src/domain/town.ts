import * as z from 'zod';
import { DepartmentId } from './department.js';
import { Confidence, Source } from './evidence.js';

const metres = z.int().min(-100).max(6000);

/** A town that clubs are from, as in `data/towns.json`. Named as in the clubs' `town`. */
export const Town = z.strictObject({
	name: z.string().trim().min(1).max(100),
	department: DepartmentId,
	/** Metres above the sea. */
	altitude: z
		.strictObject({
			metres,
			confidence: Confidence.default('confirmed'),
			/** What other sources give. */
			variants: z.array(metres).default([]),
		})
		.optional(),
	/** Degrees north and east, so both are negative in Peru. */
	coordinates: z
		.strictObject({
			latitude: z.number().min(-90).max(90),
			longitude: z.number().min(-180).max(180),
			confidence: Confidence.default('confirmed'),
		})
		.optional(),
	sources: z.array(Source).min(1),
});
export type Town = z.infer<typeof Town>;
