import { SlashCommandBuilder } from '@discordjs/builders';
import * as z from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import { aboutView } from '../src/views/about-view.js';
import { rowOf } from '../src/views/buttons.js';
import { helpButton } from '../src/views/help-view.js';
import { inviteUrl, linkRow } from '../src/views/links.js';
import type { View } from '../src/views/view.js';
import { competitionsHere, keptTo } from './competition-option.js';
import { localized } from './localized.js';

/** `/about`: what the bot knows, where its facts are from, and what it keeps about people. */
export const about = defineCommand({
	definition: localized(new SlashCommandBuilder(), 'about'),
	input: z.object({}),
	run: (_input, context) => show(context),
	press(args, context) {
		z.tuple([z.literal('show')]).parse(args);
		return { ...show(context), goes: 'below' };
	},
});

function show(context: Context): View {
	const { catalog, pages, quizHost, links, place, words } = context;
	const competitions = keptTo(context) ? competitionsHere(context) : catalog.competitions;
	const quiz = { questions: quizHost.askableCount(competitions), readsChat: quizHost.readsChat };
	const { applicationId: id } = place;
	const key = `about ${competitions.map((each) => each.id).join()} ${quiz.questions} ${quiz.readsChat} ${id} ${words.locale}`;
	return pages.keep(key, () => {
		const invite = id === undefined ? undefined : inviteUrl(id, { ...links, ...quiz });
		const components = [rowOf([helpButton(words)]), ...linkRow({ invite, ...links }, words)];
		return { ...aboutView(competitions, quiz, catalog, words), components };
	});
}
