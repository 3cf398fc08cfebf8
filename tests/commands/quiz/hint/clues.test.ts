import { describe, expect, it } from 'vitest';
import { GRACE_MS } from '../../../../src/quiz/game.js';
import { READ_MS } from '../../../../src/views/quiz/reading-time.js';
import { aQuiz, SECONDS } from '../../../support/a-quiz.js';
import { aRiddle } from './an-open-quiz.js';

describe('the clues of a club', () => {
	it('come one at a press, with those before, and lower what a right answer is worth to who took them', async () => {
		const { bot, ask, players, right, clues, most, finishQuestion } = await aRiddle();
		expect(most).toBeGreaterThan(2);
		expect(bot.channels.last().text).toContain(clues(1));
		expect(bot.channels.last().text).not.toContain(clues(2));
		for (let clue = 2; clue <= most; clue++) {
			expect(await ask(players.beto)).toMatchObject({
				how: 'private',
				text: `${clues(clue)}\n-# Si aciertas ahora: ${10 - 2 * (clue - 1)} puntos.`,
			});
		}
		const worth = 10 - 2 * (most - 1);
		expect((await ask(players.beto)).text).toBe(
			`${clues(most)}\n-# Ya tienes todas las pistas. Si aciertas ahora: ${worth} puntos.`,
		);
		expect((await ask(players.caro)).text).toContain(`${clues(2)}\n-#`);
		for (const player of [players.ana, players.beto, players.caro]) await bot.press(right(), player);
		await finishQuestion();
		const result = bot.channels.last().text;
		expect(result).toContain(`<@11> +15 · <@12> +${worth} · <@13> +8`);
		// The result tells everyone what only some had been told.
		expect(result).toContain(`** · ${clues(most).replaceAll('🔎 ', '').replaceAll('\n', ' · ')}`);
	});

	it('are shown again to who has answered, and cost nothing then', async () => {
		const { bot, ask, players, right, clues, finishQuestion } = await aRiddle();
		await ask(players.ana);
		await bot.press(right(), players.ana);
		for (const _ of ['once', 'twice']) {
			expect((await ask(players.ana)).text).toBe(`${clues(2)}\n-# Ya respondiste esta. Estas son tus pistas.`);
		}
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@11> +13');
	});

	it('are one each for two presses in the same moment', async () => {
		const { bot, ask, players, right, clues, finishQuestion } = await aRiddle();
		const told = await Promise.all([ask(players.ana), ask(players.ana)]);
		expect(told.map(({ text }) => text.split('\n-#')[0])).toEqual([clues(2), clues(3)]);
		await bot.press(right(), players.ana);
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@11> +11');
	});

	it('are not paid for where the answer was sent first, however late it arrives', async () => {
		const { bot, ask, players, right, finishQuestion } = await aRiddle();
		const [answered, asked] = [bot.nextId(), bot.nextId()];
		await ask({ ...players.ana, id: asked });
		await bot.press(right(), { ...players.ana, id: answered });
		await finishQuestion();
		expect(bot.channels.last().text).toContain('<@11> +15');
	});

	it('can be asked for until the question closes, and not after that', async () => {
		const { bot, ask, players } = await aRiddle();
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS - 1);
		expect((await ask(players.ana)).text).toContain('Si aciertas ahora');
		await bot.clock.advance(1);
		expect((await ask(players.ana)).text).toContain('Llegaste tarde');
	});

	it('make nobody a player: a question that is only asked for clues is silent', async () => {
		const { bot, open, hint, players } = await aQuiz({ questions: 10, kind: 'guess-club' });
		await open();
		for (const _ of [1, 2, 3]) {
			await bot.press(hint(), players.ana);
			expect((await bot.ask('quiz skip', {}, players.beto)).text).toContain('Solo vota quien juega');
			await bot.clock.advance(SECONDS * 1_000 + GRACE_MS + READ_MS.most);
		}
		expect(bot.channels.last().text).toContain('Tres preguntas sin respuesta');
	});

	it('are told in the export, while the game lasts', async () => {
		const { bot, ask, players } = await aRiddle();
		await ask(players.beto);
		const told = await bot.ask('quiz export', {}, players.beto);
		expect(JSON.parse(`${told.files[0]?.content}`).games).toMatchObject([{ startedByYou: false, clues: 1 }]);
	});
});
