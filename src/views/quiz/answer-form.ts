import type { Words } from '../../text/words.js';
import { customId } from '../custom-id.js';
import { formOf, textField } from '../form.js';
import type { Form } from '../view.js';

/** The id of the form's field for the answer. */
export const ANSWER_FIELD = 'answer';

/** The most characters that can be typed; no name is longer. */
const LONGEST = 100;

/** The form for the answer to an open question. */
export function answerForm(game: string, round: number, words: Words): Form {
	const label = words.say('quiz.form.label');
	return formOf(customId('quiz', ['typed', game, round]), words.say('quiz.form.title'), [
		textField({ id: ANSWER_FIELD, label, least: 1, most: LONGEST }),
	]);
}
