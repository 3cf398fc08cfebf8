import { describe, expect, it } from 'vitest';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { READ_MS } from '../../src/views/quiz/reading-time.js';
import { aBot, ownCatalog } from '../support/a-bot.js';
import { aQuiz } from '../support/a-quiz.js';

async function aTypedQuiz(kind?: string) {
	const quiz = await aQuiz({ questions: 1, answers: 'typed', ...(kind !== undefined && { kind }) });
	await quiz.open();
	const { bot } = quiz;
	const typeButton = bot.channels.last().buttons[0]?.custom_id ?? '';
	const question = quiz.question();
	const label = (index: number) => {
		const option = question.options[index % question.options.length];
		if (!option) throw new Error('The question has no options');
		return optionLabel(option, question, ownCatalog);
	};
	return {
		...quiz,
		typeButton,
		rightText: label(question.answer),
		wrongText: label(question.answer + 1),
		/** Opens the form and submits it. */
		async type(text: string, from: { readonly person: { readonly id: string } }) {
			const asked = await bot.press(typeButton, from);
			return asked.form === undefined ? asked : bot.submit(asked.form, { answer: text }, from);
		},
	};
}

describe('a quiz that is answered by typing', () => {
	it('shows no option, and a button that opens a form', async () => {
		const { bot, typeButton, rightText, wrongText } = await aTypedQuiz('champion');
		const shown = bot.channels.last();
		expect(shown.buttons.map(({ label }) => label)).toEqual(['Escribir la respuesta', '💡 Pista']);
		expect(shown.text).not.toContain(rightText);
		expect(shown.text).not.toContain(wrongText);
		const asked = await bot.press(typeButton);
		expect(asked).toMatchObject({ how: 'ask', form: expect.stringMatching(/^quiz:typed:/) });
		expect(asked.form).not.toContain(rightText);
	});

	it('says what it understood, counts it once, and shows the answer in the end', async () => {
		const { bot, players, type, rightText, wrongText, finishQuestion } = await aTypedQuiz('champion');
		const told = await type(rightText.toUpperCase(), players.ana);
		expect(told.how).toBe('private');
		expect(told.text).toContain(`**${rightText}**. Anotado.`);
		expect((await type(wrongText, players.ana)).text).toContain('Ya respondiste');
		expect((await type(wrongText, players.beto)).text).toContain(`**${wrongText}**. Anotado.`);
		await finishQuestion();
		expect(bot.channels.last().text).toContain(`**${rightText}**`);
		expect(bot.channels.last().text).toContain('<@11> +15');
		expect(bot.channels.last().text).toContain('1 respuesta errada');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('🥇 <@11> — **15**');
	});

	it.each(['', '   ', 'jaja', '⚽⚽', '@everyone', '**x**', 'xqzw'.repeat(25)])(
		'does not count %j, and says so harmlessly',
		async (text) => {
			const { players, type, rightText } = await aTypedQuiz('champion');
			const told = await type(text, players.ana);
			expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('No cuenta') });
			expect(told.text).not.toMatch(/@everyone|\*\*x\*\*/);
			expect((await type(rightText, players.ana)).text).toContain('Anotado');
		},
	);

	it('asks only what can be typed', async () => {
		expect(await aBot().ask('quiz start', { kind: 'odd-one-out', answers: 'typed' })).toMatchObject({
			how: 'private',
			text: expect.stringContaining('se responde con botones'),
		});
		const { bot } = await aQuiz({ questions: 20, answers: 'typed' });
		const { questions } = await bot.store.collection('games').get('88');
		expect(questions).toHaveLength(20);
		for (const { kind } of questions) expect(['represented', 'promoted-with', 'odd-one-out']).not.toContain(kind);
	});

	it.each([
		['a form of a game that is gone', 'quiz:typed:gone:0'],
		['a form of another round', 'round'],
	])('tells %s that it is too late', async (_, id) => {
		const { bot, players, typeButton } = await aTypedQuiz('champion');
		const form = id === 'round' ? typeButton.replace('type:', 'typed:').replace(/:0$/, ':7') : id;
		expect((await bot.submit(form, { answer: 'utc' }, players.ana)).text).toContain('Llegaste tarde');
		expect((await bot.press(form.replace('typed:', 'type:'), players.ana)).text).toContain('Llegaste tarde');
	});

	it.each(['quiz:typed', 'quiz:nothing:x', 'season:typed:x', 'x'.repeat(100)])(
		'answers the forged form %j privately',
		async (form) => {
			const { bot } = await aTypedQuiz('champion');
			expect(await bot.submit(form, { answer: 'utc' })).toMatchObject({ how: 'private' });
			expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
		},
	);
});
