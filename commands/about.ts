import { SlashCommandBuilder } from '@discordjs/builders';
import * as z from 'zod';
import { defineCommand } from '../src/app/command.js';
import { aboutView } from '../src/views/about-view.js';
import { localized } from './localized.js';

/** `/about`: what the bot knows, where its facts are from, and what it keeps about people. */
export const about = defineCommand({
	definition: localized(new SlashCommandBuilder(), 'about'),
	input: z.object({}),
	run(_input, { catalog, pages, quizHost, words }) {
		const quiz = { questions: quizHost.askableCount(), readsChat: quizHost.readsChat };
		const key = `about ${quiz.questions} ${quiz.readsChat} ${words.locale}`;
		return pages.keep(key, () => aboutView(catalog, quiz, words));
	},
});
