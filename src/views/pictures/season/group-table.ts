import type { Catalog } from '../../../catalog/catalog.js';
import type { ClubId } from '../../../domain/club.js';
import type { Standing } from '../../../domain/standing.js';
import type { Words } from '../../../text/words.js';
import { tableColumns } from '../../table-text.js';
import type { Block } from '../block.js';
import { fittingName } from '../fitting-name.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { LEGIBLE, shield, shieldHeight } from '../shield/shield.js';
import { bearerIn } from '../shield/shield-look.js';
import { riseSign } from '../sign.js';
import { el, type Svg } from '../svg.js';
import { measure, sizeThatFits, textLine } from '../text.js';
import { PAD } from './board.js';

type Names = Pick<Catalog, 'club' | 'clubLabel'>;

const INSIDE = WIDTH - 2 * MARGIN;
const STEP = 104;
const ARROW = 26;
const SHIELD = MARGIN + PAD + 44;
const NAME = SHIELD + LEGIBLE + 20;
/** What is shown of the clubs in a group. */
export type GroupSeason = {
	readonly champion: ClubId | undefined;
	readonly year: number;
	readonly promoted: readonly ClubId[];
	/** The board's heading; the round's name if left out. */
	readonly heading?: string | undefined;
};

/** Height of a line of a table. */
export const ROW = 70;

/** A group's table, as many rows as fit: the clubs with their shields, and their figures. */
export function groupTable(
	table: readonly Standing[],
	most: number,
	{ champion, year, promoted }: GroupSeason,
	catalog: Names,
	words: Words,
): Block {
	const shown = table.slice(0, most);
	const columns = tableColumns(table, words);
	const centre = (index: number) => WIDTH - MARGIN - PAD - STEP / 2 - (columns.length - 1 - index) * STEP;
	const room = WIDTH - MARGIN - PAD - columns.length * STEP - 8 - NAME;
	const line = (row: Standing, index: number, top: number): Svg => {
		const isFirst = row.club === champion;
		const name = catalog.clubLabel(row.club, year);
		const rise = promoted.includes(row.club) ? ARROW + 30 : 0;
		const style = {
			font: 'display',
			size: sizeThatFits(name, 'display', room - rise, [42, 38, SMALLEST]),
			fill: isFirst ? Palette.gold : Palette.ink,
		} as const;
		const middle = top + ROW / 2;
		const shownName = fittingName(name, style, room - rise);
		return [
			el('rect', { x: MARGIN + PAD, y: top, width: INSIDE - 2 * PAD, height: 2, fill: Palette.line }),
			textLine(`${index + 1}`, { x: MARGIN + PAD, y: middle + 13 }, { font: 'display', size: 36, fill: Palette.quiet }),
			shield(bearerIn(catalog.club(row.club), year), SHIELD, middle - shieldHeight(LEGIBLE) / 2 + 1, LEGIBLE),
			textLine(shownName, { x: NAME, y: middle + style.size * 0.36 }, style),
			rise === 0 ? '' : riseSign(NAME + measure(shownName, style) + 14 + ARROW / 2, middle + 12, ARROW, Palette.green),
			...columns.map(({ cell }, position) => {
				const isLast = position === columns.length - 1;
				const figure = isLast
					? ({ font: 'display', size: 44, fill: style.fill } as const)
					: ({ font: 'text', size: 38, fill: Palette.silver } as const);
				return textLine(`${cell(row) ?? '?'}`, { x: centre(position), y: middle + 15, anchor: 'middle' }, figure);
			}),
		].join('');
	};
	return {
		height: shown.length * ROW,
		at: (top) =>
			[
				...columns.map(({ head }, index) =>
					textLine(
						head,
						{ x: centre(index), y: top - 16, anchor: 'middle' },
						{ font: 'text', size: SMALLEST, fill: Palette.quiet },
					),
				),
				...shown.map((row, index) => line(row, index, top + index * ROW)),
			].join(''),
	};
}
