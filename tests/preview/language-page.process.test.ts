import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();

describe.skipIf(!hasBrowser)('the preview page', { timeout: 20_000 }, () => {
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
});
