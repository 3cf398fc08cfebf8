import * as z from 'zod';
import { Settings } from '../../src/domain/settings.js';
import { OPTIONS } from '../../src/quiz/question.js';

/** The place of a question in a game or a daily, counted from 0. */
export const QuestionIndex = upTo(999);
/** The place of an option of a question, counted from 0. */
export const OptionIndex = upTo(OPTIONS - 1);
/** How many questions a review had asked. */
export const ReviewNumber = upTo(999_999_999);
/** A question of a game, by the game's id and its place in it. */
export const QuestionOfGame = z.tuple([z.string(), QuestionIndex]);
/** Time for a question. */
export const Seconds = z.coerce.number().pipe(Settings.shape.seconds);

/** A number that a person could choose within bounds, and chose in the game before. */
export function numberWithin({ least, most }: { readonly least: number; readonly most: number }) {
	return z.coerce.number().pipe(z.int().min(least).max(most));
}

/** A whole number from 0 on, as a custom id carries it. */
function upTo(most: number) {
	return z
		.string()
		.regex(/^\d{1,9}$/)
		.transform(Number)
		.pipe(z.int().max(most));
}
