import type { Department, DepartmentId } from '../../../domain/department.js';
import type { RoadStage } from '../../../quiz/ladder.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import type { Picture } from '../../view.js';
import { Palette } from '../palette.js';
import { personName } from '../person-name.js';
import { el } from '../svg.js';
import { textLine, wrap } from '../text.js';
import { countryMap, mapWidth, outlined } from '../titles/country-map.js';
import { AREA, EDGE, LEAST, playerLine, type ShareOccasion, SIDE, square } from './square.js';

/** What somebody has collected, this month's stage and the daily's streak, where there are any. */
export type SharedCollection = {
	readonly player: string;
	readonly collected: readonly DepartmentId[];
	readonly stage?: RoadStage | undefined;
	readonly streak?: number | undefined;
};

const HEIGHT = AREA.bottom - AREA.top;
/** The left edge of the text beside the map. */
const LEFT = Math.ceil(EDGE + mapWidth(HEIGHT) + 48);
const ROOM = SIDE - EDGE - LEFT;

/**
 * A collection as a square picture: the map of Peru filling up, its owner, their stage and streak. Undefined where the
 * departments are not those of the map, and where the name cannot be drawn.
 */
export function shareCollection(
	{ player, collected, stage, streak = 0 }: SharedCollection,
	departments: readonly Department[],
	occasion: ShareOccasion,
	words: Words,
): Picture | undefined {
	const name = personName(occasion.names.get(player) ?? [])?.text;
	const isOfTheMap = departments.length === outlined.size && departments.every(({ id }) => outlined.has(id));
	if (name === undefined || !isOfTheMap) return undefined;
	const has = new Set<string>(collected);
	const own = departments.filter(({ id }) => has.has(id));
	const values = { count: own.length, total: departments.length };
	const named = own.map((each) => each.name).join(', ') || '–';
	const alt = words.say('share.collection-alt', { ...values, player: name, departments: named });
	const told = [
		...(stage ? [words.say(`road.stage.${stage}`)] : []),
		...(streak > 0 ? [words.say('share.streak', { count: streak })] : []),
	];
	const quiet = { font: 'text', size: LEAST, fill: Palette.quiet } as const;
	const lines = told.flatMap((text) => wrap(text, quiet, ROOM, 2));
	const look = { x: EDGE, top: AREA.top, height: HEIGHT, ground: Palette.ground, ring: Palette.quiet };
	return square(
		{ name: 'collection', alt: clip(alt, Limit.altText), title: words.say('share.collection') },
		occasion,
		countryMap((id) => (has.has(id) ? Palette.gold : Palette.line), look),
		playerLine(
			player,
			occasion.names,
			name,
			{ x: LEFT, y: AREA.top + 96 },
			{ sizes: [76, 64, 52, LEAST], fill: Palette.gold },
			ROOM,
		),
		textLine(
			`${own.length}/${departments.length}`,
			{ x: LEFT, y: AREA.top + 300 },
			{ font: 'display', size: 172, fill: Palette.ink },
			ROOM,
		),
		textLine(words.say('share.departments'), { x: LEFT, y: AREA.top + 366 }, { ...quiet, size: 46 }, ROOM),
		lines.length > 0 ? el('rect', { x: LEFT, y: AREA.top + 424, width: ROOM, height: 2, fill: Palette.line }) : '',
		...lines.map((text, index) => textLine(text, { x: LEFT, y: AREA.top + 494 + index * 60 }, quiet, ROOM)),
	);
}
