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

/** The text of a view without its embeds, as a person reads it. */
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

/** The problems of every question, prefixed with its id. */
const problemsOf = (find: (question: Question) => readonly string[]) =>
	dealt.flatMap((question) => find(question).map((problem) => `${question.id}: ${problem}`));
const missingIn = (text: string, parts: readonly string[]) =>
	parts.filter((part) => !text.includes(part)).map((part) => `“${part}” is missing in “${text}”`);

describe.each(locales)('without embeds, in %s,', (locale) => {
	const words = wordsIn(locale);

	it('every question is whole: what is asked, how many seconds there are, and its first clue', () => {
		const problems = problemsOf((question) => {
			const view = questionView(opened([question]), catalog, words);
			const [clue = ''] = clueTexts(question, catalog, words);
			const parts = [promptOf(question, catalog, words), words.say('quiz.seconds', { count: 20 }), clue];
			return [...missingIn(textOf(view), parts), ...viewProblems(view), ...textProblems(view)];
		});
		expect(problems).toEqual([]);
	});

	it('every result begins with what was right, and says what was asked and who knew it', () => {
		const problems = problemsOf((question) => {
			const some = resultView(closed(opened([question])), undefined, catalog, words);
			const said = [
				`## ${rightAnswer(question, catalog, words)}`,
				`-# ${promptOf(question, catalog, words)}`,
				'✅ <@100> +15 · <@101> +10 · <@102> +10 · <@103> +10',
			].join('\n');
			const none = resultView(close(opened([question]), 40_000), undefined, catalog, words);
			return [
				...(textOf(some) === said ? [] : [textOf(some)]),
				...missingIn(textOf(none), [words.say('quiz.nobody-answered')]),
				...[some, none].flatMap((view) => [...viewProblems(view), ...textProblems(view)]),
			];
		});
		expect(problems).toEqual([]);
	});

	it('a question asked alone is whole, and its answer says what was right and whether it was met', () => {
		const problems = problemsOf((question) => {
			const alone = { question, heading: 'Alone', optionId: (index: number) => `quiz:${index}` };
			const asked = privateQuestionView(alone, 'No clock', catalog, words);
			const told = privateAnswerView(alone, question.answer, { again: false, buttons: [] }, catalog, words);
			const answer = textOf(told);
			return [
				...missingIn(textOf(asked), [promptOf(question, catalog, words), ...clueTexts(question, catalog, words)]),
				...(answer.startsWith(`## ${rightAnswer(question, catalog, words)}\n`) ? [] : [answer]),
				...missingIn(answer, [words.say('quiz.alone.right')]),
				...[asked, told].flatMap(textProblems),
			];
		});
		expect(problems).toEqual([]);
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
