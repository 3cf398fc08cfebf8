import * as z from 'zod';

/** Stable key of a club, such as `santos-nazca`. Never renamed, never given to another club: buttons carry it. */
export const ClubId = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
	.max(48)
	.brand('ClubId');
export type ClubId = z.infer<typeof ClubId>;
