import { Pictures } from '../../src/app/pictures.js';
import type { TestClock } from '../support/a-clock.js';
import { pngOf } from '../support/resvg.js';

const log = { debug() {}, info() {}, warn() {}, error() {} };
/** What was drawn, by its SVG: several tests look at the same pages. */
const drawn = new Map<string, Uint8Array>();

/** Draws what is asked for, the same picture once. */
export function drawnPictures(clock: TestClock): Pictures {
	const png = async (svg: string) => {
		const content = drawn.get(svg) ?? pngOf(svg);
		drawn.set(svg, content);
		return content;
	};
	return new Pictures({ raster: { png }, clock, log });
}
