import { aServer } from '../../support/real-bot.js';
import { openQuestion } from '../open-question.js';

export const POST = 'POST /channels/:channel/messages';
export const EDIT = 'PATCH /channels/:channel/messages/:message';

/** The routes that write into a channel. */
export const WRITE = /^(POST|PATCH) \/channels\//;

/** A quiz whose first question Ana has answered correctly. */
export async function anOpenQuestion() {
	const server = await aServer();
	const { ana, bot, channel, clock } = server;
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 2 });
	await clock.step();
	const question = await openQuestion(channel, bot);
	await ana.press(question.message, question.right.customId);
	await clock.armed();
	return { ...server, question };
}
