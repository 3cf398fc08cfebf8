import type { Catalog } from '../../../catalog/catalog.js';
import type { Road } from '../../../domain/road.js';
import type { TiesRound } from '../../../domain/round.js';
import type { Words } from '../../../text/words.js';
import { mark } from '../../mark.js';
import { roundTitle } from '../../round-text.js';
import type { Block } from '../block.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { textLine } from '../text.js';
import { type BoxLook, boxHeight, tieBox } from './bracket-box.js';
import { type Placed, placedSteps } from './bracket-places.js';

/** The gap between two columns. */
const BETWEEN = 40;
const HEAD = 46;
const INSIDE = WIDTH - 2 * MARGIN;

/** The way to the final as a tree from left to right, one column per round; the champion's way in gold. */
export function bracketBlock(
	road: Road,
	about: Omit<BoxLook, 'width'>,
	catalog: Pick<Catalog, 'club' | 'clubLabel'>,
	words: Words,
): Block {
	const { rounds } = road;
	const columnsOf = Math.max(2, rounds.length);
	const width = (INSIDE - (columnsOf - 1) * BETWEEN) / columnsOf;
	const look = { ...about, width };
	const { placed, bottom } = placedSteps(road, (step) => boxHeight(step, look, catalog, words));
	const left = ({ column }: Pick<Placed, 'column'>) => MARGIN + column * (width + BETWEEN);
	return {
		height: HEAD + bottom,
		at(top) {
			const start = top + HEAD;
			const lines = placed.flatMap((each) =>
				each.before.map((from) => ({
					isGold: from.step.club === about.champion,
					d: lineBetween(left(from) + width, start + from.middle, left(each), start + each.middle),
				})),
			);
			return [
				...rounds.map((round, column) => heading(round, left({ column }), top + 34, width, words)),
				...lines
					.toSorted((a, b) => Number(a.isGold) - Number(b.isGold))
					.map(({ d, isGold }) =>
						el('path', { d, fill: 'none', stroke: isGold ? Palette.gold : Palette.line, 'stroke-width': 4 }),
					),
				...placed.map((each) => tieBox(each.step, { x: left(each), y: start + each.top }, look, catalog, words)),
			].join('');
		},
	};
}

function heading(round: TiesRound, x: number, y: number, room: number, words: Words): Svg {
	const text = roundTitle(round, words).toLocaleUpperCase('es') + mark(round.confidence);
	return textLine(text, { x, y }, { font: 'display', size: SMALLEST, fill: Palette.quiet }, room);
}

/** A line from the right edge of one box to the left edge of another, with its corner in the gap between them. */
function lineBetween(x: number, y: number, toX: number, toY: number): string {
	return `M${x} ${y}H${toX - BETWEEN / 2}V${toY}H${toX}`;
}
