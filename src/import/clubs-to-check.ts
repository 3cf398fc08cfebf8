import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { DataProblem } from '../catalog/data-problem.js';
import { readJson } from '../catalog/read-json.js';
import { CountryCode } from '../domain/evidence.js';
import { nameKey } from './club-names.js';
import type { Doubt } from './identities.js';
import type { ClubText } from './results.js';

/** The file in which a person decides which names mean the same club. */
export const CHECK_FILE = 'clubs-to-check.json';

const Name = z.string().trim().min(1).max(100);

/**
 * A name, and what a person decided: another name of the same club, `false` for a club of its own, `null` for
 * undecided.
 */
const ClubToCheck = z.strictObject({
	name: Name,
	country: CountryCode.optional(),
	sameAs: z.union([Name, z.literal(false), z.null()], 'expected a name, false or null'),
	maybe: z.array(Name).default([]),
});
const Checks = z.strictObject({ about: z.string().optional(), clubs: z.array(ClubToCheck) });
export type ClubsToCheck = readonly z.infer<typeof ClubToCheck>[];

const ABOUT =
	'For each club: if it is the same as one under maybe, write that name for sameAs; if not, write false. Import again afterwards: what you wrote is kept.';

/** The decisions in a folder so far; none if it is new, or if they cannot be read, which is noted in `problems`. */
export function readChecks(folder: string, problems: DataProblem[]): ClubsToCheck {
	const file = join(folder, CHECK_FILE);
	return existsSync(file) ? (readJson(file, Checks, problems)?.clubs ?? []) : [];
}

/** The decisions that refer to a name which no club has. */
export function unknownChecks(
	checked: ClubsToCheck,
	folder: string,
	isKnown: (club: ClubText) => boolean,
): readonly DataProblem[] {
	return checked.flatMap(({ sameAs, country }, index) =>
		typeof sameAs !== 'string' || isKnown({ name: sameAs, country })
			? []
			: [
					{
						file: join(folder, CHECK_FILE),
						path: `clubs[${index}].sameAs`,
						expected: `the name of a club, not “${sameAs}”`,
					},
				],
	);
}

/** The decisions as they were, and the new doubts for a person to decide. */
export function checksAfter(checked: ClubsToCheck, doubts: readonly Doubt[]): ClubsToCheck {
	const decided = checked.filter(({ sameAs }) => sameAs !== null);
	const told = new Set(decided.map(nameKey));
	const open = doubts
		.filter((doubt) => !told.has(nameKey(doubt)))
		.map(({ name, country, maybe }) => ({ name, country, sameAs: null, maybe: [...maybe] }));
	return [...open, ...decided].toSorted((a, b) => nameKey(a).localeCompare(nameKey(b)));
}

/** The file's text. */
export function checksText(clubs: ClubsToCheck): string {
	return `${JSON.stringify({ about: ABOUT, clubs }, null, '\t')}\n`;
}
