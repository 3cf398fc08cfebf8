import type { Appearance, Reach } from '../../../catalog/club-history.js';
import { reaches } from '../../../catalog/club-history.js';
import type { Words } from '../../../text/words.js';
import { confidenceOf, mark as signOf } from '../../mark.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import type { Axis } from './timeline-axis.js';

/** The higher a club got, the taller its mark; `key` is how tall it is in the legend. */
const looks = {
	top: { height: 84, key: 26, fill: Palette.gold },
	second: { height: 68, key: 22, fill: Palette.silver },
	final: { height: 52, key: 18, fill: Palette.red },
	national: { height: 36, key: 14, fill: Palette.bronze },
	early: { height: 20, key: 10, fill: Palette.quiet },
} as const;
type Look = keyof typeof looks;

const lookOf = {
	champion: 'top',
	'runner-up': 'second',
	final: 'final',
	'final-group': 'final',
	semifinals: 'national',
	quarterfinals: 'national',
	'round-of-16': 'national',
	national: 'national',
	regional: 'early',
	qualified: 'early',
	entered: 'early',
} as const satisfies Record<Reach, Look>;

const WIDEST = 18;
/** With more seasons than this in a lane, only the axis names the years. */
const MOST_LABELLED = 16;
const YEAR = { font: 'text', size: 22, fill: Palette.ink } as const;
/** From a lane's ground up to the top of its years. */
export const MARKS_HEIGHT = looks.top.height + 32;

/** What a club did in a competition: one mark per season, with its year above it where there is room. */
export function marksOf(seasons: readonly Appearance[], axis: Axis, ground: number): Svg {
	const width = Math.min(WIDEST, axis.pace * 0.76);
	const marks = seasons
		.toSorted((a, b) => reaches.indexOf(b.reach) - reaches.indexOf(a.reach))
		.map((appearance) => markOf(appearance, axis, ground));
	const taken = new Map<Mark | string, Box>(marks.map((mark) => [mark, boxOf(mark, width, ground)]));
	return marks
		.map((mark) => {
			const label = `${mark.year}${mark.sign}`;
			const half = measure(label, YEAR) / 2 + 3;
			const box = { from: mark.x - half, to: mark.x + half, top: mark.top - 30, bottom: mark.top };
			const isFree =
				marks.length <= MOST_LABELLED && ![...taken].some(([of, other]) => of !== mark && meet(box, other));
			if (isFree) taken.set(label, box);
			return [
				barOf(mark, width, ground),
				labelOf(isFree ? `${mark.year}` : '', mark),
				mark.rises ? arrow(mark.x, ground + 6) : '',
			].join('');
		})
		.join('');
}

/** A year and its sign. */
function labelOf(year: string, { x, top, sign }: Mark): Svg {
	const said = `${year}${sign}`.trim();
	return said === '' ? '' : textLine(said, { x, y: top - 9, anchor: 'middle' }, YEAR);
}

type Mark = ReturnType<typeof markOf>;
type Box = { readonly from: number; readonly to: number; readonly top: number; readonly bottom: number };

function markOf({ season, reach, promotion }: Appearance, axis: Axis, ground: number) {
	const { height, fill } = looks[lookOf[reach]];
	const confidence = confidenceOf(season, reach);
	const sign = signOf(confidence) || (promotion ? signOf(promotion.confidence) : '');
	const isOpen = confidence === 'disputed';
	return { year: season.year, x: axis.at(season.year), top: ground - height, fill, sign, isOpen, rises: !!promotion };
}

/** The room that a mark takes together with its sign. */
function boxOf({ x, top, sign }: Mark, width: number, ground: number): Box {
	return { from: x - width / 2, to: x + width / 2, top: sign === '' ? top : top - 28, bottom: ground };
}

function meet(a: Box, b: Box): boolean {
	return a.from < b.to && b.from < a.to && a.top < b.bottom && b.top < a.bottom;
}

/** What is disputed is drawn as an outline. */
function barOf({ x, top, fill, isOpen }: Mark, width: number, ground: number): Svg {
	const line = isOpen ? 2 : 0;
	return el('rect', {
		x: x - width / 2 + line / 2,
		y: top + line / 2,
		width: width - line,
		height: ground - top - line / 2,
		rx: Math.min(3, width / 4),
		fill: isOpen ? Palette.ground : fill,
		stroke: isOpen ? fill : undefined,
		'stroke-width': isOpen ? line : undefined,
	});
}

/** What the marks mean, best first, for those that occur. */
export function marksLegend(
	history: readonly Appearance[],
	words: Words,
	top: number,
): { readonly svg: Svg; readonly bottom: number } {
	const met = reaches.filter((reach) => history.some((each) => each.reach === reach)).toReversed();
	const groups = (['top', 'second', 'final', 'national', 'early'] as const).flatMap((look) => {
		const said = met.filter((reach) => lookOf[reach] === look).map((reach) => words.say(`club.reach.${reach}`));
		return said.length === 0 ? [] : [{ said: said.join(' / '), sign: (x: number, y: number) => bar(x, y, look) }];
	});
	const rising = { said: words.say('timeline.promoted'), sign: (x: number, y: number) => arrow(x + 8, y - 18) };
	const entries = history.some(({ promotion }) => promotion) ? [...groups, rising] : groups;
	const style = { font: 'text', size: 24, fill: Palette.quiet } as const;
	let x = MARGIN;
	let y = top + 24;
	const drawn = entries.map(({ said, sign }) => {
		const width = 28 + measure(said, style);
		if (x > MARGIN && x + width > WIDTH - MARGIN) {
			x = MARGIN;
			y += 38;
		}
		const piece = sign(x, y) + textLine(said, { x: x + 28, y }, style, WIDTH - MARGIN * 2 - 28);
		x += width + 36;
		return piece;
	});
	return { svg: drawn.join(''), bottom: y + 8 };
}

function bar(x: number, y: number, look: Look): Svg {
	const { fill, key } = looks[look];
	return el('rect', { x: x + 2, y: y + 2 - key, width: 12, height: key, rx: 3, fill });
}

/** Up to the next division. */
function arrow(x: number, top: number): Svg {
	return el('path', { d: `M${x - 8} ${top + 14}L${x} ${top}L${x + 8} ${top + 14}Z`, fill: Palette.green });
}
