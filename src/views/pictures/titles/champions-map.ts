import type { Words } from '../../../text/words.js';
import { legend } from '../../mark.js';
import type { Picture } from '../../view.js';
import { framed } from '../framed.js';
import { Palette, SMALLEST } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { textLine } from '../text.js';
import type { Span } from '../years.js';
import { shadeOf } from './shades.js';
import { BESIDE, drawnMap, MAP_BOTTOM, type MappedTitles, shadesOf } from './title-map.js';

/**
 * The height of a line beside the map, and how many fit, including the one for other departments and the key to signs.
 */
const ROW = 80;
const LINES = Math.floor(BESIDE.height / ROW);
/** The thickness of a bar of titles. */
const BAR = 14;

/**
 * A competition's titles by department: the map, and beside it the leaders, in the same shades.
 *
 * @param span The first and the last year.
 */
export function championsMap(
	{ competition, aside }: { readonly competition: string; readonly aside: string },
	mapped: readonly MappedTitles[],
	span: Span,
	words: Words,
): Picture {
	const winners = winnersOf(mapped);
	const names = winners.map(({ department, titles, sign }) => `${department.name} ${titles}${sign}`);
	return framed(
		{
			name: 'departments',
			title: words.say('picture.map.title', { competition }),
			aside: aside === '' ? `${span.from}–${span.to}` : aside,
			alt: words.say('picture.map.alt', { competition, departments: words.list(names) }),
		},
		MAP_BOTTOM,
		...drawnMap(mapped, words),
		...leaders(mapped, words),
	);
}

/** The departments named beside the map. Equals at the end of the list that do not all fit are left out together. */
export function mapLeaders(mapped: readonly MappedTitles[], words: Words): readonly MappedTitles[] {
	const winners = winnersOf(mapped);
	const fits = winners.length <= LINES && signsOf(mapped, words) === undefined;
	const most = fits ? LINES : LINES - 1;
	const next = winners[most]?.titles ?? 0;
	return winners.slice(0, most).filter(({ titles }) => titles > next);
}

function winnersOf(mapped: readonly MappedTitles[]): readonly MappedTitles[] {
	return mapped.filter(({ titles }) => titles > 0).toSorted((a, b) => b.titles - a.titles);
}

function signsOf(mapped: readonly MappedTitles[], words: Words): string | undefined {
	return legend(mapped.map(({ sign }) => sign).join(''), words);
}

/** The leaders, and how many others there are. */
function leaders(mapped: readonly MappedTitles[], words: Words): readonly Svg[] {
	const winners = winnersOf(mapped);
	const signs = signsOf(mapped, words);
	const shown = mapLeaders(mapped, words);
	const others = winners.length - shown.length;
	const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;
	const y = BESIDE.y + shown.length * ROW + 42;
	const rest = others === 0 ? '' : words.say('picture.other-departments', { count: others });
	return [
		...shown.map((winner, index) => line(winner, BESIDE.y + index * ROW, mapped)),
		rest === '' ? '' : textLine(rest, { x: BESIDE.x, y }, quiet, BESIDE.width),
		signs === undefined ? '' : textLine(signs, { x: BESIDE.x + BESIDE.width, y, anchor: 'end' }, quiet, BESIDE.width),
	];
}

function line({ department, titles, sign }: MappedTitles, y: number, mapped: readonly MappedTitles[]): Svg {
	const shades = shadesOf(mapped);
	const most = Math.max(...mapped.map((each) => each.titles));
	const { x, width } = BESIDE;
	const name = { font: 'strong', size: 38, fill: Palette.ink } as const;
	const count = { font: 'display', size: 46, fill: Palette.gold } as const;
	return [
		textLine(department.name + sign, { x, y: y + 40 }, name, width - 90),
		textLine(`${titles}`, { x: x + width, y: y + 42, anchor: 'end' }, count),
		el('rect', { x, y: y + 54, width, height: BAR, rx: BAR / 2, fill: Palette.panel }),
		el('rect', {
			x,
			y: y + 54,
			width: Math.max(BAR, (width * titles) / most),
			height: BAR,
			rx: BAR / 2,
			fill: shadeOf(titles, shades).fill,
		}),
	].join('');
}
