import * as z from 'zod';
import { Bilingual, InBoth } from './bilingual.js';
import { ClubId } from './club-id.js';
import { Confidence, Year } from './evidence.js';

const name = z.string().trim().min(1).max(100);
const confidence = Confidence.default('confirmed');

/** A sentence about a club, and how sure it is. */
export const Line = InBoth.extend({ confidence });
export type Line = z.infer<typeof Line>;

/** Where a club plays at home, by the name it has in `data/stadiums.json` if it is there. */
export const HomeGround = z.strictObject({
	name,
	/** Only where `stadiums.json` has none. */
	capacity: z.int().positive().optional(),
	/** How sure it is that the club plays there. */
	confidence,
	note: Bilingual.optional(),
});
export type HomeGround = z.infer<typeof HomeGround>;

/** The colours that occur on clubs' shirts. */
export const Colour = z.enum([
	'black',
	'blue',
	'brown',
	'cream',
	'gold',
	'green',
	'light-blue',
	'maroon',
	'navy',
	'orange',
	'pink',
	'purple',
	'red',
	'white',
	'yellow',
]);
export type Colour = z.infer<typeof Colour>;

/** A club's colours, the shirt's first. */
export const Colours = z.strictObject({
	names: z.array(Colour).min(1).max(4),
	pattern: z.enum(['stripes', 'hoops', 'sash', 'band', 'cross']).optional(),
	confidence,
});
export type Colours = z.infer<typeof Colours>;

/** A rival of a club: a club of the data, or one known only by name. */
export const Rival = z
	.strictObject({
		club: ClubId.optional(),
		name: name.optional(),
		/** What the match is called: `Clásico Cusqueño`. */
		derby: name.optional(),
		confidence,
	})
	.refine(({ club, name: only }) => (club === undefined) !== (only === undefined), 'expected either club or name');
export type Rival = z.infer<typeof Rival>;

/** A title outside the competitions of the data. */
export const Honour = z.strictObject({ title: Bilingual, years: z.array(Year).min(1), confidence });
export type Honour = z.infer<typeof Honour>;
