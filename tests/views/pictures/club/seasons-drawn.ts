import { MARGIN } from '../../../../src/views/pictures/palette.js';
import { drawnTexts } from '../drawn-texts.js';

/** The number of seasons drawn: one column each in a lane, otherwise one row each with its year. */
export function seasonsIn(svg: string): number {
	const rows = drawnTexts(svg).filter(
		({ text, left, top, bottom }) => /^\d{4}$/.test(text) && left === MARGIN && bottom - top > 33,
	);
	if (rows.length > 0) return rows.length;
	return svg.match(/<rect [^>]*rx="(?!20")[\d.]+" fill="#(?:a7b0be|d08b4c|d91e37|c3ccd8|f2b705|14171d)"/g)?.length ?? 0;
}
