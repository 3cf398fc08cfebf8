import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { tabOf } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();

const nameIn = (page: Page) => page.getByRole('textbox', { name: 'Tu nombre' }).inputValue();

/** The player of a tab after a reload. */
const playerOf = async (page: Page) =>
	z
		.object({ id: z.string(), name: z.string() })
		.parse(await page.evaluate('JSON.parse(sessionStorage["copero.player"])'));

describe.skipIf(!hasBrowser)('the preview page', { timeout: 20_000 }, () => {
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
		// Delays the first player's request to the server.
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
		// Holds the player's lock for a second after the page is left.
		await (await tab()).page.evaluate((name) => {
			void navigator.locks.request(name, () => new Promise((resolve) => setTimeout(resolve, 1_000)));
		}, `copero.player.${before.id}`);
		await page.reload();
		await line.waitFor();
		expect(await playerOf(page)).toEqual(before);
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
		// The browser logs each failed connection attempt.
		expect(complaints.splice(0).filter((complaint) => !complaint.includes('ERR_'))).toEqual([]);
	});
});
