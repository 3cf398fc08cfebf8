import * as z from 'zod';
import { ByPoints, byPoints } from './by-points.js';
import type { Rules } from './rules.js';
import { SuddenDeath, suddenDeath } from './sudden-death.js';

/** What a game is about, as it stands, by the mode it is played in. */
export const Contest = z.discriminatedUnion('mode', [ByPoints, SuddenDeath]);
export type Contest = z.infer<typeof Contest>;
export type Mode = Contest['mode'];

/** The modes that a quiz can be started in, the usual one first. */
export const startModes = ['points', 'sudden'] as const satisfies readonly Mode[];
export type StartMode = (typeof startModes)[number];

/** A contest before its first question. */
export function beginning(mode: StartMode): Contest {
	return mode === 'sudden' ? { mode, out: [] } : { mode };
}

/** The rules of a contest. */
export function rulesOf(contest: Contest): Rules<Contest> {
	switch (contest.mode) {
		case 'points':
			return byPoints(contest);
		case 'sudden':
			return suddenDeath(contest);
	}
}
