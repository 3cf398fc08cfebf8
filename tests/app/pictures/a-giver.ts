import { Pictures, type Raster } from '../../../src/app/pictures.js';
import type { View } from '../../../src/views/view.js';
import { aClock } from '../../support/a-clock.js';

/** Stands in for a drawn picture. */
export const png = new Uint8Array([1, 2, 3]);

export const view = (svg = '<svg/>'): View => ({
	embeds: [{ title: 'First' }, { title: 'Second' }],
	picture: { name: 'season', svg, alt: 'Who won' },
});

/** Gives views the pictures that this raster draws, and collects the warnings. */
export function aGiver(raster: Raster) {
	const clock = aClock();
	const warnings: unknown[] = [];
	const log = { debug() {}, info() {}, error() {}, warn: (fields: unknown) => void warnings.push(fields) };
	return { clock, warnings, pictures: new Pictures({ raster, clock, log }) };
}

/** A raster that finishes a drawing when a test tells it to. */
export function aSlowRaster() {
	const waiting: ((content: Uint8Array) => void)[] = [];
	return {
		waiting,
		png: () => new Promise<Uint8Array>((resolve) => void waiting.push(resolve)),
	};
}
