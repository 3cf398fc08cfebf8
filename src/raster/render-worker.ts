import { Resvg } from '@resvg/resvg-js';
import { fontFiles, otherScripts } from './font-files.js';

const { text, strong, display } = fontFiles();
const { 'Noto Sans': sans, 'Noto Emoji': emoji, ...scripts } = otherScripts();
/** What Barlow lacks in a picture's own texts, such as ⚠, comes from the last two. */
const always = [text, strong, display, sans, emoji];

/** Runs in a thread of its own: an SVG in, a PNG of the same size out. Fonts are read anew each time: large ones if it names them. */
export default function render(svg: string): Uint8Array {
	const named = Object.entries(scripts).flatMap(([family, file]) => (svg.includes(`"${family}"`) ? [file] : []));
	const font = { loadSystemFonts: false, fontFiles: [...always, ...named], defaultFontFamily: 'Barlow' };
	return new Resvg(svg, { font }).render().asPng();
}
