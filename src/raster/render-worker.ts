import { Resvg } from '@resvg/resvg-js';
import { fontFiles, otherScripts } from './font-files.js';

const { text, strong, display } = fontFiles();
const others = Object.entries(otherScripts());

/** Runs in a thread of its own: an SVG in, a PNG of the same size out. Fonts are read anew each time: only those it names. */
export default function render(svg: string): Uint8Array {
	const named = others.filter(([family]) => svg.includes(`"${family}"`)).map(([, file]) => file);
	const font = { loadSystemFonts: false, fontFiles: [text, strong, display, ...named], defaultFontFamily: 'Barlow' };
	return new Resvg(svg, { font }).render().asPng();
}
