import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { tabOf } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { fakeBot } from './fake-bot.js';
import { shows, stages } from './stages.js';

const open = stages();

const nameIn = (page: Page) => page.getByRole('textbox', { name: 'Tu nombre' }).inputValue();

/** Who a tab will be after a reload. */
const playerOf = async (page: Page) =>
	z
		.object({ id: z.string(), name: z.string() })
		.parse(await page.evaluate('JSON.parse(sessionStorage["copero.player"])'));

describe.skipIf(!hasBrowser)('the preview page', { timeout: 20_000 }, () => {
	test('answers a suggested command at one click', async () => {
		const { tab } = await open();
		const { page, lastMessage } = await tab();
		await page.getByRole('button', { name: '/temporada 2008' }).click();
		await shows(lastMessage, 'Sport Huancayo');
		await shows(lastMessage, 'Jugador 1 usó /temporada');
	});

	test('finds a season while its year is typed, and leafs on in the same message', async () => {
		const { tab } = await open();
		const { page, line, write, messages, lastMessage } = await tab();
		await write('/temporada 200');
		await page.getByRole('option', { name: /2008/ }).first().click();
		await page.keyboard.press('Enter');
		await shows(lastMessage, 'Copa Perú 2008');
		expect(await line.inputValue()).toBe('');

		await lastMessage.getByRole('button', { name: '2009 ▶' }).click();
		await shows(lastMessage, 'Copa Perú 2009');
		expect(await messages.count()).toBe(1);
		await shows(lastMessage, '(editado)');
	});

	test('takes a whole command as text, filled in, typed and pasted', async () => {
		const { tab } = await open();
		const { line, page, write, use, lastMessage } = await tab();
		await line.fill('/temporada 2012');
		await page.keyboard.press('Enter');
		await shows(lastMessage, 'Copa Perú 2012');
		await write('/club Atlético Grau');
		await page.keyboard.press('Enter');
		await shows(lastMessage, 'Atlético Grau');
		await use('/season 2003');
		await shows(lastMessage, 'Copa Perú 2003');
	});

	test('works by keyboard alone: two clubs of one name, one chosen from the menu', async () => {
		const { tab } = await open();
		const { page, lastMessage } = await tab();
		const press = async (...keys: string[]) => {
			for (const key of keys) await page.keyboard.press(key);
		};
		// The line has the focus from the start.
		await page.keyboard.type('/clu');
		await shows(page.getByRole('option'), '/club');
		await press('Tab');
		await page.getByRole('combobox', { name: /^nombre/ }).waitFor();
		await page.keyboard.type('Santos');
		await press('Enter');
		await shows(lastMessage, '¿Cuál de ellos?');

		await press('Shift+Tab', 'Shift+Tab');
		const menu = lastMessage.getByRole('combobox');
		await expect.poll(() => menu.evaluate((element) => element === document.activeElement)).toBe(true);
		await press('ArrowDown', 'ArrowDown');
		const second = lastMessage.getByRole('option').nth(1);
		await expect.poll(() => menu.getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
		await press('Enter');
		await shows(lastMessage, 'San Martín');
		await lastMessage.getByText('¿Cuál de ellos?').waitFor({ state: 'detached' });
	});

	test('shows an error to its reader alone, until it is dismissed', async () => {
		const { tab } = await open();
		const ana = await tab();
		const beto = await tab();
		await ana.use('/club **zzzz** @everyone');
		await shows(ana.lastMessage, 'Solo tú puedes ver esto');
		await shows(ana.lastMessage, '**zzzz**');
		expect(await beto.messages.count()).toBe(0);
		await ana.page.bringToFront();
		await ana.page.getByRole('button', { name: 'Descartar mensaje' }).click();
		await ana.lastMessage.waitFor({ state: 'detached' });
		await ana.page.reload();
		await ana.line.waitFor();
		await ana.use('/temporada 2008');
		await shows(ana.lastMessage, 'Copa Perú 2008');
		expect(await ana.messages.count()).toBe(1);
	});

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

	test('speaks the other language at once, bot and all', async () => {
		const { tab } = await open();
		const { page, line, use, lastMessage } = await tab();
		await use('/temporada 2008');
		await shows(lastMessage, 'Campeón');
		await page.getByRole('button', { name: 'English' }).click();
		await shows(page.locator('.welcome'), 'I know the Copa Perú by heart');
		await shows(lastMessage, 'Jugador 1 used /season');
		await line.fill('/');
		await shows(page.getByRole('option'), '/season');
		await use('season 2012');
		await shows(lastMessage, 'Champion');
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		await page.reload();
		await shows(page.locator('.welcome'), 'I know the Copa Perú by heart');
	});

	test('reads new messages out in the other language too, though nothing was said before', async () => {
		const { tab } = await open();
		const { page } = await tab();
		const isBusy = () => page.getByRole('log').getAttribute('aria-busy');
		await expect.poll(isBusy).toBe('false');
		await page.getByRole('button', { name: 'English' }).click();
		await expect.poll(isBusy).toBe('false');
	});

	test('remembers what was said, and who said it, over a reload', async () => {
		const { tab } = await open();
		const { page, use, lastMessage } = await tab();
		await use('/temporada 2008');
		await shows(lastMessage, 'Copa Perú 2008');
		await page.reload();
		await shows(lastMessage, 'Jugador 1 usó /temporada');
		await lastMessage.getByRole('button', { name: '2009 ▶' }).click();
		await shows(lastMessage, 'Copa Perú 2009');
	});

	test('makes another player of a tab that was duplicated', async () => {
		const { tab, context } = await open();
		// The server hears of the first player late.
		await context.route('**/api/players', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 300));
			await route.continue();
		});
		const { page } = await tab();
		const opened = context.waitForEvent('page');
		await page.evaluate('void window.open(location.href)');
		const twin = tabOf(await opened);
		await twin.line.waitFor();
		expect(await nameIn(page)).toBe('Jugador 1');
		expect(await nameIn(twin.page)).toBe('Jugador 2');
		expect(await playerOf(twin.page)).not.toEqual(await playerOf(page));

		for (const each of [page, twin.page]) await each.reload();
		await twin.line.waitFor();
		expect([await nameIn(page), await nameIn(twin.page)]).toEqual(['Jugador 1', 'Jugador 2']);
	});

	test('stays who they are over a reload, however long the browser takes to see that the page was left', async () => {
		const { tab } = await open();
		const { page, line } = await tab();
		const before = await playerOf(page);
		// Once the page is left, its player is held for a second more.
		await (await tab()).page.evaluate((name) => {
			void navigator.locks.request(name, () => new Promise((resolve) => setTimeout(resolve, 1_000)));
		}, `copero.player.${before.id}`);
		await page.reload();
		await line.waitFor();
		expect(await playerOf(page)).toEqual(before);
	});

	test('says what is wrong before anything is sent', async () => {
		const { tab } = await open();
		const { page, line, use, messages } = await tab();
		const problem = page.getByRole('alert');
		await use('hola');
		await shows(problem, 'Copero responde a comandos');
		await line.fill('');
		await use('/gol');
		await shows(problem, 'No existe el comando /gol.');
		await line.fill('');
		await use('/trivia empezar 99');
		await shows(problem, '«preguntas»: el máximo es 20.');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		await use('/club ');
		await shows(problem, 'Te falta «nombre».');
		expect(await messages.count()).toBe(0);
	});

	test('fits a phone', async () => {
		const { tab } = await open({ context: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true } });
		const { page, lastMessage } = await tab();
		const widths = '[document.documentElement, document.querySelector(".log")].map((e) => e.scrollWidth)';
		await page.getByRole('button', { name: '/temporada 2008' }).tap();
		await shows(lastMessage, 'Copa Perú 2008');
		expect(await page.evaluate(widths)).toEqual([360, 360]);
		await page.getByRole('button', { name: 'Comandos' }).tap();
		await page.getByRole('option', { name: '/club' }).tap();
		await page.getByRole('combobox', { name: /^nombre/ }).fill('utc');
		await page.getByRole('button', { name: 'Enviar' }).tap();
		await shows(lastMessage, 'Cajamarca');
		expect(await page.evaluate(widths)).toEqual([360, 360]);
	});

	test('is dark or light as the system is, or as it was told', async () => {
		const { tab } = await open({ context: { colorScheme: 'light' } });
		const { page, line } = await tab();
		const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
		expect(await background()).toBe('rgb(255, 255, 255)');
		await page.getByRole('button', { name: 'Modo oscuro' }).click();
		expect(await background()).toBe('rgb(49, 51, 56)');
		await page.reload();
		await line.waitFor();
		expect(await background()).toBe('rgb(49, 51, 56)');
	});

	test('starts over with the bot when that was started again', async () => {
		const { tab, restart, complaints } = await open();
		const { page, use, lastMessage, messages } = await tab();
		await use('/temporada 2008');
		await shows(lastMessage, 'Copa Perú 2008');
		await restart();
		await lastMessage.waitFor({ state: 'detached' });
		await use('/temporada 2012');
		await shows(lastMessage, 'Copa Perú 2012');
		expect(await messages.count()).toBe(1);
		expect(await page.getByText('Reconectando').count()).toBe(0);
		// The browser notes each attempt that found nobody.
		expect(complaints.splice(0).filter((complaint) => !complaint.includes('ERR_'))).toEqual([]);
	});

	test('draws fields, code, disabled buttons and choices as Discord does', async () => {
		const { tab } = await open({ context: { locale: 'en-GB' }, makeBot: fakeBot });
		const { page, line, use, lastMessage } = await tab();
		await use('/season 2013');
		await shows(lastMessage, 'Sport Huamanga');
		expect(await lastMessage.locator('pre').textContent()).toContain('  1 Sport Huancayo    6\n  2 CNI');
		expect(await lastMessage.locator('li').allTextContents()).toEqual(['José Gálvez', 'Unión']);
		expect(await lastMessage.getByRole('button', { name: '▶' }).isDisabled()).toBe(true);

		await line.fill('/dice throw ');
		await page.getByRole('option', { name: 'loud' }).click();
		await page.getByRole('option', { name: 'Yes' }).click();
		await page.keyboard.press('Enter');
		await shows(lastMessage, '@Player 1: 6 sides!');
	});
});
