import { type Club, type FormerName, foundingYears } from '../../../domain/club.js';
import type { Words } from '../../../text/words.js';
import { mark } from '../../mark.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import type { Axis } from './timeline-axis.js';

const ROW = 42;
const STYLE = { font: 'text', size: 24, fill: Palette.ink } as const;
const QUIET = { font: 'text', size: 24, fill: Palette.quiet } as const;

/** The year a club began in, where sources agree. */
export function foundedIn({ founded }: Pick<Club, 'founded'>): number | undefined {
	return founded?.confidence === 'disputed' ? undefined : foundingYears({ founded })[0];
}

/** Below the years: when a club began, whether it still exists, and what it was called before. */
export function spansBelow(
	club: Club,
	axis: Axis,
	words: Words,
	top: number,
): { readonly svg: Svg; readonly bottom: number } {
	const beginning = foundedIn(club);
	const rows = [
		...(club.founded && beginning !== undefined
			? [
					{
						said: `${words.say('club.founded')}: ${words.date(club.founded.date)}${mark(club.founded.confidence)}`,
						first: beginning,
						last: beginning,
						isMoment: true,
					},
				]
			: []),
		...dated(club.formerNames).map((former) => ({
			said: formerNameText(former, words),
			first: former.from ?? beginning ?? axis.from,
			last: former.until ?? axis.to,
			isMoment: false,
		})),
	];
	const drawn = rows.map((row, index) => rowOf(row, axis, top + 16 + index * ROW));
	const gone = club.dissolved
		? textLine(words.say('club.dissolved'), { x: MARGIN, y: top + 42 + rows.length * ROW }, QUIET)
		: '';
	const count = rows.length + (club.dissolved ? 1 : 0);
	return { svg: drawn.join('') + gone, bottom: count === 0 ? top : top + 16 + count * ROW };
}

/** Names of which a year is known. */
function dated(names: readonly FormerName[]): readonly FormerName[] {
	return names.filter(({ from, until }) => from !== undefined || until !== undefined);
}

/** What lies before the first year of the axis is told in words only. */
function rowOf(
	{ said, first, last, isMoment }: { said: string; first: number; last: number; isMoment: boolean },
	axis: Axis,
	top: number,
): Svg {
	const y = top + 26;
	if (last < axis.from) return textLine(`‹ ${said}`, { x: MARGIN, y }, STYLE, WIDTH - 2 * MARGIN);
	const start = isMoment ? axis.at(first) - 7 : axis.at(Math.max(first, axis.from)) - axis.pace / 2;
	const end = isMoment ? axis.at(last) + 7 : axis.at(Math.min(last, axis.to)) + axis.pace / 2;
	const sign = isMoment
		? el('circle', { cx: axis.at(first), cy: top + 18, r: 7, fill: Palette.ink })
		: el('rect', { x: start, y: top + 14, width: Math.max(end - start, 6), height: 8, rx: 3, fill: Palette.ink });
	const width = measure(said, STYLE);
	if (end + 14 + width <= WIDTH - MARGIN) return sign + textLine(said, { x: end + 14, y }, STYLE);
	if (start - 14 - width >= MARGIN) return sign + textLine(said, { x: start - 14, y, anchor: 'end' }, STYLE);
	// The span is broken to make room for its name.
	const middle = Math.min(Math.max((start + end) / 2, MARGIN + width / 2), WIDTH - MARGIN - width / 2);
	const gap = el('rect', { x: middle - width / 2 - 12, y: top, width: width + 24, height: 36, fill: Palette.ground });
	return sign + gap + textLine(said, { x: middle, y, anchor: 'middle' }, STYLE, WIDTH - 2 * MARGIN);
}

/** A name a club had, and when. */
export function formerNameText({ name, from, until }: FormerName, words: Words): string {
	if (from !== undefined && from === until) return words.say('club.former-in', { name, from });
	if (from !== undefined && until !== undefined) return words.say('club.former-from-to', { name, from, until });
	if (until !== undefined) return words.say('club.former-until', { name, until });
	return from === undefined ? name : words.say('club.former-from', { name, from });
}
