import { expect, test } from 'vitest';
import type { Bot } from '../../src/app/bot.js';
import { JOIN_MS } from '../../src/app/quiz/quiz-draw.js';
import { previewPlace } from '../../src/preview/preview-place.js';
import { GRACE_MS } from '../../src/quiz/game.js';
import { READ_MS } from '../../src/views/quiz/reading-time.js';
import { realBot, type Tab } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();

test.skipIf(!hasBrowser)(
	'two tabs play a cup to its end: two presses lead a new player to their first answer, and the keyboard is enough',
	async () => {
		let bot: Bot | undefined;
		const { tab, clock } = await open({
			makeBot: (channels, time) => {
				bot = realBot(channels, time);
				return bot;
			},
		});
		const game = () => bot?.services.quizHost.gameIn(previewPlace.channelId) ?? expect.fail('no game');
		const ana = await tab();
		const beto = await tab();
		await beto.page.getByRole('textbox', { name: 'Tu nombre' }).fill('Beto');
		await beto.page.keyboard.press('Enter');
		const answer = async ({ page, messages }: Tab, isRight: boolean) => {
			await page.bringToFront();
			const { questions, round } = game();
			const right = questions[round]?.answer ?? 0;
			const question = messages.filter({ hasText: 'Final · Pregunta 1 de 1' });
			await question
				.locator('discord-action-row')
				.getByRole('button')
				.nth(isRight ? right : (right + 1) % 4)
				.press('Enter');
		};

		await ana.use('/trivia copa 1');
		await shows(ana.messages, 'la copa está abierta');
		await clock.advance(0);
		await shows(ana.messages, 'arma una copa');
		for (const { page, messages } of [ana, beto]) {
			await page.bringToFront();
			await messages.filter({ hasText: 'arma una copa' }).getByRole('button', { name: 'Jugar' }).press('Enter');
			await shows(messages, 'Estás dentro');
		}
		await clock.advance(4_000);
		await shows(ana.messages, '2 inscritos');
		await clock.advance(JOIN_MS);
		await shows(beto.lastMessage, /Final · Copa Perú/);
		expect(await beto.page.getByRole('button', { name: 'Jugar' }).count()).toBe(0);
		await clock.advance(READ_MS.most);
		await answer(beto, true);
		await answer(ana, false);
		await shows(ana.messages, 'Anotado');
		await clock.advance(20_000 + GRACE_MS);
		await shows(ana.messages.filter({ hasText: 'Final · Pregunta 1 de 1' }), /@\S.* [01]–[01] @/);
		await clock.advance(READ_MS.most);
		await shows(ana.lastMessage, /¡La copa es de @Beto!/);
		await ana.page.bringToFront();
		await ana.use('/trivia tabla');
		await ana.lastMessage.getByRole('button', { name: 'Copas' }).click();
		await shows(ana.lastMessage, /@Beto — 1 copa/);
	},
	60_000,
);
