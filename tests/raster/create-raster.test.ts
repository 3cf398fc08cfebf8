import { Resvg } from '@resvg/resvg-js';
import { afterAll, describe, expect, it } from 'vitest';
import { aRaster } from '../support/a-raster.js';

const raster = aRaster();
afterAll(() => raster.close());

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">${content}</svg>`;

/** Width and height stand in a PNG's first chunk. */
function sizeOf(png: Uint8Array): readonly [number, number] {
	const view = new DataView(png.buffer, png.byteOffset);
	return [view.getUint32(16), view.getUint32(20)];
}

describe('a raster', () => {
	it('draws a PNG of the SVG’s size', async () => {
		const png = await raster.png(svg('<rect width="200" height="60" fill="#123456"/>'));
		expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
		expect(sizeOf(png)).toEqual([200, 60]);
	});

	it.each([
		['Spanish', 'Barlow', 'ÁÉÍÓÚÑáéíóúñ¡¿'],
		['Cyrillic', 'Barlow', 'Юрий'],
		['an emoji', 'Barlow', '🏆'],
		['a heading', 'Barlow Condensed', 'Atlético'],
	])('has letters for %s', async (_, family, text) => {
		const drawn = await raster.png(svg(`<text x="4" y="40" font-family="${family}" font-size="24">${text}</text>`));
		const missing = await raster.png(
			svg(`<text x="4" y="40" font-family="${family}" font-size="24">${'\uE000'.repeat([...text].length)}</text>`),
		);
		expect(drawn).not.toEqual(missing);
		expect(drawn).not.toEqual(await raster.png(svg('')));
	});

	it('keeps the event loop free while it draws', async () => {
		let turns = 0;
		const ticking = setInterval(() => {
			turns += 1;
		}, 1);
		const lines = Array.from(
			{ length: 400 },
			(__, index) => `<text y="${index}" font-family="Barlow">Grau ${index}</text>`,
		);
		await raster.png(svg(lines.join('')));
		clearInterval(ticking);
		expect(turns).toBeGreaterThan(5);
	});

	it('refuses what is no SVG, and goes on', async () => {
		await expect(raster.png('<svg')).rejects.toThrow();
		expect(await raster.png(svg(''))).toHaveLength(new Resvg(svg('')).render().asPng().length);
	});
});
