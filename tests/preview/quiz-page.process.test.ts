import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();

describe.skipIf(!hasBrowser)('the preview page', { timeout: 20_000 }, () => {
	test('lets two tabs play a trivia to its end, in Spanish, with a reload in between', async () => {
		const { tab, clock } = await open();
		const ana = await tab();
		const beto = await tab();
		await beto.page.getByRole('textbox', { name: 'Tu nombre' }).fill('Beto');
		await beto.page.keyboard.press('Enter');
		await ana.use('/trivia empezar 2');
		await shows(ana.lastMessage, '2 preguntas, 20 segundos cada una');
		for (const number of [1, 2]) {
			await clock.advance(20_000);
			await shows(ana.lastMessage, `Pregunta ${number} de 2`);
			await shows(beto.lastMessage, `Pregunta ${number} de 2`);
			if (number === 1) {
				await beto.page.reload();
				await shows(beto.lastMessage, 'Pregunta 1 de 2');
			}
			const question = (player: typeof ana) => player.messages.filter({ hasText: `Pregunta ${number} de 2` });
			for (const [index, player] of [ana, beto].entries()) {
				await player.page.bringToFront();
				await question(player).locator('discord-action-row').getByRole('button').nth(index).click();
				await shows(player.lastMessage, 'Anotado:');
			}
			await clock.advance(1000);
		}
		await clock.advance(30_000);
		await shows(ana.lastMessage, '¡Pitazo final!');
		await shows(beto.lastMessage, '¡Pitazo final!');
		await shows(ana.page.locator('.members'), 'Beto');
	});

	test('gives each of two tabs its own clues, and changes the question for neither', async () => {
		const { tab, clock } = await open();
		const [ana, beto] = [await tab(), await tab()];
		await ana.write('/trivia empezar');
		await ana.page.keyboard.press('Tab');
		await ana.page.keyboard.type('tipo');
		await ana.page.getByRole('option', { name: /tipo/ }).click();
		await ana.page.getByRole('option', { name: /Adivina el club/ }).click();
		await ana.page.keyboard.press('Enter');
		await shows(ana.lastMessage, 'Primera pregunta');
		await clock.advance(4_000);
		const questionIn = ({ messages }: typeof ana) => messages.filter({ hasText: 'Pregunta 1 de 5' });
		await shows(questionIn(beto), '¿Qué club es?');
		for (const clues of [2, 3]) {
			await questionIn(ana).getByRole('button', { name: '💡 Pista (−2)' }).click();
			await shows(ana.lastMessage, `Si aciertas ahora: ${10 - 2 * (clues - 1)} puntos.`);
			expect((await ana.lastMessage.textContent())?.split('🔎')).toHaveLength(clues + 1);
		}
		await questionIn(beto).getByRole('button', { name: '💡 Pista (−2)' }).click();
		await shows(beto.lastMessage, 'Si aciertas ahora: 8 puntos.');
		expect(await beto.messages.filter({ hasText: 'Si aciertas ahora' }).count()).toBe(1);
		for (const { messages } of [ana, beto]) {
			const question = (await messages.filter({ hasText: '¿Qué club es?' }).textContent()) ?? '';
			expect(question.split('🔎')).toHaveLength(2);
			expect(question).not.toContain('editado');
		}
	});

	test('opens a form for a typed answer, and says what was understood', async () => {
		const { tab, clock } = await open();
		const { page, line, write, lastMessage } = await tab();
		await line.click();
		await write('/trivia empezar');
		await page.keyboard.press('Tab');
		await page.keyboard.type('respuestas');
		await page.getByRole('option', { name: /respuestas/ }).click();
		await page.getByRole('option', { name: /Escribiendo/ }).click();
		await page.keyboard.press('Enter');
		await shows(lastMessage, '5 preguntas');
		await clock.advance(4_000);
		await shows(lastMessage, 'Pregunta 1 de 5');
		await page.getByRole('button', { name: 'Escribir la respuesta' }).click();
		const dialog = page.getByRole('dialog', { name: 'Tu respuesta' });
		await dialog.getByRole('textbox', { name: 'Respuesta' }).fill('xqzw xqzw');
		await page.keyboard.press('Enter');
		await shows(lastMessage, 'No cuenta');
		await dialog.waitFor({ state: 'detached' });
		await page.getByRole('button', { name: 'Escribir la respuesta' }).click();
		await dialog.getByRole('button', { name: 'Cancelar' }).click();
		await dialog.waitFor({ state: 'detached' });
	});
});
