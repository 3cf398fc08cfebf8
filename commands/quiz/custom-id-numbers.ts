import * as z from 'zod';
import { Settings } from '../../src/domain/settings.js';
import { OPTIONS } from '../../src/quiz/question.js';

/** The index of a question in a game or a daily, from 0. */
export const QuestionIndex = upTo(999);
/** The index of a question's option, from 0. */
export const OptionIndex = upTo(OPTIONS - 1);
/** How many questions a review has asked. */
export const ReviewNumber = upTo(999_999_999);
/** A question of a game: the game's id and the question's index in it. */
export const QuestionOfGame = z.tuple([z.string(), QuestionIndex]);
/** The seconds for a question. */
export const Seconds = chosen(Settings.shape.seconds);

/** A number that a person chose for the game before: within the same bounds as when it is asked for anew. */
export function chosen(number: z.ZodType<number, number>) {
	return z.coerce.number().pipe(number);
}

/** A whole number from 0 on, in a custom id. */
function upTo(most: number) {
	return z
		.string()
		.regex(/^\d{1,9}$/)
		.transform(Number)
		.pipe(z.int().max(most));
}
