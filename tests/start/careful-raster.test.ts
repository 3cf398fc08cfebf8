import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../src/raster/drawing-notes.js';
import { carefulRaster, isHopeless } from '../../src/start/careful-raster.js';

const UNTIL = 1_000;
const png = new Uint8Array([1]);
const thread = { png: async () => png };
const others = (count: number) =>
	new Map(Array.from({ length: count }, (_, index) => [drawingOf(`<svg>${index}</svg>`), UNTIL]));

function drawnAt(now: number, svg: string, avoided: ReadonlyMap<string, number>) {
	return carefulRaster(thread, avoided, { now: () => now }).png(svg);
}

describe('a drawing that may have ended a process', () => {
	const avoided = new Map([[drawingOf('<svg/>'), UNTIL]]);

	it('is not tried for as long as it is avoided, while others are', async () => {
		expect(await drawnAt(UNTIL - 1, '<svg/>', avoided)).toBeUndefined();
		expect(await drawnAt(UNTIL - 1, '<svg></svg>', avoided)).toBe(png);
	});

	it('is tried again after that, in the same process', async () => {
		expect(await drawnAt(UNTIL, '<svg/>', avoided)).toBe(png);
	});
});

describe('many drawings that may have ended a process', () => {
	it('keep everything from being drawn, for as long as they are avoided', async () => {
		expect([4, 5].map((count) => isHopeless(others(count), UNTIL - 1))).toEqual([false, true]);
		expect(await drawnAt(UNTIL - 1, '<svg/>', others(5))).toBeUndefined();
		expect(await drawnAt(UNTIL, '<svg/>', others(5))).toBe(png);
	});
});
