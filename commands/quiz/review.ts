import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { guardAnswers } from '../../src/app/guard.js';
import { noteView } from '../../src/views/note-view.js';
import { reviewAnswerView, reviewView } from '../../src/views/quiz/review-view.js';
import type { View } from '../../src/views/view.js';
import { keptTo } from '../competition-option.js';
import { OptionIndex, ReviewNumber } from './custom-id-numbers.js';

/** Without arguments it asks the next question. */
const Pressed = z.union([z.tuple([]), z.tuple([ReviewNumber, OptionIndex])]);

/** `/quiz review`: asks again, alone, what the person missed of the server's competitions. */
export async function review(context: Context): Promise<View> {
	const { reviewHost, person, catalog, ownWords } = context;
	return reviewView(await reviewHost.ask(person.id, keptTo(context)), catalog, ownWords);
}

/** A press on a button of a review. */
export async function pressReview(args: readonly string[], context: Context): Promise<View> {
	const [number, option] = Pressed.parse(args);
	if (number === undefined || option === undefined) return review(context);
	const { reviewHost, person, catalog, ownWords } = context;
	const asked = (await reviewHost.current(person.id))?.asked?.question;
	if (asked) guardAnswers(context, [asked]);
	const { review: after, verdict } = await reviewHost.answer(person.id, { number, option }, keptTo(context));
	if (verdict === 'stale') return noteView(ownWords.say('quiz.review.stale'), { private: true });
	return reviewAnswerView(after, { again: verdict === 'already-answered' }, catalog, ownWords);
}
