import type { Words } from '../../text/words.js';
import { legend } from '../mark.js';
import { Palette } from './palette.js';
import { framed, type Picture } from './picture.js';
import { el, type Svg } from './svg.js';
import { textLine } from './text.js';
import { CORNER, drawnMap, MAP_BOTTOM, type MappedTitles, marksLine } from './title-map.js';

/** How many lead the list beside the map. */
const LEADERS = 5;

/** A competition's titles by department: the map, and who leads. */
export function championsMap(
	{ competition, aside }: { readonly competition: string; readonly aside: string },
	mapped: readonly MappedTitles[],
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
		...leaders(winners),
		signs === undefined ? '' : marksLine(signs),
	);
}

/** Whoever has most, as bars. Equals at the end are left out together rather than one of them. */
function leaders(winners: readonly MappedTitles[]): readonly Svg[] {
	const most = winners[0]?.titles ?? 0;
	const next = winners[LEADERS]?.titles ?? 0;
	const shown = winners.slice(0, LEADERS).filter(({ titles }) => titles > next);
	const step = CORNER.height / LEADERS;
	return shown.flatMap(({ department, titles }, index) => {
		const y = CORNER.y + index * step;
		const count = { font: 'display', size: 30, fill: Palette.gold } as const;
		return [
			textLine(department.name, { x: CORNER.x, y: y + 28 }, { font: 'strong', size: 26, fill: Palette.ink }, 300),
			textLine(`${titles}`, { x: CORNER.x + CORNER.width, y: y + 28, anchor: 'end' }, count),
			el('rect', { x: CORNER.x, y: y + 40, width: CORNER.width, height: 8, rx: 4, fill: Palette.panel }),
			el('rect', {
				x: CORNER.x,
				y: y + 40,
				width: Math.max(8, (CORNER.width * titles) / most),
				height: 8,
				rx: 4,
				fill: Palette.gold,
			}),
		];
	});
}
