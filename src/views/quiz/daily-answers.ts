import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import { type Answered, marksOf } from '../../quiz/daily.js';
import type { Edition } from '../../quiz/edition.js';
import type { Words } from '../../text/words.js';
import { editionNumber } from '../edition-number.js';
import { escaped } from '../escaped.js';
import { clip, Limit } from '../limits.js';
import { Colour, type Embed } from '../view.js';
import { answerText } from './private-question.js';
import { promptOf } from './question-prompt.js';

/** A day's questions and their right answers. */
export function answersEmbed(daily: Answered, catalog: Catalog, words: Words): Embed {
	const marks = marksOf(daily);
	const answers = daily.questions.map((question, index) => {
		const prompt = escaped(clip(promptOf(question, catalog, words), Limit.embedTitle));
		return `${square(marks[index] ?? false)} ${prompt} **${answerText(question, question.answer, catalog)}**`;
	});
	return new EmbedBuilder({ color: Colour.gold })
		.setAuthor({
			name: words.say('quiz.daily', { number: editionNumber(daily, catalog, words), date: words.date(daily.date) }),
		})
		.setDescription(answers.join('\n'))
		.toJSON();
}

/** `🟩🟩🟥🟩🟩` */
export function squaresOf(daily: Omit<Answered, keyof Edition>): string {
	return marksOf(daily).map(square).join('');
}

/** The square of a right or a wrong answer. */
export function square(right: boolean): string {
	return right ? '🟩' : '🟥';
}
