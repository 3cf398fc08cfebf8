import { Pictures } from '../../../src/app/pictures.js';
import { aClock } from '../../support/a-clock.js';

/** Pictures whose files hold their SVG instead of a PNG. */
export function drawings(): Pictures {
	const log = { debug() {}, info() {}, warn() {}, error() {} };
	return new Pictures({ raster: { png: async (svg) => new TextEncoder().encode(svg) }, clock: aClock(), log });
}

/** The SVG in such files. */
export function drawn(files: readonly { readonly content: string | Uint8Array }[]): string {
	return files.map(({ content }) => (typeof content === 'string' ? content : new TextDecoder().decode(content))).join();
}
