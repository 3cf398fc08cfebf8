import { Question } from '../../src/quiz/question.js';

/** A made-up question: in which year did this club win? The first option is right unless said otherwise. */
export const aQuestion = (club: string, answer = 0): Question =>
	Question.parse({
		id: `title-year:copa:${club}`,
		kind: 'title-year',
		competition: 'copa',
		subject: { club },
		options: [2001, 2002, 2003, 2004].map((year) => ({ type: 'year', year })),
		answer,
	});
