import { describe, expect, test } from 'vitest';
import { Pictures } from '../../src/app/pictures.js';
import { pngOf } from '../support/resvg.js';
import { realBot } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();
/** A phone, in CSS pixels. */
const phone = { width: 390, height: 844 } as const;
const log = { debug() {}, info() {}, warn() {}, error() {} };

describe.skipIf(!hasBrowser)('on a phone, with its picture', { timeout: 60_000 }, () => {
	test.each([
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
	])('%s takes no more than %d screens', async (command, screens) => {
		const { tab } = await open({
			context: { viewport: phone, isMobile: true, hasTouch: true },
			makeBot: (channels, clock) =>
				realBot(channels, clock, {
					pictures: new Pictures({ raster: { png: async (svg) => pngOf(svg) }, clock, log }),
					readsChat: true,
					links: { support: 'https://s.example', privacy: 'https://p.example', terms: 'https://t.example' },
				}),
		});
		const { use, lastMessage } = await tab();
		await use(command);
		await shows(lastMessage, /\p{L}/u);
		const hasPicture = !/^\/(?:campeones|acerca)/.test(command);
		await expect.poll(() => lastMessage.locator('.picture img').count()).toBe(hasPicture ? 1 : 0);
		await expect
			.poll(async () => (await lastMessage.boundingBox())?.height ?? Number.POSITIVE_INFINITY)
			.toBeLessThanOrEqual(screens * phone.height);
	});
});
