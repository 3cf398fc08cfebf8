import type { Department, DepartmentId } from '../../../domain/department.js';
import type { Words } from '../../../text/words.js';
import type { Picture } from '../../view.js';
import { BOTTOM, framed, TOP } from '../framed.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { textLine } from '../text.js';
import { countryMap, mapWidth, outlined } from './country-map.js';

const HEIGHT = BOTTOM - TOP;
const LEFT = Math.round(MARGIN + mapWidth(HEIGHT) + 52);
const COLUMNS = 2;
const COLUMN = (WIDTH - MARGIN - LEFT) / COLUMNS;

/** Peru with the collected departments marked; undefined where the departments are not those of the map. */
export function collectionMap(
	collected: readonly DepartmentId[],
	departments: readonly Department[],
	words: Words,
): Picture | undefined {
	if (departments.length !== outlined.size || !departments.every(({ id }) => outlined.has(id))) return undefined;
	const has = new Set<string>(collected);
	const own = departments.filter(({ id }) => has.has(id));
	const rows = Math.ceil(departments.length / COLUMNS);
	const high = HEIGHT / rows;
	const fillOf = (id: string) => (has.has(id) ? Palette.gold : Palette.line);
	const look = { x: MARGIN, top: TOP, height: HEIGHT, ground: Palette.ground, ring: Palette.quiet };
	return framed(
		{
			name: 'collection',
			title: words.say('collection.title', { count: own.length, total: departments.length }),
			aside: 'Copero',
			alt: words.say('collection.alt', {
				count: own.length,
				total: departments.length,
				departments: own.map(({ name }) => name).join(', '),
			}),
		},
		BOTTOM,
		countryMap(fillOf, look),
		...departments.map((each, index) => {
			const spot = { x: LEFT + Math.floor(index / rows) * COLUMN, y: TOP + (index % rows) * high };
			return nameOf(each, has.has(each.id), spot, high);
		}),
	);
}

/** A department's name, with a mark if it is collected. */
function nameOf(
	{ name }: Department,
	isOwn: boolean,
	{ x, y }: { readonly x: number; readonly y: number },
	high: number,
): Svg {
	const middle = y + high / 2;
	const side = 22;
	const box = { x, y: middle - side / 2, width: side, height: side, rx: 4 };
	const style = { font: isOwn ? 'strong' : 'text', size: SMALLEST, fill: isOwn ? Palette.ink : Palette.quiet } as const;
	return [
		el('rect', { ...box, fill: isOwn ? Palette.gold : Palette.line }),
		textLine(name, { x: x + 36, y: middle + 12 }, style, COLUMN - 44),
	].join('');
}
