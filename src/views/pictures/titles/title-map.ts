import type { Catalog } from '../../../catalog/catalog.js';
import type { Honours } from '../../../catalog/honours.js';
import type { Department, DepartmentId } from '../../../domain/department.js';
import type { Words } from '../../../text/words.js';
import { isDisputed, mark } from '../../mark.js';
import { TOP } from '../framed.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import { departmentTiles, mapSize, type Tile } from './department-tiles.js';
import { noShade, shadeOf, shadesUpTo } from './shades.js';

/** A department on the map. */
export type MappedTitles = {
	readonly department: Department;
	readonly tile: Tile;
	readonly titles: number;
	/** The years of the titles, oldest first. */
	readonly years: readonly number[];
	/** ` ⚠` where sources dispute one of them. */
	readonly sign: string;
};

const GAP = 6;
/** Wider than high, so that every name fits in full at a size that can be read on a phone. */
const TILE = { width: (WIDTH - 2 * MARGIN + GAP) / mapSize.columns - GAP, height: 104 } as const;
const PAD = 9;

/** The left edge of a column. */
const left = (column: number) => MARGIN + column * (TILE.width + GAP);
/** The upper edge of a row. */
const upper = (row: number) => TOP + row * (TILE.height + GAP);

/** The lowest thing of the map. */
export const MAP_BOTTOM = upper(mapSize.rows) - GAP;
/** The free corner in the north-east, where Peru ends: room for what is said beside the map. */
export const CORNER = {
	x: left(4) + 20,
	y: TOP,
	width: WIDTH - MARGIN - left(4) - 20,
	height: upper(3) - GAP - TOP,
} as const;

/**
 * The titles of each department with its tile; undefined where nobody has won, or where the departments are not those
 * of the map.
 */
export function mappedTitles(
	honours: readonly Honours<DepartmentId>[],
	{ departments }: Pick<Catalog, 'departments'>,
): readonly MappedTitles[] | undefined {
	const mapped = departments.flatMap((department) => {
		const tile = departmentTiles.get(department.id);
		if (!tile) return [];
		const titles = honours.find(({ id }) => id === department.id)?.titles ?? [];
		const disputed = titles.some(({ champion }) => champion && isDisputed(champion));
		const years = titles.map(({ year }) => year);
		return [{ department, tile, titles: titles.length, years, sign: disputed ? mark('disputed') : '' }];
	});
	const isWhole = mapped.length === departmentTiles.size && mapped.length === departments.length;
	return isWhole && mapped.some(({ titles }) => titles > 0) ? mapped : undefined;
}

/** The map, shaded by titles, with its legend in the sea; `asked` is ringed. */
export function drawnMap(mapped: readonly MappedTitles[], words: Words, asked?: DepartmentId): readonly Svg[] {
	const shades = shadesUpTo(Math.max(...mapped.map(({ titles }) => titles)));
	const tiles = mapped.map((each) => {
		const { fill, ink } = shadeOf(each.titles, shades);
		return drawnTile(each, fill, ink);
	});
	const here = mapped.find(({ department }) => department.id === asked);
	return [...tiles, here ? ring(here.tile) : '', ...scale(shades, words)];
}

function drawnTile({ department, tile, titles, sign }: MappedTitles, fill: string, ink: string): Svg {
	const x = left(tile.column);
	const y = upper(tile.row);
	const number = { font: 'display', size: 50, fill: ink } as const;
	const count = `${titles}`;
	return [
		el('rect', { x, y, width: TILE.width, height: TILE.height, rx: 8, fill }),
		textLine(
			department.name,
			{ x: x + PAD, y: y + 31 },
			{ font: 'display', size: 24, fill: ink },
			TILE.width - 2 * PAD,
		),
		titles === 0 ? '' : textLine(count, { x: x + PAD, y: y + TILE.height - 16 }, number),
		sign === ''
			? ''
			: textLine(
					sign.trim(),
					{ x: x + PAD + measure(count, number) + 8, y: y + TILE.height - 18 },
					{ font: 'text', size: 24, fill: ink },
				),
	].join('');
}

/** Around a tile, with a dark line between, so that it stands out on any shade. */
function ring({ column, row }: Tile): Svg {
	const x = left(column);
	const y = upper(row);
	const around = (by: number, stroke: string, width: number) =>
		el('rect', {
			x: x + by,
			y: y + by,
			width: TILE.width - 2 * by,
			height: TILE.height - 2 * by,
			rx: 8 - by,
			fill: 'none',
			stroke,
			'stroke-width': width,
		});
	return around(1.5, Palette.ground, 3) + around(-3, Palette.ink, 6);
}

/** What the shades mean, below the coast. */
function scale(shades: ReturnType<typeof shadesUpTo>, words: Words): readonly Svg[] {
	const steps = [noShade, ...shades];
	const width = 66;
	const y = upper(mapSize.rows - 1) + 34;
	return [
		textLine(
			words.say('picture.titles-scale'),
			{ x: left(0), y: y - 4 },
			{ font: 'text', size: 24, fill: Palette.quiet },
		),
		...steps.flatMap(({ from, to, fill }, index) => [
			el('rect', { x: left(0) + index * (width + 4), y: y + 12, width, height: 24, rx: 4, fill }),
			textLine(
				from === to ? `${from}` : `${from}–${to}`,
				{ x: left(0) + index * (width + 4) + width / 2, y: y + 64, anchor: 'middle' },
				{ font: 'text', size: 24, fill: Palette.ink },
			),
		]),
	];
}

/** What the marks mean, below the map. */
export function marksLine(signs: string): Svg {
	return textLine(signs, { x: MARGIN, y: MAP_BOTTOM + 44 }, { font: 'text', size: 22, fill: Palette.quiet });
}
