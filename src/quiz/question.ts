import * as z from 'zod';
import { ClubId } from '../domain/club.js';
import { CompetitionId } from '../domain/competition.js';
import { DepartmentId } from '../domain/department.js';
import { Year } from '../domain/evidence.js';
import { Score } from '../domain/match.js';
import { ClueKind } from './clue.js';

/** The kinds of questions; each has a file of its own in `kinds/`. */
export const QuestionKind = z.enum([
	'champion',
	'runner-up',
	'title-year',
	'department',
	'represented',
	'promoted-with',
	'aggregate',
	'title-count',
	'odd-one-out',
	'guess-club',
	'relegated',
	'top-scorer',
	'fallen-champion',
	'first-title',
	'longest-wait',
	'top-four',
	'last-place',
	'biggest-win',
	'place',
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** Kinds that are no longer asked, but may be stored: in a running game, a day's questions, a review. */
const RETIRED = ['group-top'] as const;

/** One of the answers to choose from. */
export const Option = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('club'), club: ClubId }),
	z.strictObject({ type: z.literal('year'), year: Year }),
	z.strictObject({ type: z.literal('department'), department: DepartmentId }),
	z.strictObject({ type: z.literal('number'), number: z.int().nonnegative() }),
	/** Goals of the champion first. */
	z.strictObject({ type: z.literal('score'), score: Score }),
]);
export type Option = z.infer<typeof Option>;

/** Options of a question; a row of buttons holds five. */
export const OPTIONS = 4;

/** What a question is about: a season, a club, a department, as its kind needs. */
export const Subject = z.strictObject({
	year: Year.optional(),
	club: ClubId.optional(),
	department: DepartmentId.optional(),
});
export type Subject = z.infer<typeof Subject>;

/** One multiple-choice question, as data: views put it into words. */
export const Question = z.strictObject({
	/** Identifies the question across games: `champion:copa-peru:2008`. */
	id: z.string().min(1).max(160),
	kind: z.enum([...QuestionKind.options, ...RETIRED]),
	competition: CompetitionId,
	subject: Subject,
	options: z.array(Option).length(OPTIONS),
	/** The clues about the club, in kinds that give some; the first is shown at once. */
	clues: z.array(ClueKind).default([]),
	/** Index of the right one in `options`. */
	answer: z
		.int()
		.min(0)
		.max(OPTIONS - 1),
});
export type Question = z.infer<typeof Question>;
