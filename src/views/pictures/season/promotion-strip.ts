import type { Catalog } from '../../../catalog/catalog.js';
import type { Season } from '../../../domain/season.js';
import type { Words } from '../../../text/words.js';
import { mark } from '../../mark.js';
import { promotionGroups } from '../../promotion-groups.js';
import { type Block, label } from '../block.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';

const LINE = 40;
/** Where the names begin. */
const NAMES = MARGIN + 420;
/** Where the text behind the arrow begins. */
const INDENT = 34;
/** More clubs than this stand on lines of their own. */
const MANY = 4;
const names = { font: 'strong', size: 28, fill: Palette.ink } as const;
const goal = { font: 'text', size: 26, fill: Palette.quiet } as const;

/** Who went up, and where to; undefined where nobody is known to have. */
export function promotionStrip(
	season: Season,
	catalog: Pick<Catalog, 'clubLabel' | 'competition'>,
	words: Words,
): Block | undefined {
	const groups = promotionGroups(season, catalog, words).map(({ competition, year, promotions }) => {
		const x = promotions.length > MANY ? MARGIN + INDENT : NAMES;
		const items = promotions.map(({ club, confidence }) => catalog.clubLabel(club, season.year) + mark(confidence));
		const rows = flowing(items, WIDTH - MARGIN - x);
		return { where: `${competition} · ${year}`, x, rows: x === NAMES ? rows : ['', ...rows] };
	});
	if (groups.length === 0) return undefined;
	const lines = groups.reduce((sum, { rows }) => sum + rows.length, 0);
	return {
		height: 34 + lines * LINE,
		at(top) {
			let y = top + 34 + 30;
			const drawn: Svg[] = [label(words.say('season.promotions'), MARGIN, top + 22)];
			for (const { where, x, rows } of groups) {
				drawn.push(arrow(MARGIN, y), textLine(where, { x: MARGIN + INDENT, y }, goal, NAMES - MARGIN - 50));
				for (const row of rows) {
					if (row !== '') drawn.push(textLine(row, { x, y }, names, WIDTH - MARGIN - x));
					y += LINE;
				}
			}
			return drawn.join('');
		},
	};
}

/** Names broken into lines of some pixels, none of them in two. */
function flowing(items: readonly string[], room: number): readonly string[] {
	const rows: string[] = [];
	for (const item of items) {
		const longer = `${rows.at(-1) ?? ''}, ${item}`;
		if (rows.length === 0 || measure(`${longer},`, names) > room) rows.push(item);
		else rows[rows.length - 1] = longer;
	}
	return rows.map((row, index) => (index === rows.length - 1 ? row : `${row},`));
}

function arrow(x: number, y: number): Svg {
	return el('path', { d: `M${x} ${y - 2}l11 -18l11 18z`, fill: Palette.green });
}
