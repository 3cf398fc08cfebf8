import { ActionRowBuilder, ModalBuilder, TextInputBuilder } from '@discordjs/builders';
import { TextInputStyle } from 'discord-api-types/v10';
import type { Words } from '../../text/words.js';
import { customId } from '../custom-id.js';
import type { Form } from '../view.js';

/** The id of the field that the answer is typed into. */
export const ANSWER_FIELD = 'answer';

/** Longest answer that can be typed; no name is longer. */
const LONGEST = 100;

/** The form to type the answer to an open question in. */
export function answerForm(game: string, round: number, words: Words): Form {
	const field = new TextInputBuilder()
		.setCustomId(ANSWER_FIELD)
		.setLabel(words.say('quiz.form.label'))
		.setStyle(TextInputStyle.Short)
		.setMinLength(1)
		.setMaxLength(LONGEST)
		.setRequired(true);
	return new ModalBuilder()
		.setCustomId(customId('quiz', ['typed', game, round]))
		.setTitle(words.say('quiz.form.title'))
		.addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(field))
		.toJSON();
}
