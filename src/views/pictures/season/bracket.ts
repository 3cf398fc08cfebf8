import type { Catalog } from '../../../catalog/catalog.js';
import type { ClubId } from '../../../domain/club.js';
import type { Tie } from '../../../domain/match.js';
import type { Road } from '../../../domain/road.js';
import type { TiesRound } from '../../../domain/round.js';
import { aggregate } from '../../../domain/tie.js';
import type { Words } from '../../../text/words.js';
import { mark } from '../../mark.js';
import { scoreText } from '../../match-text.js';
import { roundTitle } from '../../round-text.js';
import type { Block } from '../block.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { sizeThatFits, textLine } from '../text.js';
import { boxHeight, tieBox } from './bracket-box.js';
import { type Placed, placedSteps } from './bracket-places.js';

/** Between two columns. */
const BETWEEN = 36;
const HEAD = 42;
const EXTRA = 40;
const INSIDE = WIDTH - 2 * MARGIN;

/** The way to the final as a tree from left to right, one column per round; the champion's way in gold. */
export function bracketBlock(
	road: Road,
	champion: ClubId | undefined,
	year: number,
	catalog: Pick<Catalog, 'clubLabel'>,
	words: Words,
): Block {
	const { rounds, extras } = road;
	const { placed, columns, bottom } = placedSteps(road, (step) => boxHeight(step, year, catalog, words));
	const width = (INSIDE - (columns - 1) * BETWEEN) / columns;
	const left = ({ column }: Pick<Placed, 'column'>) => MARGIN + column * (width + BETWEEN);
	return {
		height: HEAD + bottom + extras.length * EXTRA,
		at(top) {
			const start = top + HEAD;
			const lines = placed.flatMap((each) =>
				each.before.map((from) => ({
					isGold: from.step.club === champion,
					d: lineBetween(left(from) + width, start + from.middle, left(each), start + each.middle),
				})),
			);
			return [
				...rounds.map((round, column) => heading(round, left({ column }), top + 24, width, words)),
				...lines
					.toSorted((a, b) => Number(a.isGold) - Number(b.isGold))
					.map(({ d, isGold }) =>
						el('path', { d, fill: 'none', stroke: isGold ? Palette.gold : Palette.line, 'stroke-width': 3 }),
					),
				...placed.map((each) =>
					tieBox(each.step, { x: left(each), y: start + each.top, width }, champion, year, catalog, words),
				),
				...extras.map(({ round, tie }, index) =>
					textLine(
						extraText(round, tie, year, catalog, words),
						{ x: MARGIN, y: start + bottom + 34 + index * EXTRA },
						{ font: 'text', size: 24, fill: Palette.quiet },
						INSIDE,
					),
				),
			].join('');
		},
	};
}

function heading(round: TiesRound, x: number, y: number, room: number, words: Words): Svg {
	const text = roundTitle(round, words).toLocaleUpperCase('es') + mark(round.confidence);
	const size = sizeThatFits(text, 'display', room, [28, 25, 22]);
	return textLine(text, { x, y }, { font: 'display', size, fill: Palette.quiet }, room);
}

/** From the right edge of one box to the left edge of another, turning just before it. */
function lineBetween(x: number, y: number, toX: number, toY: number): string {
	return `M${x} ${y}H${toX - BETWEEN / 2}V${toY}H${toX}`;
}

/** A match between two rounds: `Play-off: UTC – Académicos Alfred Nobel²`. */
function extraText(
	round: TiesRound,
	tie: Tie,
	year: number,
	catalog: Pick<Catalog, 'clubLabel'>,
	words: Words,
): string {
	const [first, second] = tie.clubs.map((club) => catalog.clubLabel(club, year));
	const total = aggregate(tie);
	return `${roundTitle(round, words)}: ${first} ${total ? scoreText(total) : '–'} ${second}${mark(tie.confidence)}`;
}
