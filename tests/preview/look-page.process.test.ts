import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.js';
import { fakeBot } from './fake-bot.js';
import { shows, stages } from './stages.js';

const open = stages();

describe.skipIf(!hasBrowser)('the preview page', { timeout: 20_000 }, () => {
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
