import type { Club } from '../../../domain/club.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import { legend, mark } from '../../mark.js';
import type { Picture } from '../../view.js';
import { fittingName } from '../fitting-name.js';
import { BOTTOM, framed, TOP } from '../framed.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { LEGIBLE, shield, shieldHeight } from '../shield/shield.js';
import { el, type Svg } from '../svg.js';
import { measure, sizeThatFits, textLine } from '../text.js';
import { middleOf, type Span, yearWidth } from '../years.js';

/** A title in a year, and whether sources dispute it. */
export type Title = {
	readonly year: number;
	/** The season's name if it is not the year: `2015/16`. */
	readonly season?: string;
	readonly disputed: boolean;
};
/** A winner with all titles. A club bears its shield; the one asked for stands out. */
export type Winner = {
	readonly name: string;
	readonly titles: readonly Title[];
	readonly club?: Club | undefined;
	readonly isAsked?: boolean;
};

/** The texts for each kind of winner. */
const COUNTED = {
	clubs: {
		name: 'titles',
		title: 'picture.chart.title',
		alt: 'picture.chart.alt',
		others: 'picture.others',
		othersOnce: 'picture.others-once',
	},
	departments: {
		name: 'department-titles',
		title: 'picture.map.title',
		alt: 'picture.chart.alt-departments',
		others: 'picture.other-departments',
		othersOnce: 'picture.other-departments-once',
	},
} as const;
type Counted = (typeof COUNTED)[keyof typeof COUNTED];

/** Height of the line of years, and of a winner's. */
const YEARS = 44;
const ROW = 68;
/** The height of the line for the other winners and the key to signs. */
const LAST = 48;
const MOST = Math.floor((BOTTOM - TOP - YEARS - LAST) / ROW);
/** The alt text names the years of up to this many titles. */
const TOLD = 8;
const NAME = 372;
const COUNT = 92;
/** The left and the right edge of the axis of years. */
const AXIS = { from: MARGIN + NAME + 16, to: WIDTH - MARGIN - COUNT } as const;
const AXIS_TOP = TOP + YEARS;
const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/**
 * A competition's titles on one axis of years: a line for each of the leading winners, and one for the number of
 * others. Undefined where nobody has won.
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
	const shown = chartedWinners(winners);
	const others = winners.filter((winner) => !shown.includes(winner));
	const most = Math.max(...shown.map(({ titles }) => titles.length));
	const bottom = AXIS_TOP + shown.length * ROW;
	const signs = legend(shown.map(signOf).join(''), words);
	const rest = others.length === 0 ? '' : othersText(others, counted, words);
	const about = { competition, winners: words.list(winners.map(toldOf)) };
	return framed(
		{
			name: counted.name,
			title: words.say(counted.title, { competition }),
			aside,
			alt: altText(counted, about, words),
		},
		signs === undefined && rest === '' ? bottom : bottom + LAST,
		...axis(span, bottom),
		...shown.flatMap((winner, index) => row(winner, AXIS_TOP + index * ROW, span, most)),
		textLine(rest, { x: MARGIN, y: bottom + 40 }, quiet),
		signs === undefined ? '' : textLine(signs, { x: WIDTH - MARGIN, y: bottom + 40, anchor: 'end' }, quiet),
	);
}

function altText(counted: Counted, about: { competition: string; winners: string }, words: Words): string {
	return clip(words.say(counted.alt, about), Limit.altText);
}

/** `Juan Aurich 2 (1997, 2007)`; with more than `TOLD` titles, no years. */
function toldOf(winner: Winner): string {
	const { name, titles } = winner;
	const years = titles.length <= TOLD ? ` (${titles.map(({ year, season = year }) => season).join(', ')})` : '';
	return `${name} ${titles.length}${signOf(winner)}${years}`;
}

/**
 * The winners with a line: of equals, all or none, unless that leaves half of the lines empty; the one asked for always
 * has one.
 */
export function chartedWinners(winners: readonly Winner[]): readonly Winner[] {
	if (winners.length <= MOST) return winners;
	const asked = winners.slice(MOST).filter(({ isAsked }) => isAsked);
	const most = MOST - asked.length;
	const next = winners[most]?.titles.length ?? 0;
	const shown = winners.slice(0, most).filter(({ titles }) => titles.length > next);
	return [...(shown.length >= most / 2 ? shown : winners.slice(0, most)), ...asked];
}

function othersText(others: readonly Winner[], counted: Counted, words: Words): string {
	const isOnce = others.every(({ titles }) => titles.length === 1);
	return words.say(isOnce ? counted.othersOnce : counted.others, { count: others.length });
}

function signOf({ titles }: Winner): string {
	return titles.some(({ disputed }) => disputed) ? mark('disputed') : '';
}

/** Bands of decades with labels above, or of years where there is only one decade. */
function axis(span: Span, bottom: number): readonly Svg[] {
	const years = span.to - span.from + 1;
	const step = years > 10 ? 10 : 1;
	const width = yearWidth(AXIS, span) * step;
	const every = Math.ceil((measure('2000', quiet) + 14) / width);
	return Array.from({ length: years / step }, (_, index) => {
		const x = AXIS.from + index * width;
		const first = span.from + index * step;
		return [
			index % 2 === 0 ? el('rect', { x, y: AXIS_TOP, width, height: bottom - AXIS_TOP, fill: Palette.panel }) : '',
			index % every > 0 ? '' : yearAt(first, x + width / 2),
		].join('');
	});
}

/** A year's label above the axis, moved inwards where it would stick out. */
function yearAt(year: number, x: number): Svg {
	const half = measure(`${year}`, quiet) / 2;
	const inside = Math.min(Math.max(x, AXIS.from + half), WIDTH - MARGIN - half);
	return textLine(`${year}`, { x: inside, y: AXIS_TOP - 12, anchor: 'middle' }, quiet);
}

function row(winner: Winner, top: number, span: Span, most: number): readonly Svg[] {
	const middle = top + ROW / 2;
	const { club } = winner;
	const start = MARGIN + (club ? LEGIBLE + 16 : 0);
	const room = MARGIN + NAME - start;
	const fill = winner.isAsked ? Palette.gold : Palette.ink;
	const size = sizeThatFits(winner.name + signOf(winner), 'display', room, [38, SMALLEST]);
	const name = { font: 'display', size, fill } as const;
	const number = { font: 'display', size: 48, fill: Palette.gold } as const;
	const sign = signOf(winner);
	const shown = fittingName(winner.name, name, room - measure(sign, name));
	return [
		top > AXIS_TOP
			? el('rect', { x: MARGIN, y: top - 1, width: WIDTH - 2 * MARGIN, height: 2, fill: Palette.line })
			: '',
		club ? shield(club, MARGIN, middle - shieldHeight(LEGIBLE) / 2, LEGIBLE) : '',
		textLine(shown + sign, { x: start, y: middle + 13 }, name),
		...winner.titles.map((title) => tick(title, middle, span)),
		textLine(
			`${winner.titles.length}`,
			{ x: AXIS.to + 26 + measure(`${most}`, number), y: middle + 17, anchor: 'end' },
			number,
		),
	];
}

/** The mark of one title; hollow if it is disputed. */
function tick({ year, disputed }: Title, middle: number, span: Span): Svg {
	const width = Math.min(28, yearWidth(AXIS, span) * 0.85);
	const height = 46;
	const line = disputed ? Math.min(3, width / 3) : 0;
	return el('rect', {
		x: middleOf(year, AXIS, span) - width / 2 + line / 2,
		y: middle - height / 2 + line / 2,
		width: width - line,
		height: height - line,
		rx: Math.min(3, width / 3),
		...(disputed ? { fill: 'none', stroke: Palette.gold, 'stroke-width': line } : { fill: Palette.gold }),
	});
}
