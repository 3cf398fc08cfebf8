import { type Club, type FormerName, foundingYears } from '../../../domain/club.js';
import type { Words } from '../../../text/words.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import type { Axis } from './timeline-axis.js';

/** The height of a row with a name. */
export const SPAN = 46;
const STYLE = { font: 'text', size: SMALLEST, fill: Palette.ink } as const;

/** The year a club began in, where sources agree. */
export function foundedIn({ founded }: Pick<Club, 'founded'>): number | undefined {
	return founded?.confidence === 'disputed' ? undefined : foundingYears({ founded })[0];
}

/** The club's former names below the axis, each over its years, in at most `most` rows. */
export function spansBelow(club: Club, axis: Axis, words: Words, top: number, most: number): readonly Svg[] {
	const beginning = foundedIn(club);
	return dated(club.formerNames)
		.slice(0, most)
		.map((former, index) => {
			const span = {
				said: formerNameText(former, words),
				first: former.from ?? beginning ?? axis.from,
				last: former.until ?? axis.to,
			};
			return rowOf(span, axis, top + index * SPAN);
		});
}

/** Names with a known year. */
export function dated(names: readonly FormerName[]): readonly FormerName[] {
	return names.filter(({ from, until }) => from !== undefined || until !== undefined);
}

/** A name that ended before the axis begins is told in words only. */
function rowOf(
	{ said, first, last }: { readonly said: string; readonly first: number; readonly last: number },
	axis: Axis,
	top: number,
): Svg {
	const y = top + 34;
	if (last < axis.from) return textLine(`‹ ${said}`, { x: MARGIN, y }, STYLE, WIDTH - 2 * MARGIN);
	const start = axis.at(Math.max(first, axis.from)) - axis.pace / 2;
	const end = axis.at(Math.min(last, axis.to)) + axis.pace / 2;
	const bar = { y: top + 16, width: Math.max(end - start, 8), height: 12, rx: 4, fill: Palette.ink };
	const sign = el('rect', { x: start, ...bar });
	const width = measure(said, STYLE);
	if (end + 16 + width <= WIDTH - MARGIN) return sign + textLine(said, { x: end + 16, y }, STYLE);
	if (start - 16 - width >= MARGIN) return sign + textLine(said, { x: start - 16, y, anchor: 'end' }, STYLE);
	// The bar is broken to make room for the name.
	const middle = Math.min(Math.max((start + end) / 2, MARGIN + width / 2), WIDTH - MARGIN - width / 2);
	const gap = el('rect', { x: middle - width / 2 - 12, y: top, width: width + 24, height: SPAN, fill: Palette.ground });
	return sign + gap + textLine(said, { x: middle, y, anchor: 'middle' }, STYLE, WIDTH - 2 * MARGIN);
}

/** A former name, and when the club had it. */
export function formerNameText({ name, from, until }: FormerName, words: Words): string {
	if (from !== undefined && from === until) return words.say('club.former-in', { name, from });
	if (from !== undefined && until !== undefined) return words.say('club.former-from-to', { name, from, until });
	if (until !== undefined) return words.say('club.former-until', { name, until });
	return from === undefined ? name : words.say('club.former-from', { name, from });
}
