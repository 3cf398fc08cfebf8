import { Review } from '../../../../src/quiz/review.js';
import type { aBot, From } from '../../../support/a-bot.js';

export type Bot = ReturnType<typeof aBot>;

/** A person's stored review, and the ids of the questions they missed. */
export const stored = async (bot: Bot, person = '11') =>
	Review.parse(await bot.store.collection('reviews').get(person));
export const missedBy = async (bot: Bot, person: string) =>
	(await bot.store.collection('reviews').get(person))?.missed.map(({ id }: { id: string }) => id);

/** Presses the right button or a wrong one of the question that was asked last. */
export async function answer(bot: Bot, right: boolean, from: From = {}) {
	const { number, asked } = await stored(bot, from.person?.id);
	const option = ((asked?.question.answer ?? 0) + (right ? 0 : 1)) % 4;
	return bot.press(`quiz:review:${number}:${option}`, { ...from, alone: true });
}
