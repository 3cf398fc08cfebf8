import * as z from 'zod';
import { Cup } from '../cup/cup.js';
import { cupRules } from '../cup/cup-rules.js';
import { type Rules, usualRules } from './rules.js';
import { SuddenDeath, suddenDeath } from './sudden-death.js';

/** The usual quiz: everybody may answer everything, and points decide. */
const ByPoints = z.strictObject({ mode: z.literal('points') });

/** The state of a game's contest, by mode. */
export const Contest = z.discriminatedUnion('mode', [ByPoints, SuddenDeath, Cup]);
export type Contest = z.infer<typeof Contest>;
export type Mode = Contest['mode'];

/** The modes that `/quiz start` offers, the usual one first. */
export const startModes = ['points', 'sudden'] as const satisfies readonly Mode[];
export type StartMode = (typeof startModes)[number];

/** The contest before the first of its questions. */
export function beginning(mode: Mode, questions: number): Contest {
	switch (mode) {
		case 'points':
			return { mode };
		case 'sudden':
			return { mode, out: [] };
		case 'cup':
			return { mode, length: questions, entrants: [], rounds: [], asked: 0 };
	}
}

/** The rules of a contest. */
export function rulesOf(contest: Contest): Rules<Contest> {
	switch (contest.mode) {
		case 'points':
			return usualRules(contest);
		case 'sudden':
			return suddenDeath(contest);
		case 'cup':
			return cupRules(contest);
	}
}
