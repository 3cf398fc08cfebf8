import * as z from 'zod';

/** Stable key of a department, such as `la-libertad`. */
export const DepartmentId = z
	.string()
	.regex(/^[a-z]+(?:-[a-z]+)*$/, 'expected lower-case words joined by hyphens')
	.max(48)
	.brand('DepartmentId');
export type DepartmentId = z.infer<typeof DepartmentId>;

/** One of Peru's 24 departments or the Constitutional Province of Callao, as in `data/departments.json`. */
export const Department = z.strictObject({
	id: DepartmentId,
	/** In Spanish, with its accents: `Áncash`. */
	name: z.string().trim().min(1).max(60),
	/** The Spanish article it has in a sentence, where it has one: `el` Callao. */
	article: z.enum(['el', 'la']).optional(),
	/** Its capital, where people look for it by that name. */
	capital: z.string().trim().min(1).max(60),
});
export type Department = z.infer<typeof Department>;
