import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Bot } from '../../src/app/bot.js';
import { MARK } from '../../src/app/channels.js';
import { previewPlace } from '../../src/preview/preview-place.js';
import { GRACE_MS } from '../../src/quiz/game.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { READ_MS } from '../../src/views/quiz/reading-time.js';
import { ownCatalog } from '../support/a-bot.js';
import { realBot } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();

/** A stage whose bot reads the chat; `rightText` is what to type for the open question. */
async function aChatStage() {
	let bot: Bot | undefined;
	const stage = await open({
		makeBot: (channels, clock) => {
			bot = realBot(channels, clock, { readsChat: true });
			return bot;
		},
	});
	const rightText = () => {
		const game = bot?.services.quizHost.openGame(previewPlace.channelId);
		const question = game?.questions[game.round];
		const right = question?.options[question.answer];
		return question && right ? optionLabel(right, question, ownCatalog) : expect.fail('no open question');
	};
	return { ...stage, rightText };
}

describe.skipIf(!hasBrowser)('the preview page’s chat', { timeout: 20_000 }, () => {
	test('shows all tabs what is said, who said it, and which of it counts as an answer', async () => {
		const { tab, clock, rightText } = await aChatStage();
		const ana = await tab();
		const beto = await tab();
		await beto.page.getByRole('textbox', { name: 'Tu nombre' }).fill('Beto');
		await beto.page.keyboard.press('Enter');
		await ana.write('/trivia empezar');
		await ana.page.keyboard.press('Tab');
		await ana.page.keyboard.type('respuestas');
		await ana.page.getByRole('option', { name: /respuestas/ }).click();
		await ana.page.getByRole('option', { name: /Escribiendo/ }).click();
		await ana.page.keyboard.press('Enter');
		await shows(ana.lastMessage, 'Primera pregunta');
		await clock.advance(4_000);
		await shows(beto.lastMessage, 'Escribe tu respuesta en el chat');

		await beto.use('<b>vamos</b> **perú**');
		await shows(ana.lastMessage, 'Beto');
		await shows(ana.lastMessage, '<b>vamos</b> **perú**');
		expect(await beto.line.inputValue()).toBe('');
		const right = rightText();
		await ana.use(`¿${right}?`);
		await shows(beto.lastMessage, `¿${right}?`);
		await shows(beto.lastMessage, `${MARK} 1`);
		expect(await beto.page.locator('.reaction').count()).toBe(1);
		expect(await beto.page.getByRole('img', { name: 'Copero la cuenta como respuesta' }).count()).toBe(1);

		await clock.advance(GRACE_MS);
		await shows(beto.messages.filter({ hasText: 'Pregunta 1 de 5' }), '✅ @Jugador 1 +15');
		await clock.advance(READ_MS.most);
		await shows(beto.lastMessage, 'Pregunta 2 de 5');
		await ana.page.reload();
		await shows(ana.messages.filter({ hasText: `¿${right}?` }), MARK);
	});

	test('sends what is written in quick succession, and gives back what could not be sent', async () => {
		const { tab, complaints } = await aChatStage();
		const { page, line, use, messages } = await tab();
		const held: Route[] = [];
		await page.route('**/api/say', (route) => void held.push(route));
		for (const text of ['uno', 'dos', 'tres']) {
			await use(text);
			expect(await line.inputValue()).toBe('');
		}
		await expect.poll(() => held.length).toBe(3);
		for (const [sent, route] of held.entries()) {
			await route.continue();
			await messages.nth(sent).waitFor();
		}
		expect(await messages.allTextContents()).toEqual(
			['uno', 'dos', 'tres'].map((text) => expect.stringContaining(text)),
		);
		await page.route('**/api/say', (route) => route.fulfill({ status: 500 }));
		await use('cuatro');
		await shows(page.getByRole('alert'), 'falló');
		expect(await line.inputValue()).toBe('cuatro');
		complaints.splice(0);
	});

	test('sends plain text and commands from one line, and nothing empty', async () => {
		const { tab } = await aChatStage();
		const { page, line, use, messages, lastMessage } = await tab();
		expect(await line.getAttribute('placeholder')).toBe('Mensaje, o / para los comandos');
		await use('   ');
		await use('hola');
		await shows(lastMessage, 'hola');
		await use('/temporada 2008');
		await shows(lastMessage, 'Copa Perú 2008');
		await use('/temporda');
		await shows(page.getByRole('alert'), 'No existe el comando');
		expect(await messages.count()).toBe(2);
	});
});
