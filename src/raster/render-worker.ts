import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Resvg } from '@resvg/resvg-js';
import { type DrawingNotes, noted } from './drawing-notes.js';
import { fontFiles, otherScripts } from './font-files.js';
import { indexedPng } from './indexed-png.js';

const { text, strong, display } = fontFiles();
const always = [text, strong, display];
const others = Object.entries(otherScripts());

// V8 does not see the four megabytes and more that a drawing holds outside its heap, so it would keep them for hours.
setFlagsFromString('--expose-gc');
const collect: (garbage: { readonly type: 'minor' }) => void = runInNewContext('gc');
/** Collects the young generation, where all of a drawing is, in a tenth of the time of a full collection. */
const clearMemory = () => collect({ type: 'minor' });

/** What the thread is given: what to draw, and where to note that meanwhile. */
export type Drawing = { readonly svg: string; readonly notes?: DrawingNotes | undefined };

/** Runs in its own thread: an SVG in, a PNG of the same size out. Further fonts are read only if the SVG names them. */
export default async function render({ svg, notes }: Drawing): Promise<Uint8Array> {
	try {
		return noted(svg, notes, () => draw(svg));
	} finally {
		clearMemory();
		// Collected memory is freed on the next turn, which must come before the thread blocks to wait for a drawing.
		await setImmediate();
	}
}

function draw(svg: string): Uint8Array {
	const named = others.flatMap(([family, file]) => (svg.includes(`"${family}"`) ? [file] : []));
	const font = { loadSystemFonts: false, fontFiles: [...always, ...named], defaultFontFamily: 'Barlow' };
	const { width, height, pixels: rgba } = new Resvg(svg, { font }).render();
	return indexedPng({ width, height, rgba });
}
