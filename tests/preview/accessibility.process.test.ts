import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.js';
import { obstacles } from './obstacles.js';
import { shows, stages } from './stages.js';

const open = stages();

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
	['dark first', { colorScheme: 'dark' }],
	[
		'light first, on a phone',
		{ colorScheme: 'light', viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true },
	],
];

describe.skipIf(!hasBrowser)('everybody can use the preview page', { timeout: 40_000 }, () => {
	test.each(looks)('%s', async (_, context) => {
		const { tab, clock } = await open({ context });
		const ana = await tab();
		const { page, line, use, lastMessage } = ana;
		expect(await obstacles(ana)).toEqual([]);

		await page.locator('summary').click();
		await line.fill('/');
		await page.getByRole('option').first().waitFor();
		expect(await obstacles(ana)).toEqual([]);

		await line.fill('');
		await use('/temporada 2008');
		await shows(lastMessage, 'Campeón');
		await use('/club Santos');
		await shows(lastMessage, '¿Cuál de ellos?');
		await lastMessage.getByRole('combobox').click();
		await lastMessage.getByRole('option').first().waitFor();
		expect(await obstacles(ana)).toEqual([]);

		await page.keyboard.press('Escape');
		await use('/trivia empezar 1');
		await shows(lastMessage, '1 pregunta');
		await clock.advance(4_000);
		await shows(lastMessage, 'Pregunta 1 de 1');
		expect(await obstacles(ana)).toEqual([]);
	});
});

describe.skipIf(!hasBrowser)('the welcome', { timeout: 20_000 }, () => {
	test('has commands that are one click away and get an answer each', async () => {
		const { tab } = await open();
		const { page, messages, lastMessage } = await tab();
		const names = ['temporada 2008', 'club Atlético Grau', 'departamento Piura', 'campeones'];
		for (const [index, name] of [...names, 'trivia empezar', 'trivia diaria'].entries()) {
			await page.getByRole('button', { name: `/${name}`, exact: true }).click();
			await expect.poll(() => messages.count(), { message: name }).toBe(index + 1);
			expect(await lastMessage.getByText(/no funcionó|incidente|falló/i).count(), name).toBe(0);
		}
	});

	test('tells how to put the bot on a real server', async () => {
		const { tab } = await open();
		const { page } = await tab();
		await page.getByText('Lleva a Copero a tu servidor').click();
		await page.getByRole('link', { name: /portal de desarrolladores/ }).waitFor();
		await page.getByText('DISCORD_TOKEN=').waitFor();
	});
});
