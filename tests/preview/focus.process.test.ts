import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PictureGiver } from '../../src/app/pictures.js';
import { realBot } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();

const hasFocus = (where: Locator) => where.evaluate((element) => element.matches(':focus'));

/** Makes the page render frames only when told to. */
async function holdFrames(page: Page): Promise<{ draw(): Promise<void> }> {
	await page.evaluate(`
		var held = [];
		window.requestAnimationFrame = (callback) => held.push(callback);
	`);
	return { draw: () => page.evaluate('held.splice(0).forEach((callback) => callback(performance.now()))') };
}

/** Holds back responses to the page until released, after the bot's messages have been shown. */
async function holdAnswers(page: Page): Promise<{ release(): void }> {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route('**/api/run', async (route) => {
		const response = await route.fetch();
		await released;
		await route.fulfill({ response });
	});
	return { release };
}

describe.skipIf(!hasBrowser)('the focus on the preview page', { timeout: 20_000 }, () => {
	test('stays on the button that was pressed, also when a picture comes before the button is drawn', async () => {
		const late: (() => void)[] = [];
		const pictures: PictureGiver = {
			async attach({ picture: _, withoutPicture: __, ...view }) {
				const files = [{ name: 'card.png', content: '', alt: `Card ${late.length + 1}` }];
				return { view, later: new Promise((resolve) => void late.push(() => resolve({ ...view, files }))) };
			},
		};
		const { tab } = await open({ makeBot: (channels, clock) => realBot(channels, clock, { pictures }) });
		const { page, use, lastMessage } = await tab();
		await use('/temporada 2008');
		const regional = lastMessage.getByRole('button', { name: 'Etapa Regional' });
		await regional.focus();
		await page.keyboard.press('Enter');
		await shows(lastMessage, 'Región I');
		await expect.poll(() => hasFocus(regional)).toBe(true);

		const national = lastMessage.getByRole('button', { name: 'Etapa Nacional' });
		await national.focus();
		const { draw } = await holdFrames(page);
		await page.keyboard.press('Enter');
		await shows(lastMessage, 'Octavos de final');
		late.at(-1)?.();
		await lastMessage.getByTitle('Card 3').waitFor();
		await draw();
		await expect.poll(() => hasFocus(national)).toBe(true);
	});

	test('stays on the arrow of somebody who leafs, though the pages have other buttons', async () => {
		const { tab } = await open();
		const { page, use, lastMessage } = await tab();
		const leaf = async (from: string, to: string) => {
			await lastMessage.getByRole('button', { name: from }).focus();
			await page.keyboard.press('Enter');
			await expect.poll(() => hasFocus(lastMessage.getByRole('button', { name: to })), { message: to }).toBe(true);
		};
		await use('/temporada 2008');
		await leaf('2009 ▶', '2010 ▶');
		await use('/temporada 1968');
		await leaf('1969 ▶', '1970 ▶');
		await leaf('1970 ▶', '1971 ▶');
		await leaf('◀ 1969', '◀ 1968');
	});

	test('comes back to the line of a person who stayed there, and is left to one who has gone elsewhere', async () => {
		const { tab } = await open();
		const { page, line, use, lastMessage } = await tab();
		await use('/temporada 2012');
		await shows(lastMessage, 'Copa Perú 2012');
		await line.waitFor();
		expect(await hasFocus(line)).toBe(true);

		// To a message, before the command was done with.
		const { release } = await holdAnswers(page);
		await use('/temporada 2008');
		await shows(lastMessage, 'Copa Perú 2008');
		const national = lastMessage.getByRole('button', { name: 'Etapa Nacional' });
		await national.focus();
		release();
		await line.waitFor();
		expect(await hasFocus(national)).toBe(true);

		// To the line, before the answer to a press was drawn.
		const { draw } = await holdFrames(page);
		await page.keyboard.press('Enter');
		await shows(lastMessage, 'Octavos de final');
		await line.focus();
		await draw();
		expect(await hasFocus(line)).toBe(true);
	});
});
