import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import { legend, mark } from '../../mark.js';
import type { Picture } from '../../view.js';
import { framed, TOP } from '../framed.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { cut, measure, textLine } from '../text.js';
import { middleOf, type Span, yearWidth } from '../years.js';

/** A title in a year, and whether sources dispute it. */
export type Title = { readonly year: number; readonly disputed: boolean };
/** Somebody who has won, with every title. */
export type Winner = { readonly name: string; readonly titles: readonly Title[] };

/** Whose titles are counted. Beyond `lines` winners, the rest share a line; there are 25 departments. */
const COUNTED = {
	clubs: {
		name: 'titles',
		lines: 14,
		title: 'picture.chart.title',
		alt: 'picture.chart.alt',
		others: 'picture.others',
		othersOnce: 'picture.others-once',
	},
	departments: {
		name: 'department-titles',
		lines: 25,
		title: 'picture.map.title',
		alt: 'picture.chart.alt-departments',
		others: 'picture.other-departments',
		othersOnce: 'picture.other-departments-once',
	},
} as const;
type Counted = (typeof COUNTED)[keyof typeof COUNTED];

/** How high a line is; lower where there are many. */
const ROW = { few: 50, many: 40, fewest: 15 } as const;
const NAME = 322;
const COUNT = 86;
/** The years stand between these. */
const AXIS = { from: MARGIN + NAME + 16, to: WIDTH - MARGIN - COUNT } as const;
const AXIS_TOP = TOP + 34;

/**
 * A competition's titles on one axis of years: a line for each winner, most titles first, and one for all the others.
 * Undefined where nobody has won.
 *
 * @param about.of Whose titles they are.
 * @param winners Most titles first.
 * @param span The first and the last year, which begin and end a decade.
 */
export function titleChart(
	{
		of,
		competition,
		aside,
	}: { readonly of: keyof typeof COUNTED; readonly competition: string; readonly aside: string },
	winners: readonly Winner[],
	span: Span,
	words: Words,
): Picture | undefined {
	if (winners.length === 0) return undefined;
	const counted: Counted = COUNTED[of];
	const shown = shownWinners(winners, counted.lines);
	const others = winners.slice(shown.length);
	const rest: Winner[] =
		others.length === 0
			? []
			: [{ name: othersText(others, counted, words), titles: others.flatMap(({ titles }) => titles) }];
	const rows = [...shown, ...rest];
	const height = rows.length > ROW.fewest ? ROW.many : ROW.few;
	const most = Math.max(...rows.map(({ titles }) => titles.length));
	const bottom = AXIS_TOP + rows.length * height;
	const signs = legend(winners.map(signOf).join(''), words);
	const counts = shown.map((winner) => `${winner.name} ${winner.titles.length}${signOf(winner)}`);
	const named = [...counts, ...rest.map(({ name }) => name)];
	return framed(
		{
			name: counted.name,
			title: words.say(counted.title, { competition }),
			aside,
			alt: clip(words.say(counted.alt, { competition, winners: words.list(named) }), Limit.altText),
		},
		signs === undefined ? bottom : bottom + 44,
		...axis(span, bottom),
		...rows.flatMap((winner, index) =>
			row(winner, { y: AXIS_TOP + index * height, height }, span, most, index === shown.length),
		),
		signs === undefined
			? ''
			: el('rect', { x: MARGIN, y: bottom + 27, ...tickSize(true, span), rx: 1.5, fill: Palette.gold }) +
					textLine(
						signs,
						{ x: MARGIN + tickSize(true, span).width + 10, y: bottom + 42 },
						{ font: 'text', size: 22, fill: Palette.quiet },
					),
	);
}

/** How many have a line of their own. Of winners with equal titles, all have one or none. */
function shownWinners(winners: readonly Winner[], lines: number): readonly Winner[] {
	if (winners.length <= lines) return winners;
	const next = winners[lines]?.titles.length ?? 0;
	const shown = winners.slice(0, lines).filter(({ titles }) => titles.length > next);
	return shown.length > 0 ? shown : winners.slice(0, lines);
}

function othersText(others: readonly Winner[], counted: Counted, words: Words): string {
	const isOnce = others.every(({ titles }) => titles.length === 1);
	return words.say(isOnce ? counted.othersOnce : counted.others, { count: others.length });
}

function signOf({ titles }: Winner): string {
	return titles.some(({ disputed }) => disputed) ? mark('disputed') : '';
}

/** Bands of decades, or of years where there is only one decade, with their names above. */
function axis(span: Span, bottom: number): readonly Svg[] {
	const years = span.to - span.from + 1;
	const step = years > 10 ? 10 : 1;
	const width = yearWidth(AXIS, span) * step;
	const style = { font: 'text', size: 22, fill: Palette.quiet } as const;
	const every = Math.ceil((measure('2000', style) + 8) / width);
	return Array.from({ length: years / step }, (_, index) => {
		const x = AXIS.from + index * width;
		const first = span.from + index * step;
		return [
			index % 2 === 0
				? el('rect', { x, y: AXIS_TOP - 4, width, height: bottom - AXIS_TOP + 8, fill: Palette.panel })
				: '',
			index % every > 0 ? '' : textLine(`${first}`, { x: x + width / 2, y: AXIS_TOP - 16, anchor: 'middle' }, style),
		].join('');
	});
}

function row(winner: Winner, line: Line, span: Span, most: number, isRest: boolean): readonly Svg[] {
	const { y, height } = line;
	const middle = y + height / 2;
	const name = { font: isRest ? 'text' : 'strong', size: 26, fill: isRest ? Palette.quiet : Palette.ink } as const;
	const number = { font: 'display', size: 36, fill: isRest ? Palette.quiet : Palette.gold } as const;
	const count = `${winner.titles.length}`;
	const end = AXIS.to + 18 + measure(`${most}`, number);
	const sign = signOf(winner).trim();
	return [
		y > AXIS_TOP ? el('rect', { x: MARGIN, y: y - 0.5, width: WIDTH - 2 * MARGIN, height: 1, fill: Palette.line }) : '',
		textLine(cut(winner.name, name, NAME), { x: MARGIN, y: middle + 9 }, name),
		...winner.titles.map((title) => tick(title, line, span)),
		textLine(count, { x: end, y: middle + 12, anchor: 'end' }, number),
		sign === '' ? '' : textLine(sign, { x: end + 6, y: middle + 11 }, { font: 'text', size: 22, fill: Palette.quiet }),
	];
}

/** Where a line is drawn. */
type Line = { readonly y: number; readonly height: number };

/** The mark of one title; short where it is disputed. */
function tickSize(disputed: boolean, span: Span, line: number = ROW.few) {
	const height = disputed ? 14 : 0.6 * line;
	return { width: Math.min(disputed ? 14 : 28, yearWidth(AXIS, span) * 0.85), height };
}

function tick({ year, disputed }: Title, line: Line, span: Span): Svg {
	const { width, height } = tickSize(disputed, span, line.height);
	const x = middleOf(year, AXIS, span) - width / 2;
	return el('rect', {
		x,
		y: line.y + (line.height - height) / 2,
		width,
		height,
		rx: Math.min(3, width / 3),
		fill: Palette.gold,
	});
}
