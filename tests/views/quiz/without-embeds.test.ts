import { describe, expect, it } from 'vitest';
import { answer, close, end, type Game, next, open, shown } from '../../../src/quiz/game.js';
import type { Question } from '../../../src/quiz/question.js';
import { locales } from '../../../src/text/locale.js';
import { wordsIn } from '../../../src/text/words.js';
import { clueTexts } from '../../../src/views/quiz/hint-text.js';
import { rightAnswer } from '../../../src/views/quiz/option-label.js';
import { podiumView } from '../../../src/views/quiz/podium-view.js';
import { privateAnswerView, privateQuestionView } from '../../../src/views/quiz/private-question.js';
import { promptOf } from '../../../src/views/quiz/question-prompt.js';
import { questionView, resultView } from '../../../src/views/quiz/question-view.js';
import { kickoffView } from '../../../src/views/quiz/quiz-notes-view.js';
import { aGame } from '../../quiz/a-game.js';
import { every, dealt as thrice } from '../../quiz/every-question.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { sent } from '../../support/sent.js';
import { textProblems, viewProblems } from '../view-problems.js';

/** Every question that can be asked. */
const dealt = thrice.slice(0, every.length);

/** The snowflake of a moment, in milliseconds. */
const at = (ms: number) => `${BigInt(ms) << 22n}`;
const ASKED = 1_000_000;

/** What is left of a view without its embeds, as a person reads it. */
const textOf = (view: Parameters<typeof sent>[0]) => sent({ ...view, embeds: [] }).text.replaceAll('\\', '');

function opened(questions: readonly Question[]): Game {
	return { ...open(aGame(questions), 30_000), messageId: at(ASKED) };
}

/** Twelve people answer, the first four of them right. */
function closed(game: Game): Game {
	const { round } = game;
	const right = game.questions[round]?.answer ?? 0;
	const given = Array.from({ length: 12 }, (_, index) => ({ player: `10${index}`, seconds: index + 1 }));
	const answered = given.reduce((before, { player, seconds }, index) => {
		const option = index < 4 ? right : (right + 1) % 4;
		return answer(before, { game: 'g1', round, player, option, at: at(ASKED + seconds * 1_000) }, 0).game;
	}, game);
	return close(answered, 40_000);
}

describe.each(locales)('without embeds, in %s,', (locale) => {
	const words = wordsIn(locale);

	it('every question is whole: what is asked, how many seconds there are, and its first clue', () => {
		for (const question of dealt) {
			const view = questionView(opened([question]), catalog, words);
			const text = textOf(view);
			expect(text, question.id).toContain(promptOf(question, catalog, words));
			expect(text, question.id).toContain(words.say('quiz.seconds', { count: 20 }));
			const [clue = ''] = clueTexts(question, catalog, words);
			expect(text, question.id).toContain(clue);
			expect([...viewProblems(view), ...textProblems(view)], question.id).toEqual([]);
		}
	});

	it('every result begins with what was right, and says what was asked and who knew it', () => {
		for (const question of dealt) {
			const right = rightAnswer(question, catalog, words);
			const some = resultView(closed(opened([question])), undefined, catalog, words);
			expect(textOf(some).split('\n'), question.id).toEqual([
				`## ${right}`,
				`-# ${promptOf(question, catalog, words)}`,
				'✅ <@100> +15 · <@101> +10 · <@102> +10 · <@103> +10',
			]);
			const none = resultView(close(opened([question]), 40_000), undefined, catalog, words);
			expect(textOf(none), question.id).toContain(words.say('quiz.nobody-answered'));
			const problems = [some, none].flatMap((view) => [...viewProblems(view), ...textProblems(view)]);
			expect(problems, question.id).toEqual([]);
		}
	});

	it('a question asked alone is whole, and its answer says what was right and whether it was met', () => {
		for (const question of dealt) {
			const alone = { question, heading: 'Alone', optionId: (index: number) => `quiz:${index}` };
			const asked = privateQuestionView(alone, 'No clock', catalog, words);
			expect(textOf(asked), question.id).toContain(promptOf(question, catalog, words));
			for (const clue of clueTexts(question, catalog, words)) expect(textOf(asked), question.id).toContain(clue);
			const told = privateAnswerView(alone, question.answer, { again: false, buttons: [] }, catalog, words);
			expect(textOf(told).split('\n')[0], question.id).toBe(`## ${rightAnswer(question, catalog, words)}`);
			expect(textOf(told), question.id).toContain(words.say('quiz.alone.right'));
			expect([asked, told].flatMap(textProblems), question.id).toEqual([]);
		}
	});

	it('a game is announced, and its podium names all who played, up to ten, and why it ended early', () => {
		const game = opened(dealt.slice(0, 5));
		const kickoff = kickoffView(game, catalog, words);
		expect(textOf(kickoff)).toContain(words.say('quiz.kickoff', { count: 5, seconds: 20, at: 30 }));
		const podium = podiumView(end(next(shown(closed(game), 0)), 'stop'), catalog, words);
		expect(textOf(podium)).toContain(words.say('quiz.ended.stop'));
		expect(textOf(podium)).toContain('🥇 <@100> — **15**');
		expect(textOf(podium).match(/<@\d+>/g)).toHaveLength(10);
		expect([kickoff, podium].flatMap((view) => [...viewProblems(view), ...textProblems(view)])).toEqual([]);
	});
});
