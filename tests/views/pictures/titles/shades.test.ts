import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noShade, shadeOf, shadesUpTo } from '../../../../src/views/pictures/titles/shades.js';

const steps = (most: number) => shadesUpTo(most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));

describe('the shades of a map', () => {
	it.each([
		[1, ['1']],
		[2, ['1', '2']],
		[8, ['1', '2', '3', '4–5', '6–8']],
		[97, ['1–2', '3–6', '7–15', '16–38', '39–97']],
	])('up to %i are %j', (most, expected) => {
		expect(steps(most)).toEqual(expected);
	});

	it('cover every count once, the highest in gold, none twice', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), (most) => {
				const shades = shadesUpTo(most);
				const covered = shades.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
				expect(covered).toEqual(Array.from({ length: most }, (_, at) => at + 1));
				expect(shades.at(-1)?.fill).toBe('#f2b705');
				expect(new Set(shades.map(({ fill }) => fill)).size).toBe(shades.length);
			}),
		);
		expect(shadeOf(0, shadesUpTo(8))).toBe(noShade);
		expect(shadeOf(5, shadesUpTo(8))).toMatchObject({ from: 4, to: 5 });
	});

	it('bear text that can be read', () => {
		for (const { fill, ink } of [noShade, ...shadesUpTo(8)]) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
	});

	it('grow brighter', () => {
		const lights = [noShade, ...shadesUpTo(8)].map(({ fill }) => luminance(fill));
		expect(lights).toEqual(lights.toSorted((a, b) => a - b));
	});
});

/** The contrast ratio by WCAG 2. */
function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
