import * as z from 'zod';
import { Bilingual } from './bilingual.js';
import { Colours, HomeGround, Honour, Line, Rival } from './club-facts.js';
import { ClubId } from './club-id.js';
import { DepartmentId } from './department.js';
import { Confidence, CountryCode, PartialDate, Source } from './evidence.js';

export { ClubId };

const Name = z.string().trim().min(1).max(100);

/** A club may be older than football in Peru. */
const NameYear = z.int().min(1850).max(2100);

/** A name the club had, with the first and the last year it was used where known. */
export const FormerName = z.strictObject({
	name: Name,
	from: NameYear.optional(),
	until: NameYear.optional(),
	confidence: Confidence.default('confirmed'),
});
export type FormerName = z.infer<typeof FormerName>;

/** One club: an identity, not a name. Clubs that share a name have an entry each. As in `data/clubs.json`. */
export const Club = z.strictObject({
	id: ClubId,
	/** The name it is best known by, without its town: `Deportivo Municipal`. */
	name: Name,
	fullName: Name.optional(),
	/** Other names it had, earlier or later than its `name`; a season shows the name of its year. */
	formerNames: z.array(FormerName).default([]),
	/** Other spellings and short forms people type or sources print. */
	aliases: z.array(Name).default([]),
	nicknames: z.array(Name).default([]),
	/** Nicknames that a single source gives. */
	lesserNicknames: z.array(Name).default([]),
	/** Where it plays; absent where no source says so. */
	department: DepartmentId.optional(),
	town: Name.optional(),
	/** Its country, for a club from abroad or one whose department is not known. */
	country: CountryCode.optional(),
	founded: z
		.strictObject({
			date: PartialDate,
			confidence: Confidence.default('confirmed'),
			/** Other dates sources give, when disputed. */
			variants: z.array(PartialDate).default([]),
		})
		.optional(),
	stadium: HomeGround.optional(),
	colours: Colours.optional(),
	rivals: z.array(Rival).default([]),
	/** Where it came from: who founded it, mergers, moves, the place it took over. */
	origins: z.array(Line).default([]),
	/** It no longer exists. */
	dissolved: z.boolean().default(false),
	/** What became of it, or where it was last seen. */
	fate: Line.optional(),
	/** Cups at home that are no competition of the data. */
	honours: z.array(Honour).default([]),
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

/** The years in which sources say that a club was founded, the one that counts first; none where no source says. */
export function foundingYears({ founded }: Pick<Club, 'founded'>): readonly number[] {
	return founded ? [founded.date, ...founded.variants].map((date) => Number(date.slice(0, 'YYYY'.length))) : [];
}
