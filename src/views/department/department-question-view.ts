import { ButtonStyle } from 'discord-api-types/v10';
import type { Competition } from '../../domain/competition.js';
import type { Department } from '../../domain/department.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { noteView } from '../note-view.js';
import type { View } from '../view.js';

/** One row of buttons. */
const BUTTONS = 5;

/** Asks, privately, whether one of these was meant, where the typed text is not clearly a department's name. */
export function departmentQuestionView(
	departments: readonly Department[],
	competition: Competition,
	typed: string,
	words: Words,
): View {
	const buttons = departments
		.slice(0, BUTTONS)
		.map(({ id, name }) => button(customId('department', ['show', id, competition.id]), name, ButtonStyle.Secondary));
	const said = `**${words.say('club.did-you-mean')}**\n${words.say('department.no-such-name', { typed })}`;
	return { ...noteView(said, { private: true }), components: [rowOf(buttons)] };
}
