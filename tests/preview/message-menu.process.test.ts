import { describe, expect, test } from 'vitest';
import { realBot } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { obstacles } from './obstacles.js';
import { shows, stages } from './stages.js';

const open = stages();
const NAME = 'Buscar en Copero';

describe.skipIf(!hasBrowser)('“Search in Copero” on a message of the page', { timeout: 20_000 }, () => {
	test('is a button of each message, found by its name and used by the keyboard; only who used it sees the answer', async () => {
		const { tab } = await open({ makeBot: (channels, clock) => realBot(channels, clock, { readsChat: true }) });
		const ana = await tab();
		const beto = await tab();
		await beto.use('¿Y Cienciano en 2008?');
		await shows(ana.lastMessage, '¿Y Cienciano en 2008?');

		await ana.page.bringToFront();
		const search = ana.lastMessage.getByRole('button', { name: NAME });
		await ana.line.focus();
		for (let presses = 0; presses < 5; presses++) {
			if (await search.evaluate((element) => element === document.activeElement)) break;
			await ana.page.keyboard.press('Shift+Tab');
		}
		await expect
			.poll(() => search.evaluate((element) => getComputedStyle(element.parentElement ?? element).opacity))
			.toBe('1');
		await ana.page.keyboard.press('Enter');
		await shows(ana.lastMessage, `Jugador 1 usó ${NAME}`);
		await shows(ana.lastMessage, 'Nombrados en ese mensaje');
		await shows(ana.lastMessage, 'Solo tú puedes ver esto');
		expect(await beto.messages.count()).toBe(1);

		expect(await obstacles(ana)).toEqual([]);

		await ana.lastMessage.getByRole('button', { name: 'Cienciano' }).click();
		await shows(ana.lastMessage, 'Cusco');
		expect(await ana.messages.getByRole('button', { name: NAME }).count()).toBe(await ana.messages.count());
	});

	test('stands under a finger without being hovered, and covers no text', async () => {
		const { tab } = await open({ context: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } });
		const { use, lastMessage, messages } = await tab();
		await use('/temporada 2008');
		await shows(lastMessage, 'Campeón');
		const search = messages.first().getByRole('button', { name: NAME });
		expect(await search.evaluate((element) => getComputedStyle(element.parentElement ?? element).opacity)).toBe('1');
		const box = await search.boundingBox();
		const text = await messages.first().locator('.markup').first().boundingBox();
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
		await search.tap();
		await shows(lastMessage, 'Nombrados en ese mensaje');
		await shows(lastMessage, /Clubes: (?:los primeros )?\d+/);
	});
});
