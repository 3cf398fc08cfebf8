import type { Catalog } from '../../../catalog/catalog.js';
import type { Season } from '../../../domain/season.js';
import type { Words } from '../../../text/words.js';
import { mark } from '../../mark.js';
import { promotionGroups } from '../../promotion-groups.js';
import type { Block } from '../block.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { riseSign } from '../sign.js';
import type { Svg } from '../svg.js';
import { measure, textLine } from '../text.js';

const LINE = 46;
/** Where the text after the arrow begins, and the gap between competition and clubs. */
const INDENT = 40;
const BETWEEN = 20;
const names = { font: 'strong', size: SMALLEST, fill: Palette.ink } as const;
const goal = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/** Who was promoted, and where to; undefined where nobody is known to have been. */
export function promotionStrip(
	season: Season,
	catalog: Pick<Catalog, 'clubLabel' | 'competition'>,
	words: Words,
): Block | undefined {
	const groups = promotionGroups(season, catalog, words).map(({ competition, year, promotions }) => {
		const where = `${competition} ${year}`;
		const items = promotions.map(({ club, confidence }) => catalog.clubLabel(club, season.year) + mark(confidence));
		const start = MARGIN + INDENT + measure(where, goal) + BETWEEN;
		return { where, start, rows: flowing(items, start) };
	});
	const lines = groups.reduce((sum, { rows }) => sum + rows.length, 0);
	if (lines === 0) return undefined;
	return {
		height: lines * LINE,
		at(top) {
			let y = top + 35;
			const drawn: Svg[] = [];
			for (const { where, start, rows } of groups) {
				drawn.push(riseSign(MARGIN + 13, y - 1, 26, Palette.green), textLine(where, { x: MARGIN + INDENT, y }, goal));
				for (const [index, row] of rows.entries()) {
					drawn.push(textLine(row, { x: index === 0 ? start : MARGIN + INDENT, y }, names));
					y += LINE;
				}
			}
			return drawn.join('');
		},
	};
}

/** The key to the arrows in a table, where the names do not fit. */
export function riseKey(words: Words): Block {
	return {
		height: LINE,
		at: (top) =>
			riseSign(MARGIN + 13, top + 34, 26, Palette.green) +
			textLine(words.say('timeline.promoted'), { x: MARGIN + INDENT, y: top + 35 }, goal),
	};
}

/** Names wrapped into lines, none of them broken; the first line begins at `start`. */
function flowing(items: readonly string[], start: number): readonly string[] {
	const rows: string[] = [];
	for (const item of items) {
		const longer = `${rows.at(-1) ?? ''}, ${item}`;
		const room = WIDTH - MARGIN - (rows.length > 1 ? MARGIN + INDENT : start);
		if (rows.length === 0 && measure(`${item},`, names) > WIDTH - MARGIN - start) rows.push('', item);
		else if (rows.length === 0 || measure(`${longer},`, names) > room) rows.push(item);
		else rows[rows.length - 1] = longer;
	}
	return rows.map((row, index) => (index === rows.length - 1 || row === '' ? row : `${row},`));
}
