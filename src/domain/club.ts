import * as z from 'zod';
import { Bilingual } from './bilingual.js';
import { DepartmentId } from './department.js';
import { Confidence, PartialDate, Source, Year } from './evidence.js';

/** Stable key of a club, such as `santos-nazca`. Never renamed, never given to another club: buttons carry it. */
export const ClubId = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
	.max(48)
	.brand('ClubId');
export type ClubId = z.infer<typeof ClubId>;

const Name = z.string().trim().min(1).max(100);

/** A name the club had, with the first and the last year it was used where known. */
export const FormerName = z.strictObject({ name: Name, from: Year.optional(), until: Year.optional() });
export type FormerName = z.infer<typeof FormerName>;

/** One club: an identity, not a name. Clubs that share a name have an entry each. As in `data/clubs.json`. */
export const Club = z.strictObject({
	id: ClubId,
	/** The name it is best known by, without its town: `Deportivo Municipal`. */
	name: Name,
	fullName: Name.optional(),
	/** Names it was known by in earlier years; a season shows the name of its year. */
	formerNames: z.array(FormerName).default([]),
	/** Other spellings and short forms people type or sources print. */
	aliases: z.array(Name).default([]),
	nicknames: z.array(Name).default([]),
	/** Where it plays; absent where no source says so. */
	department: DepartmentId.optional(),
	town: Name.optional(),
	founded: z
		.strictObject({
			date: PartialDate,
			confidence: Confidence.default('confirmed'),
			/** Other dates sources give, when disputed. */
			variants: z.array(PartialDate).default([]),
		})
		.optional(),
	stadium: z.strictObject({ name: Name, capacity: z.int().positive().optional() }).optional(),
	/** It no longer exists. */
	dissolved: z.boolean().default(false),
	/** What a reader should know, such as which namesake it is not. */
	notes: z.array(Bilingual).default([]),
	/** How sure its department and town are. */
	confidence: Confidence.default('confirmed'),
	sources: z.array(Source).default([]),
});
export type Club = z.infer<typeof Club>;

/** What the club was called in a year: a former name that covers the year, else its name. */
export function nameIn(club: Pick<Club, 'name' | 'formerNames'>, year: number): string {
	const then = club.formerNames.find(
		({ from, until }) => (from ?? until) !== undefined && (from ?? 0) <= year && year <= (until ?? 9999),
	);
	return then?.name ?? club.name;
}
