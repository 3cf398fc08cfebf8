import type { Catalog } from '../../../catalog/catalog.js';
import type { Honours } from '../../../catalog/honours.js';
import type { Department, DepartmentId } from '../../../domain/department.js';
import type { Words } from '../../../text/words.js';
import { isDisputed, mark } from '../../mark.js';
import { BOTTOM, TOP } from '../framed.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import { countryMap, mapWidth, outlined } from './country-map.js';
import { noShade, type Shade, shadeOf, shadesUpTo } from './shades.js';

/** A department on the map. */
export type MappedTitles = {
	readonly department: Department;
	readonly titles: number;
	/** ` ⚠` where sources dispute one of the titles. */
	readonly sign: string;
};

const HEIGHT = BOTTOM - TOP;
const LEFT = Math.round(MARGIN + mapWidth(HEIGHT) + 52);
/** The height of the key to the shades. */
const SCALE = 76;
const SWATCH = { width: 30, height: 30 } as const;
const GAP = 20;

/** The lower edge of the map. */
export const MAP_BOTTOM = BOTTOM;
/** Room for text beside the map, above the key to the shades. */
export const BESIDE = { x: LEFT, y: TOP, width: WIDTH - MARGIN - LEFT, height: HEIGHT - SCALE } as const;

/**
 * The titles of each department; undefined where nobody has won, or where the departments are not those of the map.
 */
export function mappedTitles(
	honours: readonly Honours<DepartmentId>[],
	{ departments }: Pick<Catalog, 'departments'>,
): readonly MappedTitles[] | undefined {
	const mapped = departments.map((department) => {
		const titles = honours.find(({ id }) => id === department.id)?.titles ?? [];
		const disputed = titles.some(({ champion }) => champion && isDisputed(champion));
		return { department, titles: titles.length, sign: disputed ? mark('disputed') : '' };
	});
	const isWhole = departments.length === outlined.size && departments.every(({ id }) => outlined.has(id));
	return isWhole && mapped.some(({ titles }) => titles > 0) ? mapped : undefined;
}

/** The shades of a map's counts. */
export function shadesOf(mapped: readonly MappedTitles[]): readonly Shade[] {
	return shadesUpTo(Math.max(...mapped.map(({ titles }) => titles)));
}

/** The map, shaded by titles, and the key to the shades; `asked` is ringed. */
export function drawnMap(mapped: readonly MappedTitles[], words: Words, asked?: DepartmentId): readonly Svg[] {
	const shades = shadesOf(mapped);
	const fills = new Map<string, string>(
		mapped.map(({ department, titles }) => [department.id, shadeOf(titles, shades).fill]),
	);
	const look = { x: MARGIN, top: TOP, height: HEIGHT, asked, ground: Palette.ground, ring: Palette.ink };
	return [countryMap((id) => fills.get(id) ?? noShade.fill, look), ...scale(shades, words)];
}

/** `▪0 ▪1 ▪2–3 …`, from few to most; if the counts do not fit, only the highest one. */
function scale(shades: readonly Shade[], words: Words): readonly Svg[] {
	const style = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;
	const baseline = BOTTOM - 6;
	const steps = [noShade, ...shades];
	const texts = steps.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
	const fits = widthOf(texts) + GAP * (steps.length - 1) <= BESIDE.width;
	const said = steps.map(({ to }, index) => (fits ? texts[index] : index === steps.length - 1 ? `${to}` : '') ?? '');
	const unit = words.say('picture.titles-scale');
	const end = widthOf(said) + (fits ? GAP : 8) * (steps.length - 1) + 20;
	let x = BESIDE.x;
	const swatches = steps.map(({ fill }, index) => {
		const start = x;
		const text = said[index] ?? '';
		x += widthOf([text]) + (fits ? GAP : 8);
		const swatch = { x: start, y: baseline - 27, ...SWATCH, rx: 6, fill };
		return el('rect', swatch) + textLine(text, { x: start + SWATCH.width + 8, y: baseline }, style);
	});
	const hasUnit = end + measure(unit, style) <= BESIDE.width;
	return [...swatches, hasUnit ? textLine(unit, { x: BESIDE.x + end, y: baseline }, style) : ''];
}

/** The width of some swatches, each with its text. */
function widthOf(texts: readonly string[]): number {
	return texts.reduce(
		(sum, text) => sum + SWATCH.width + (text === '' ? 0 : 8 + measure(text, { font: 'text', size: SMALLEST })),
		0,
	);
}
