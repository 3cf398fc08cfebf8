import * as z from 'zod';
import { Bilingual } from './bilingual.js';
import { ClubId } from './club.js';
import { CompetitionId } from './competition.js';
import { DepartmentId } from './department.js';
import { Confidence, PartialDate, Source, Year } from './evidence.js';
import { Figures, PlaceAbroad, Relegation, TopScorer } from './league.js';
import { Score } from './match.js';
import { Round } from './round.js';

/** A club in a role that sources may doubt or dispute. */
export const Claim = z.strictObject({
	club: ClubId,
	confidence: Confidence.default('confirmed'),
	/** Who else some sources name, and who says so; required when disputed. */
	variants: z.array(z.strictObject({ club: ClubId, by: Bilingual })).default([]),
	/**
	 * The departments that sources count the club for, likeliest first; only where they differ from each other or from
	 * the club's own.
	 */
	departments: z.array(DepartmentId).default([]),
	note: Bilingual.optional(),
});
export type Claim = z.infer<typeof Claim>;

/** A club that qualified from its department. `town` only where it differs from the club's own. */
export const Qualifier = z.strictObject({
	club: ClubId,
	department: DepartmentId,
	town: z.string().trim().min(1).max(60).optional(),
	note: Bilingual.optional(),
	confidence: Confidence.default('confirmed'),
});
export type Qualifier = z.infer<typeof Qualifier>;

/** A region of the Regional Stage: the departments whose clubs met there. */
export const Region = z.strictObject({
	/** Roman numeral or name: `IV`, `Norte A`. */
	name: z.string().trim().min(1).max(30),
	departments: z.array(DepartmentId).default([]),
	rounds: z.array(Round).default([]),
	/** Who went on to the National Stage, as far as known; the winner first. */
	qualified: z.array(Claim).default([]),
	note: Bilingual.optional(),
});
export type Region = z.infer<typeof Region>;

/** One stage of a season. What no source gives is left out, and its absence is shown. */
export const Stage = z.discriminatedUnion('id', [
	z.strictObject({
		id: z.literal('departmental'),
		/** The stage that its clubs went on to; there has been no Regional Stage since 2015. */
		leadsTo: z.enum(['regional', 'national']).default('regional'),
		qualifiers: z.array(Qualifier),
		/** Departments of which no source names a qualifier. */
		missing: z.array(DepartmentId).default([]),
		/** Clubs of listed departments may be missing as well: the source breaks off, or names only some. */
		incomplete: z.boolean().default(false),
		note: Bilingual.optional(),
	}),
	z.strictObject({ id: z.literal('regional'), regions: z.array(Region), note: Bilingual.optional() }),
	z.strictObject({ id: z.literal('national'), rounds: z.array(Round), note: Bilingual.optional() }),
	/** A league's tables and the matches that settled what they left open, in the order in which they were played. */
	z.strictObject({ id: z.literal('league'), rounds: z.array(Round), note: Bilingual.optional() }),
	/** A cup's groups and knock-out rounds, in the order in which they were played. */
	z.strictObject({ id: z.literal('cup'), rounds: z.array(Round), note: Bilingual.optional() }),
]);
export type Stage = z.infer<typeof Stage>;
export type StageId = Stage['id'];

/** Why a club went up. */
export const PromotionReason = z.enum([
	'champion',
	'runner-up',
	'final-group',
	'semifinalist',
	'best-quarterfinalist',
	'regional-champion',
	'play-off',
	'ruling',
	'invited',
]);
export type PromotionReason = z.infer<typeof PromotionReason>;

/** A club that went up, to which competition and from which year on. */
export const Promotion = z.strictObject({
	club: ClubId,
	to: CompetitionId,
	year: Year,
	reason: PromotionReason.optional(),
	confidence: Confidence.default('confirmed'),
	note: Bilingual.optional(),
});
export type Promotion = z.infer<typeof Promotion>;

export const RecordKind = z.enum(['biggest-home-win', 'biggest-away-win', 'highest-scoring']);
export type RecordKind = z.infer<typeof RecordKind>;

/** A match that holds one or more of the season's records. */
export const SeasonRecord = z.strictObject({
	home: ClubId,
	away: ClubId,
	score: Score,
	holds: z.array(RecordKind).min(1),
});
export type SeasonRecord = z.infer<typeof SeasonRecord>;

/**
 * How far a season got.
 *
 * `unfinished`: some stages were played, but there was no national champion. `not-played`: not held at all.
 */
export const Status = z.enum(['played', 'unfinished', 'not-played', 'in-progress']);
export type Status = z.infer<typeof Status>;

/** One season of a competition, as in `data/competitions/<competition>/<year>.json`. */
export const Season = z.strictObject({
	$schema: z.string().optional(),
	competition: CompetitionId,
	/** The year in which it began, and the name of its file. */
	year: Year,
	/** The next year, where it was played over two: `2016` for the season 2015/16. */
	until: Year.optional(),
	status: Status.default('played'),
	/** Why there is no champion; required unless the season was played. */
	reason: Bilingual.optional(),
	/** Which edition it was, from 1, where a source counts it. */
	edition: z.int().positive().optional(),
	dates: z
		.strictObject({
			start: PartialDate.optional(),
			/** When the Provincial Stage began; likewise for the stages after it. */
			provincial: PartialDate.optional(),
			departmental: PartialDate.optional(),
			regional: PartialDate.optional(),
			national: PartialDate.optional(),
			end: PartialDate.optional(),
		})
		.default({}),
	/** Absent where there was none, or where no source names one. */
	champion: Claim.optional(),
	runnerUp: Claim.optional(),
	/** Who came third, where no table shows it. */
	third: Claim.optional(),
	promotions: z.array(Promotion).default([]),
	/** Empty where nobody went down; absent where no source tells. */
	relegations: z.array(Relegation).optional(),
	/** Places won in cups of the next year. */
	abroad: z.array(PlaceAbroad).default([]),
	records: z.array(SeasonRecord).default([]),
	/** Which matches were searched for the records, if not all, and what speaks against one. */
	recordsScope: Bilingual.optional(),
	topScorers: z.array(TopScorer).default([]),
	/** The size of a league's season. */
	figures: Figures.optional(),
	/** How the season was played. */
	format: Bilingual.optional(),
	notes: z.array(Bilingual).default([]),
	stages: z.array(Stage).default([]),
	sources: z.array(Source).min(1),
});
export type Season = z.infer<typeof Season>;

/** A season's years as people write them: `2008`, `2015/16`. */
export function yearsOf({ year, until }: Pick<Season, 'year' | 'until'>): string {
	return until === undefined ? `${year}` : `${year}/${`${until}`.slice(-2)}`;
}
