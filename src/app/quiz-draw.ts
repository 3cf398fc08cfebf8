import { draw } from '../quiz/bag.js';
import type { Question } from '../quiz/question.js';
import { type Askable, compose, pool } from '../quiz/questions.js';
import type { QuizParts, QuizWish } from './quiz-host.js';

/**
 * Draws a game's questions from the channel's bag, which is stored before anything is asked.
 *
 * @param askable What can be asked about the competition.
 */
export async function drawQuestions(
	channelId: string,
	wish: QuizWish,
	askable: readonly Askable[],
	{ catalog, bags, random }: Pick<QuizParts, 'catalog' | 'bags' | 'random'>,
): Promise<readonly Question[]> {
	const all = new Map(askable.map((each) => [each.id, each]));
	const key = `${channelId}/${wish.competition}`;
	const bag = await bags.get(key);
	const { drawn, asked } = draw(pool(askable, wish), bag?.asked ?? [], wish.questions, random);
	await bags.save(key, { version: 1, asked: [...asked] });
	return drawn.flatMap((id) => {
		const found = all.get(id);
		return (found && compose(found, catalog, random)) ?? [];
	});
}
