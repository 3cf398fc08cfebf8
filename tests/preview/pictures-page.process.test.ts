import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.js';
import { fakeBot } from './fake-bot.js';
import { shows, stages } from './stages.js';

const open = stages();

describe.skipIf(!hasBrowser)('a picture in the preview page', { timeout: 20_000 }, () => {
	test('stands above the text, says what it shows, and opens in full size at a click', async () => {
		const { tab, context } = await open({ makeBot: fakeBot });
		const { use, lastMessage } = await tab();
		await use('/temporada 2008');
		const picture = lastMessage.getByRole('img', { name: 'Sport Huancayo 6, CNI 5' });
		const width = () => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
		await expect.poll(width).toBe(1100);
		expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(550);
		const [pictureBox, embedBox] = [
			await picture.boundingBox(),
			await lastMessage.locator('discord-embed').boundingBox(),
		];
		expect(pictureBox?.y).toBeLessThan(embedBox?.y ?? 0);
		expect(await lastMessage.getByText('season.png').count()).toBe(0);

		const opened = context.waitForEvent('page');
		await picture.click();
		expect((await opened).url()).toMatch(/\/pictures\/[0-9a-f]{64}\.png$/);
	});

	test('changes with the message when one leafs on', async () => {
		const { tab } = await open({ makeBot: fakeBot });
		const { use, lastMessage } = await tab();
		await use('/temporada 2008');
		const source = () => lastMessage.locator('.picture img').getAttribute('src');
		const first = await source();
		await lastMessage.getByRole('button', { name: '2012 ▶' }).click();
		await shows(lastMessage, 'Copa Perú 2012');
		await expect.poll(source).not.toBe(first);
	});

	test('one that is not there is not found', async () => {
		const { tab } = await open();
		const { page } = await tab();
		for (const name of ['x.png', `${'0'.repeat(64)}.png`, '..%2Fpage.js']) {
			const response = await page.request.get(new URL(`/pictures/${name}`, page.url()).href);
			expect(response.status()).toBe(404);
		}
	});
});
