import { SlashCommandBuilder } from '@discordjs/builders';
import * as z from 'zod';
import { type Command, type Context, defineCommand } from '../src/app/command.js';
import { helpView } from '../src/views/help-view.js';
import type { View } from '../src/views/view.js';
import { competitionMeant } from './competition-option.js';
import { pressTip, submitTip } from './help/tip.js';
import { localized } from './localized.js';
import { quizHelp } from './quiz/help.js';

const Button = z.enum(['show', 'quiz', 'tip']);

/** `/help`: what the bot can do, and what to press first; and the form for corrections. */
export const help = defineCommand({
	definition: localized(new SlashCommandBuilder(), 'help'),
	input: z.object({}),
	run: (_input, context) => show(context),
	press([button, ...args], context) {
		return pressed[Button.parse(button)](args, context);
	},
	// A report goes to a channel, which may take longer than Discord waits for an answer.
	takesLong: ({ kind }) => kind === 'submit',
	submit([form, ...args], fields, context) {
		z.literal('tip').parse(form);
		return submitTip(args, fields, context);
	},
});

function show(context: Context): View {
	const { catalog, pages, ownWords } = context;
	const { id } = competitionMeant(undefined, context);
	const key = `what-to-do ${id} ${ownWords.locale}`;
	return pages.keep(key, () => helpView(catalog.competition(id), catalog, ownWords));
}

/** What each button does. */
const pressed = {
	show: (_args, context) => show(context),
	quiz: (_args, context) => quizHelp(context),
	tip: pressTip,
} as const satisfies Record<z.infer<typeof Button>, NonNullable<Command['press']>>;
