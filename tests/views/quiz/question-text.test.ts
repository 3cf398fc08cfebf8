import { describe, expect, it } from 'vitest';
import { close, open } from '../../../src/quiz/game.js';
import { newGame } from '../../../src/quiz/new-game.js';
import type { Question } from '../../../src/quiz/question.js';
import { wordsIn } from '../../../src/text/words.js';
import { clueTexts } from '../../../src/views/quiz/hint-text.js';
import { optionLabel, rightAnswer } from '../../../src/views/quiz/option-label.js';
import { privateAnswerView } from '../../../src/views/quiz/private-question.js';
import { contextLine } from '../../../src/views/quiz/question-context.js';
import { promptOf } from '../../../src/views/quiz/question-prompt.js';
import { resultView } from '../../../src/views/quiz/question-view.js';
import { dealtAbout } from '../../quiz/dealt-question.js';
import { every, dealt as thrice } from '../../quiz/every-question.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { sent } from '../../support/sent.js';

/** Every question that can be asked. */
const dealt = thrice.slice(0, every.length);
const [en, es] = [wordsIn('en'), wordsIn('es')];
const the = (id: string): Question => dealt.find((each) => each.id === id) ?? expect.fail(`${id} is not asked`);

describe('a question in words', () => {
	it.each([
		['champion:copa-peru:2008', '¿Qué equipo ganó la Copa Perú 2008?', 'Which team won the 2008 Copa Perú?'],
		['champion:segunda:2021', '¿Qué equipo ganó la Liga 2 de 2021?', 'Which team won the 2021 Liga 2?'],
		[
			'runner-up:copa-peru:2012',
			'¿Qué equipo perdió la final de la Copa Perú 2012?',
			'Which team lost the 2012 Copa Perú final?',
		],
		[
			'runner-up:copa-peru:2008',
			'¿Qué equipo fue subcampeón de la Copa Perú 2008?',
			'Which team came second in the 2008 Copa Perú?',
		],
		[
			'aggregate:copa-peru:2012',
			'¿Cómo quedó el global de la final de la Copa Perú 2012?',
			'What was the aggregate score in the 2012 Copa Perú final?',
		],
		[
			'title-year:copa-peru:pirata-fc',
			'¿En qué año ganó Pirata FC (como Molinos El Pirata) la Copa Perú?',
			'In which year did Pirata FC (as Molinos El Pirata) win the Copa Perú?',
		],
		[
			'title-year:copa-peru:utc:2012',
			'¿En cuál de estos años ganó UTC la Copa Perú?',
			'In which of these years did UTC win the Copa Perú?',
		],
		[
			'promoted-with:copa-peru:2012',
			'Además del campeón, ¿qué club de la Copa Perú 2012 ascendió a la Segunda División?',
			'Besides the champion, which club of the 2012 Copa Perú went up to the Second Division?',
		],
	])('%s', (id, spanish, english) => {
		expect(promptOf(the(id), catalog, es)).toBe(spanish);
		expect(promptOf(the(id), catalog, en)).toBe(english);
	});

	it('counts a competition’s titles by what they are called', () => {
		const question = dealtAbout('title-count', 'utc');
		expect(promptOf(question, catalog, es)).toBe('¿Cuántas Copas Perú ganó UTC?');
		expect(promptOf(question, catalog, en)).toBe('How many Copa Perú titles has UTC won?');
		expect(rightAnswer(question, catalog, es)).toBe('2 títulos');
	});

	it('says al Callao and del Callao', () => {
		const prompts = dealt
			.filter(({ subject }) => subject.department === 'callao')
			.map((question) => promptOf(question, catalog, es));
		expect(prompts.length).toBeGreaterThan(0);
		for (const prompt of prompts) expect(prompt).toMatch(/^¿Cuál de estos clubes representó al Callao en la/);
		const clues = dealt.flatMap((question) => clueTexts(question, catalog, es)).filter((clue) => /Callao/.test(clue));
		expect(new Set(clues)).toEqual(new Set(['Es del Callao']));
	});

	it('puts no place behind a name that only one club of the competition has', () => {
		const labels = dealt.flatMap((question) =>
			question.options.map((option) => ({ question, label: optionLabel(option, question, catalog) })),
		);
		const named = labels.filter(({ label }) => label.startsWith('Universitario'));
		expect(named.filter(({ question }) => question.competition === 'primera').length).toBeGreaterThan(10);
		const placed = named.filter(
			({ question, label }) => question.competition === 'primera' && label !== 'Universitario',
		);
		expect(placed).toEqual([]);
		expect(labels.some(({ label }) => label === 'Deportivo Municipal (Lima)')).toBe(true);
	});
});

describe('a result', () => {
	const game = (question: Question) =>
		close(
			open(
				newGame({
					id: 'game',
					server: '77',
					channelId: '88',
					locale: 'es',
					starter: '11',
					answers: 'buttons',
					seconds: 20,
					questions: [question],
					until: 0,
				}),
				20_000,
			),
			30_000,
		);

	it.each(['en', 'es'] as const)('begins with the right answer in large type, in every kind (%s)', (locale) => {
		const words = wordsIn(locale);
		const wrong = dealt.flatMap((question) => {
			const right = rightAnswer(question, catalog, words);
			const alone = { question, heading: 'Alone', optionId: (index: number) => `quiz:${index}` };
			const views = [
				resultView(game(question), undefined, catalog, words),
				privateAnswerView(alone, 0, { again: false, buttons: [] }, catalog, words),
			];
			const beginning = `## ${right}\n-# ${promptOf(question, catalog, words)}`;
			const texts = views.map((view) => sent(view).text.replaceAll('\\', ''));
			return texts.filter((text) => !`${text}\n`.startsWith(`${beginning}\n`));
		});
		expect(wrong).toEqual([]);
	});

	it.each([
		['champion:copa-peru:2009', '1–1 en el global, por goles de visita', '1–1 on aggregate, on away goals'],
		['champion:copa-peru:2021', '0–0, 5–3 en penales', '0–0, 5–3 on penalties'],
		['champion:copa-peru:2012', '4–3 en el global', '4–3 on aggregate'],
		['champion:copa-peru:1985', 'en la liguilla final', 'in the final group'],
	])('says what decided the title: %s', (id, spanish, english) => {
		expect(contextLine(the(id), catalog, es)).toContain(`(${spanish})`);
		expect(contextLine(the(id), catalog, en)).toContain(`(${english})`);
	});

	it('says nothing that is missing', () => {
		const said = dealt.flatMap((question) =>
			[en, es].flatMap((words) => [promptOf(question, catalog, words), contextLine(question, catalog, words) ?? '']),
		);
		expect(said.filter((text) => /\{\{|undefined|\(\)| {2}| \?|: \./.test(text))).toEqual([]);
	});
});
