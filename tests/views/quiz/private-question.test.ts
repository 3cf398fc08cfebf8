import { describe, expect, it } from 'vitest';
import { CompetitionId } from '../../../src/domain/competition.js';
import { answer, begin } from '../../../src/quiz/daily.js';
import { dailyQuestions } from '../../../src/quiz/daily-questions.js';
import type { Question } from '../../../src/quiz/question.js';
import { askable } from '../../../src/quiz/questions.js';
import { emptyReview, note, type Review } from '../../../src/quiz/review.js';
import type { Daily } from '../../../src/quiz/stored-daily.js';
import { locales } from '../../../src/text/locale.js';
import { wordsIn } from '../../../src/text/words.js';
import { dailyAnswerView, dailyGridView, dailyView } from '../../../src/views/quiz/daily-view.js';
import { reviewAnswerView, reviewView } from '../../../src/views/quiz/review-view.js';
import { dealt, every } from '../../quiz/every-question.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { viewProblems } from '../view-problems.js';

const questions = dealt.slice(0, every.length);
const LINK = `https://copero.example/${'x'.repeat(300)}`;
const around = { canBeShared: true, nextAt: Date.UTC(2026, 6, 2, 5), link: LINK };
const DAY = '2026-07-01';
const MOMENT = { today: DAY, now: 0 };

/** A daily of these questions, the first `answered` of them answered wrongly. */
function aDailyOf(dealt: readonly Question[], answered: number): Daily {
	let daily = begin(undefined, MOMENT, dealt);
	for (const [index, { answer: right }] of dealt.slice(0, answered).entries()) {
		daily = answer(daily, { edition: DAY, question: index, option: (right + 1) % 4 }, MOMENT).daily ?? daily;
	}
	return daily;
}

const reviewing = (question: Question, option?: number): Review => ({
	...note(emptyReview, 'a', question),
	number: 1,
	asked: { question, ...(option !== undefined && { option }) },
});

describe.each(locales)('in %s', (locale) => {
	const words = wordsIn(locale);

	it('Discord takes and a person can read every question asked alone, and its answer', () => {
		const wrong = questions.map((question) => ({ question, option: (question.answer + 1) % 4 }));
		const problems = wrong.flatMap(({ question, option }) =>
			[
				reviewView(reviewing(question), catalog, words),
				reviewAnswerView(reviewing(question, option), { again: true }, catalog, words),
				reviewAnswerView(reviewing(question, question.answer), { again: false }, catalog, words),
			].flatMap(viewProblems),
		);
		expect(problems).toEqual([]);
	});

	it('Discord takes and a person can read a daily as it goes, with its result and its grid', () => {
		const dealt = dailyQuestions(DAY, askable(catalog, CompetitionId.parse('copa-peru')), catalog);
		const problems = [0, 1, 2, 3, 4, 5].flatMap((answered) => {
			const daily = aDailyOf(dealt, answered);
			const last = dailyAnswerView(daily, answered - 1, { ...around, again: true }, catalog, words);
			return [
				dailyView(daily, around, catalog, words),
				last,
				dailyGridView(daily, { player: '11', link: LINK }, catalog, words),
			].flatMap(viewProblems);
		});
		expect(problems).toEqual([]);
	});

	it('what is asked looks the same whichever option is right', () => {
		const telling = questions.filter((question) => {
			const shown = [0, 1, 2, 3].map((right) => {
				const other = { ...question, answer: right };
				return JSON.stringify([
					reviewView(reviewing(other), catalog, words),
					dailyView(aDailyOf([other], 0), around, catalog, words),
				]);
			});
			return new Set(shown).size > 1;
		});
		expect(telling).toEqual([]);
	});
});
