import { z } from 'zod';
import { ClubId } from '../domain/club.js';
import { CompetitionId } from '../domain/competition.js';
import { Year } from '../domain/evidence.js';

/** What can be asked; each kind has a file of its own in `kinds/`. */
export const QuestionKind = z.enum(['champion', 'runner-up', 'title-year']);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** One of the answers to choose from. */
export const Option = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('club'), club: ClubId }),
	z.strictObject({ type: z.literal('year'), year: Year }),
]);
export type Option = z.infer<typeof Option>;

/** Answers to choose from; a row of buttons holds five. */
export const OPTIONS = 4;

/** One multiple-choice question, as data: views put it into words. */
export const Question = z.strictObject({
	/** Names the question across games: `champion:copa-peru:2008`. */
	id: z.string().min(1).max(100),
	kind: QuestionKind,
	competition: CompetitionId,
	/** The season it is about, which tells more once it is answered. */
	year: Year,
	/** The club that is asked about, in kinds that name one. */
	club: ClubId.optional(),
	options: z.array(Option).length(OPTIONS),
	/** Index of the right one in `options`. */
	answer: z
		.int()
		.min(0)
		.max(OPTIONS - 1),
});
export type Question = z.infer<typeof Question>;
