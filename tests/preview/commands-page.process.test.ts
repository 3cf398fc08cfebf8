import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();

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
});
