import type { Words } from '../../../text/words.js';
import { legend } from '../../mark.js';
import type { Picture } from '../../view.js';
import { framed } from '../framed.js';
import { Palette } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { textLine } from '../text.js';
import { middleOf, type Span, yearWidth } from '../years.js';
import { CORNER, drawnMap, MAP_BOTTOM, type MappedTitles, marksLine } from './title-map.js';

/** How many lead the list beside the map. */
const LEADERS = 5;
const STEP = CORNER.height / LEADERS;
/** How high a title's bar is. */
const BAR = 14;

/**
 * A competition's titles by department: the map, and those of the leaders decade by decade.
 *
 * @param span The first and the last year, which begin and end a decade.
 */
export function championsMap(
	{ competition, aside }: { readonly competition: string; readonly aside: string },
	mapped: readonly MappedTitles[],
	span: Span,
	words: Words,
): Picture {
	const winners = mapped.filter(({ titles }) => titles > 0).toSorted((a, b) => b.titles - a.titles);
	const signs = legend(winners.map(({ sign }) => sign).join(''), words);
	const names = winners.map(({ department, titles, sign }) => `${department.name} ${titles}${sign}`);
	return framed(
		{
			name: 'departments',
			title: words.say('picture.map.title', { competition }),
			aside,
			alt: words.say('picture.map.alt', { competition, departments: words.list(names) }),
		},
		signs === undefined ? MAP_BOTTOM : MAP_BOTTOM + 46,
		...drawnMap(mapped, words),
		...leaders(winners, span),
		signs === undefined ? '' : marksLine(signs),
	);
}

/** The leaders, each title a bar in its decade. Equals at the end of the list are left out together. */
function leaders(winners: readonly MappedTitles[], span: Span): readonly Svg[] {
	const next = winners[LEADERS]?.titles ?? 0;
	const shown = winners.slice(0, LEADERS).filter(({ titles }) => titles > next);
	return shown.flatMap(({ department, titles, years }, index) => {
		const y = CORNER.y + index * STEP;
		const count = { font: 'display', size: 30, fill: Palette.gold } as const;
		return [
			textLine(department.name, { x: CORNER.x, y: y + 28 }, { font: 'strong', size: 26, fill: Palette.ink }, 300),
			textLine(`${titles}`, { x: CORNER.x + CORNER.width, y: y + 28, anchor: 'end' }, count),
			...decades(y + 38, span),
			...years.map((year) => bar(year, y + 38, span)),
		];
	});
}

const axis = { from: CORNER.x, to: CORNER.x + CORNER.width } as const;

/** The decades, side by side. */
function decades(y: number, span: Span): readonly Svg[] {
	const width = 10 * yearWidth(axis, span);
	return Array.from({ length: (span.to - span.from + 1) / 10 }, (_, index) =>
		el('rect', { x: CORNER.x + index * width, y, width: width - 2, height: BAR, fill: Palette.panel }),
	);
}

function bar(year: number, y: number, span: Span): Svg {
	const width = Math.max(2.5, yearWidth(axis, span) * 0.8);
	return el('rect', { x: middleOf(year, axis, span) - width / 2, y, width, height: BAR, rx: 1, fill: Palette.gold });
}
