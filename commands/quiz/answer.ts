import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import type { Fields } from '../../src/app/request.js';
import { UserError } from '../../src/errors.js';
import type { Verdict } from '../../src/quiz/game.js';
import { understand } from '../../src/quiz/understand.js';
import { errorView, noteView, quoted } from '../../src/views/note-view.js';
import { ANSWER_FIELD, answerForm } from '../../src/views/quiz/answer-form.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import type { View } from '../../src/views/view.js';
import { OptionIndex, QuestionIndex, QuestionOfGame } from './custom-id-numbers.js';

/** A custom id's arguments: the game, its question and, on an option's button, the option. */
const Pressed = z.tuple([z.string(), QuestionIndex, OptionIndex]);
const Filled = z.object({ [ANSWER_FIELD]: z.string().default('') });

/** A press on an option of an open question. */
export async function pressAnswer(args: readonly string[], context: Context): Promise<View> {
	const [game, round, option] = Pressed.parse(args);
	const { quizHost, place, ownWords, catalog } = context;
	const question = quizHost.openQuestion(place.channelId, game);
	const chosen = question?.options[option];
	const label = question && chosen ? optionLabel(chosen, question, catalog) : '';
	return give({ game, round, option }, ownWords.say('quiz.locked-in', { option: label }), context);
}

/** A press on the button of a question to be answered by typing: opens the form. */
export function pressType(args: readonly string[], { quizHost, place, ownWords }: Context): View {
	const [game, round] = QuestionOfGame.parse(args);
	if (!quizHost.openQuestion(place.channelId, game, round)) {
		return noteView(ownWords.say('quiz.too-late'), { private: true, noteOf: game });
	}
	return { embeds: [], private: true, form: answerForm(game, round, ownWords) };
}

/** A typed answer. One that is not understood does not count, so the person may type again. */
export async function submitTyped(args: readonly string[], fields: Fields, context: Context): Promise<View> {
	const [game, round] = QuestionOfGame.parse(args);
	const { quizHost, place, ownWords, catalog } = context;
	const { [ANSWER_FIELD]: typed } = Filled.parse(fields);
	const question = quizHost.openQuestion(place.channelId, game, round);
	if (!question) return noteView(ownWords.say('quiz.too-late'), { private: true, noteOf: game });
	const understood = understand(typed, question, catalog);
	if (!understood) {
		return { ...errorView(new UserError('quiz-not-understood', { typed }), ownWords), noteOf: game };
	}
	const option = optionLabel(understood.meant, question, catalog);
	const said = ownWords.say('quiz.understood', { typed: quoted(typed), option });
	return give({ game, round, option: understood.option }, said, context);
}

async function give(
	answer: { readonly game: string; readonly round: number; readonly option: number },
	accepted: string,
	{ quizHost, place, person, requestId, ownWords }: Context,
): Promise<View> {
	const verdict = await quizHost.answer(place.channelId, { ...answer, player: person.id, at: requestId });
	const count = quizHost.answersTo(place.channelId, answer);
	const said = {
		accepted: count === 0 ? accepted : `${accepted}\n-# ${ownWords.say('quiz.answered', { count })}`,
		'already-answered': ownWords.say('quiz.already-answered'),
		'too-late': ownWords.say('quiz.too-late'),
		out: ownWords.say('quiz.out'),
	} as const satisfies Record<Verdict, string>;
	return noteView(said[verdict], { private: true, noteOf: answer.game });
}
