import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { indexedPng, type Pixels } from '../../src/raster/indexed-png.js';

/** A picture whose pixels are given by their place in the row of all. */
function aPicture(
	width: number,
	height: number,
	colour: (index: number) => readonly [number, number, number, number],
): Pixels {
	const rgba = Uint8Array.from(Array.from({ length: width * height }, (_, index) => colour(index)).flat());
	return { width, height, rgba };
}

/** A PNG's pixels, as who shows it reads them. */
function shown(png: Uint8Array, { width, height }: Pixels): Uint8Array {
	const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}" image-rendering="optimizeSpeed"/></svg>`;
	return new Resvg(svg).render().pixels;
}

function greatestDifference(one: Uint8Array, other: Uint8Array): number {
	expect(one).toHaveLength(other.length);
	return one.reduce((greatest, byte, index) => Math.max(greatest, Math.abs(byte - (other[index] ?? 0))), 0);
}

describe('an indexed PNG', () => {
	it.each([
		['one colour', 7, 5, () => [10, 20, 30, 255]],
		['256 colours', 16, 16, (index) => [index, 255 - index, index ^ 0x55, 255]],
		['a last row that is its own', 3, 4, (index) => (index < 9 ? [0, 0, 0, 255] : [index, 200, 1, 255])],
		['white first, as bytes that are all bits', 2, 2, (index) => (index === 0 ? [255, 255, 255, 255] : [1, 2, 3, 255])],
	] as const satisfies readonly (readonly [
		string,
		number,
		number,
		(index: number) => readonly [number, number, number, number],
	])[])('of %s shows every pixel as it was', (_, width, height, colour) => {
		const picture = aPicture(width, height, colour);
		expect([...shown(indexedPng(picture), picture)]).toEqual([...picture.rgba]);
	});

	it('keeps what shows through: nothing, a half and all', () => {
		const through = [
			[0, 0, 0, 0],
			[64, 32, 0, 128],
			[200, 100, 50, 255],
			[3, 3, 4, 32],
		] as const;
		const picture = aPicture(4, 2, (index) => through[index % 4] ?? [0, 0, 0, 0]);
		expect(greatestDifference(shown(indexedPng(picture), picture), picture.rgba)).toBeLessThanOrEqual(1);
	});

	it.each([
		[
			'one more than 256',
			257,
			1,
			(index: number) => (index % 257 === 256 ? ([99, 255, 99, 255] as const) : ([index % 257, 0, 7, 255] as const)),
		],
		['a few more than 256', 300, 1, (index: number) => [index % 256, (index % 300) >> 8, 7, 255] as const],
		[
			'all colours at random',
			256,
			63,
			(index: number) => {
				const bits = Math.imul(index + 1, 2_654_435_761) >>> 8;
				return [bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, 255] as const;
			},
		],
	])('of %s shows each much as it was', (_, wide, differs, colour) => {
		const picture = aPicture(wide, 40, colour);
		expect(greatestDifference(shown(indexedPng(picture), picture), picture.rgba)).toBeLessThanOrEqual(differs);
	});

	it('is under half of a PNG with every pixel’s colour, for a flat drawing', () => {
		const lines = Array.from(
			{ length: 30 },
			(_, line) => `<circle cx="${line * 33}" cy="${line * 25}" r="40" fill="#1b6"/>`,
		);
		const image = new Resvg(
			`<svg xmlns="http://www.w3.org/2000/svg" width="1100" height="800"><rect width="1100" height="800" rx="30" fill="#123"/>${lines.join('')}</svg>`,
		).render();
		const { width, height, pixels: rgba } = image;
		const png = indexedPng({ width, height, rgba });
		expect(png.length).toBeLessThan(image.asPng().length / 2);
		expect(greatestDifference(shown(png, { width, height, rgba }), rgba)).toBeLessThanOrEqual(1);
	});
});
