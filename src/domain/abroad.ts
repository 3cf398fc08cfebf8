import * as z from 'zod';
import { Bilingual } from './bilingual.js';
import { ClubId } from './club.js';
import { Confidence, CountryCode, PartialDate, Source, Year } from './evidence.js';
import { Score } from './match.js';

/** Stable key of a cup between countries: `libertadores`. */
export const CupId = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
	.max(32)
	.brand('CupId');
export type CupId = z.infer<typeof CupId>;

/** A cup between clubs of several countries; its name is the same in every language. */
export const Cup = z.strictObject({ id: CupId, name: z.string().trim().min(1).max(60) });
export type Cup = z.infer<typeof Cup>;

/** The rounds of such a cup, in the order in which they are played. */
export const CupRound = z.enum([
	'preliminary',
	'first-round',
	'second-round',
	'third-round',
	'group-stage',
	'play-offs',
	'round-of-16',
	'quarterfinals',
	'semifinals',
	'final',
]);
export type CupRound = z.infer<typeof CupRound>;

/** How far a club got in a cup: a round it played, or what it won; in ascending order. */
export const CupReach = z.enum([...CupRound.options, 'runner-up', 'champion']);
export type CupReach = z.infer<typeof CupReach>;

/** A club of another country. */
export const ForeignClub = z.strictObject({
	name: z.string().trim().min(1).max(100),
	country: CountryCode,
});
export type ForeignClub = z.infer<typeof ForeignClub>;

/** A side of a match abroad: a club of `clubs.json`, or one of another country. */
export const Side = z.union([ClubId, ForeignClub]);
export type Side = z.infer<typeof Side>;

/** One match of a cup. `score` is the one after extra time, never with penalties. */
export const CupMatch = z.strictObject({
	round: CupRound,
	/** Which group: `D`, `5`. */
	group: z.string().trim().min(1).max(10).optional(),
	date: PartialDate,
	home: Side,
	away: Side,
	score: Score,
	/** Penalty shoot-out, home first. */
	penalties: Score.optional(),
	extraTime: z.boolean().default(false),
});
export type CupMatch = z.infer<typeof CupMatch>;

/** A club in one edition of a cup: listed where none of its matches is, or where a source says how far it got. */
export const Entrant = z.strictObject({
	club: ClubId,
	reach: CupReach.optional(),
	confidence: Confidence.default('confirmed'),
	note: Bilingual.optional(),
});
export type Entrant = z.infer<typeof Entrant>;

/** One edition of a cup, as far as clubs of `clubs.json` took part. */
export const CupEdition = z.strictObject({
	cup: CupId,
	year: Year,
	entrants: z.array(Entrant).default([]),
	/** The matches of those clubs. */
	matches: z.array(CupMatch).default([]),
	/** Some matches are missing from `matches`. */
	incomplete: z.boolean().default(false),
	/** How sure the matches are. */
	confidence: Confidence.default('confirmed'),
	sources: z.array(Source).min(1),
});
export type CupEdition = z.infer<typeof CupEdition>;

/** What clubs did in cups between countries, as in `data/abroad.json`. */
export const Abroad = z.strictObject({ cups: z.array(Cup).default([]), editions: z.array(CupEdition).default([]) });
export type Abroad = z.infer<typeof Abroad>;

/** Whether a side is a club of `clubs.json`. */
export function isOwn(side: Side): side is ClubId {
	return typeof side === 'string';
}
