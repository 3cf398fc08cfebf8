import { Pictures } from '../../src/app/pictures.js';
import type { TestClock } from '../support/a-clock.js';
import { pngOf } from '../support/resvg.js';

const log = { debug() {}, info() {}, warn() {}, error() {} };
/** Drawings by SVG, since several tests show the same pages. */
const drawn = new Map<string, Uint8Array>();

/** Draws pictures, each one only once. */
export function drawnPictures(clock: TestClock): Pictures {
	const png = async (svg: string) => {
		const content = drawn.get(svg) ?? pngOf(svg);
		drawn.set(svg, content);
		return content;
	};
	return new Pictures({ raster: { png }, clock, log });
}
