import { describe, expect, test } from 'vitest';
import { longCup } from '../support/a-long-cup.js';
import { realBot } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { drawnPictures } from './drawn-pictures.js';
import { stages } from './stages.js';

const open = stages();
/** A phone, in CSS pixels. */
const phone = { width: 390, height: 844 } as const;
/** Commands, with the number of screens that the answer may fill. */
const pages = [
	['/temporada 2012', 2],
	['/temporada 2008', 2],
	['/temporada 1974', 1],
	['/temporada primera 2008', 1],
	['/club Alianza Lima', 1.5],
	['/club Cobresol', 1.5],
	['/departamento Lima', 1.5],
	['/departamento Puno', 1.5],
	['/campeones', 1.5],
	['/campeones primera', 1.5],
	['/acerca', 1],
] as const;

describe.skipIf(!hasBrowser)('on a phone, with its picture', { timeout: 60_000 }, () => {
	// Other systems use their own fonts.
	test.skipIf(process.platform !== 'linux')('its letters are the same on every machine', async () => {
		const { tab, context } = await open();
		const { page } = await tab();
		const devTools = await context.newCDPSession(page);
		await devTools.send('DOM.enable');
		await devTools.send('CSS.enable');
		const { root } = await devTools.send('DOM.getDocument');
		const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.welcome p' });
		const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId });
		expect(new Set(fonts.map(({ familyName }) => familyName))).toEqual(new Set(['Arimo']));
	});

	test('no page takes more screens than it should', async () => {
		const links = { support: 'https://s.example', privacy: 'https://p.example', terms: 'https://t.example' };
		const { tab } = await open({
			context: { viewport: phone, isMobile: true, hasTouch: true },
			makeBot: (channels, clock) => {
				return realBot(channels, clock, { pictures: drawnPictures(clock), readsChat: true, links });
			},
		});
		const { use, messages, lastMessage } = await tab();
		for (const [index, [command, screens]] of pages.entries()) {
			await use(command);
			await expect.poll(() => messages.count(), { message: command }).toBe(index + 1);
			const hasPicture = !/^\/(?:campeones|acerca)/.test(command);
			await expect
				.poll(() => lastMessage.locator('.picture img').count(), { message: command })
				.toBe(hasPicture ? 1 : 0);
			await expect
				.poll(async () => (await lastMessage.boundingBox())?.height ?? Number.POSITIVE_INFINITY, { message: command })
				.toBeLessThanOrEqual(screens * phone.height);
		}
	});

	test('nor does any part of the largest cup, nor the longest cup that is in one piece', async () => {
		const { tab } = await open({
			context: { viewport: phone, isMobile: true, hasTouch: true },
			makeBot: (channels, clock) => realBot(channels, clock, { catalog: longCup, pictures: drawnPictures(clock) }),
		});
		const { use, lastMessage } = await tab();
		for (const [year, parts] of [
			[2003, ['Fases']],
			[2001, ['Fases previas', 'Grupos', 'Fase final']],
		] as const) {
			await use(`/temporada ${year}`);
			await lastMessage.filter({ hasText: `Copa ${year}` }).waitFor();
			for (const part of parts) {
				await lastMessage.getByRole('button', { name: part, exact: true }).click();
				await lastMessage.getByRole('heading', { name: part, exact: true }).waitFor();
				await expect
					.poll(() => lastMessage.locator('.picture img').count(), { message: part })
					.toBe(part === parts.at(-1) ? 1 : 0);
				await expect
					.poll(async () => (await lastMessage.boundingBox())?.height ?? Number.POSITIVE_INFINITY, { message: part })
					.toBeLessThanOrEqual(2 * phone.height);
			}
		}
	});
});
