import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './font-files.js';

const font = { loadSystemFonts: false, fontFiles: Object.values(fontFiles()), defaultFontFamily: 'Barlow' };

/** Runs in a thread of its own: an SVG in, a PNG of the same size out. */
export default function render(svg: string): Uint8Array {
	return new Resvg(svg, { font }).render().asPng();
}
