import type { Appearance } from '../../../catalog/club-history.js';
import { yearsOf } from '../../../domain/season.js';
import type { Words } from '../../../text/words.js';
import { mark } from '../../mark.js';
import { fittingName } from '../fitting-name.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { riseSign, star } from '../sign.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import { fillOf, levels, stepOf, surenessOf } from './reach-level.js';
import type { Axis } from './timeline-axis.js';

/** What a club did in one competition, by its name today. */
export type Lane = { readonly name: string; readonly seasons: readonly Appearance[] };

const HEADING = 44;
/** Room below the ground for the arrows of promotions. */
const BELOW = 20;
/** Up to this many titles are named by their years. */
const NAMED = 5;
const ARROW = 18;
/**
 * The least height of the tallest step. Rows of stars that would leave it less are dropped, as for a title in every
 * year of a century.
 */
const LOWEST = 20;
/** The greatest width of a step, in pixels, as in a short history. */
const WIDEST = 44;

/** One competition: its name with the titles, and a step for each season, higher the further the club got. */
export function laneOf({ name, seasons }: Lane, axis: Axis, top: number, height: number, words: Words): Svg {
	const ground = top + height - BELOW;
	const titles = seasons.filter(({ reach }) => reach === 'champion').toSorted((a, b) => a.season.year - b.season.year);
	const radius = Math.min(13, Math.max(10, axis.pace * 0.8));
	const stars = starPlaces(
		titles.map(({ season }) => axis.at(season.year)),
		radius,
	);
	const free = ground - top - HEADING - 4;
	const rowHeight = 2 * radius + 2;
	const rows = Math.min(Math.floor((free - LOWEST) / rowHeight), Math.max(0, ...stars.map(({ row }) => row + 1)));
	const tallest = free - rows * rowHeight;
	const heightOf = (step: number) => (tallest * (step + 0.6)) / (levels.length + 0.6);
	return [
		heading(name, seasons, titles, top + 36, words),
		el('rect', { x: MARGIN, y: ground, width: WIDTH - 2 * MARGIN, height: 3, fill: Palette.line }),
		...seasons.map((each) => stepUp(each, axis, ground, heightOf)),
		...stars.map(({ x, row }, index) =>
			row >= rows ? '' : titleStar(titles[index], x, ground - tallest - 4 - radius - row * rowHeight, radius),
		),
		...arrows(seasons, axis, ground),
	].join('');
}

/** `Copa Perú ★ 1997, 2007`, with the signs of all that is uncertain. */
function heading(
	name: string,
	seasons: readonly Appearance[],
	titles: readonly Appearance[],
	y: number,
	words: Words,
): Svg {
	const style = { font: 'strong', size: 38, fill: Palette.ink } as const;
	const gold = { font: 'display', size: 40, fill: Palette.gold } as const;
	const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;
	const signs = (['one-source', 'inferred', 'disputed'] as const).filter((each) =>
		seasons.some((season) => surenessOf(season) === each),
	);
	const sign = signs.map(mark).join('');
	const count = words.say('timeline.seasons', { count: seasons.length }) + sign;
	const years = titles.map(({ season }) => yearsOf(season)).join(', ');
	const right = WIDTH - MARGIN - measure(count, quiet);
	const nameBeside = (won: string) =>
		fittingName(name, style, right - MARGIN - 24 - (titles.length === 0 ? 0 : measure(won, gold) + 64));
	// Seasons such as 2015/16 are long: the years of a few titles can leave no room for the name.
	const won = titles.length <= NAMED && !nameBeside(years).endsWith('…') ? years : `${titles.length}`;
	const shown = nameBeside(won);
	const x = MARGIN + measure(shown, style) + 40;
	return [
		textLine(shown, { x: MARGIN, y }, style),
		titles.length === 0 ? '' : star(x, y - 13, 17, Palette.gold) + textLine(won, { x: x + 26, y }, gold),
		textLine(count, { x: right, y }, quiet),
	].join('');
}

/** Where stars stand: each in the lowest row in which it touches no other. From left to right. */
export function starPlaces(
	xs: readonly number[],
	radius: number,
): readonly { readonly x: number; readonly row: number }[] {
	const ends: number[] = [];
	return xs.map((x) => {
		const free = ends.findIndex((end) => end <= x - radius);
		const row = free < 0 ? ends.length : free;
		ends[row] = x + radius;
		return { x, row };
	});
}

function titleStar(title: Appearance | undefined, x: number, y: number, radius: number): Svg {
	if (!title) return '';
	const isOpen = surenessOf(title) === 'disputed';
	return star(x, y, radius, Palette.gold) + (isOpen ? star(x, y, radius * 0.55, Palette.ground) : '');
}

/** A disputed season is drawn as an outline. */
function stepUp(appearance: Appearance, axis: Axis, ground: number, heightOf: (step: number) => number): Svg {
	const step = stepOf(appearance.reach);
	const height = heightOf(step);
	const width = Math.min(WIDEST, Math.max(3, axis.pace * 0.9));
	const isOpen = surenessOf(appearance) === 'disputed';
	const line = isOpen ? Math.min(3, width / 3) : 0;
	return el('rect', {
		x: axis.at(appearance.season.year) - width / 2 + line / 2,
		y: ground - height + line / 2,
		width: width - line,
		height: height - line / 2,
		rx: Math.min(4, width / 4),
		fill: isOpen ? Palette.ground : fillOf(step),
		stroke: isOpen ? fillOf(step) : undefined,
		'stroke-width': isOpen ? line : undefined,
	});
}

/** Arrows for promotions; of two that are too close, the later one is dropped. */
function arrows(seasons: readonly Appearance[], axis: Axis, ground: number): readonly Svg[] {
	let end = Number.NEGATIVE_INFINITY;
	return seasons
		.filter(({ promotion }) => promotion)
		.map(({ season }) => axis.at(season.year))
		.toSorted((a, b) => a - b)
		.flatMap((x) => {
			if (x - ARROW / 2 < end) return [];
			end = x + ARROW / 2;
			return [riseSign(x, ground + 20, ARROW, Palette.green)];
		});
}
