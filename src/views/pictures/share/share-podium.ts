import { type RankedPlayer, ranking } from '../../../quiz/game.js';
import type { Result } from '../../../quiz/result.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import type { Picture } from '../../view.js';
import { Palette } from '../palette.js';
import { personName } from '../person-name.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import { AREA, EDGE, LEAST, playerLine, type ShareOccasion, SIDE, square } from './square.js';

/** How many players the picture shows. */
export const SHARED_PLAYERS = 7;
const STEPS = 3;
const BETWEEN = 20;
const COLUMN = (SIDE - 2 * EDGE - 2 * BETWEEN) / STEPS;
const ROW = 66;
const MEDALS = [Palette.gold, Palette.silver, Palette.bronze];
/** The heights of the steps, first place first. */
const HEIGHTS = [330, 270, 220];

/**
 * A quiz's end as a square picture: the first three on a podium, the next ones below. Undefined where most names are
 * not known.
 */
export function sharePodium(
	result: Pick<Result, 'contest' | 'tallies'>,
	competition: string,
	occasion: ShareOccasion,
	words: Words,
): Picture | undefined {
	const rows = ranking(result).slice(0, SHARED_PLAYERS);
	const nameOf = ({ player }: RankedPlayer) => personName(occasion.names.get(player) ?? [])?.text;
	if (rows.length === 0 || rows.filter((row) => nameOf(row)).length * 2 < rows.length) return undefined;
	const unknown = words.say('podium.unknown');
	const others = rows.slice(STEPS);
	const floor = AREA.bottom - (others.length > 0 ? others.length * ROW + 24 : 40);
	// The fewer rows below, the higher the steps.
	const grow = Math.min(1.6, (floor - AREA.top - 90) / (HEIGHTS[0] ?? 1));
	const players = rows.map((row) =>
		words.say('podium.alt-row', { place: row.place + 1, name: nameOf(row) ?? unknown, points: row.points }),
	);
	const alt = clip(words.say('podium.alt', { players: players.join(', ') }), Limit.altText);
	return square(
		{ name: 'podium', alt, title: words.say('share.podium', { competition }) },
		occasion,
		...rows
			.slice(0, STEPS)
			.map((row, index, { length }) => step(row, middleOf(index, length), floor, grow, occasion, words)),
		...others.map((row, index) => line(row, floor + 24 + index * ROW, occasion, words)),
	);
}

/** Players who are level stand equally high; without points there is no medal. */
function step(row: RankedPlayer, x: number, floor: number, grow: number, { names }: ShareOccasion, words: Words): Svg {
	const height = (HEIGHTS[row.place] ?? 0) * grow;
	const top = floor - height;
	const medal = (row.points > 0 && MEDALS[row.place]) || Palette.quiet;
	const left = x - COLUMN / 2;
	const centred = (y: number) => ({ x, y, anchor: 'middle' as const });
	const quiet = { font: 'text', size: LEAST, fill: Palette.quiet } as const;
	return [
		playerLine(
			row.player,
			names,
			words.say('podium.unknown'),
			centred(top - 28),
			{ sizes: [52, 46, LEAST], fill: Palette.ink },
			COLUMN - 8,
		),
		el('rect', { x: left, y: top, width: COLUMN, height, fill: Palette.panel }),
		el('rect', { x: left, y: top, width: COLUMN, height: 12, fill: medal }),
		textLine(`${row.points}`, centred(top + 134), { font: 'display', size: 120, fill: medal }),
		textLine(words.say('share.right', row), centred(top + 192), quiet, COLUMN - 8),
	].join('');
}

function line(row: RankedPlayer, top: number, { names }: ShareOccasion, words: Words): Svg {
	const y = top + 48;
	const points = { font: 'display', size: 50, fill: Palette.ink } as const;
	const start = EDGE + 76;
	const room = SIDE - EDGE - start - measure(`${row.points}`, points) - 24;
	return [
		el('rect', { x: EDGE, y: top, width: SIDE - 2 * EDGE, height: 2, fill: Palette.line }),
		textLine(`${row.place + 1}`, { x: EDGE + 52, y, anchor: 'end' }, { ...points, size: 44, fill: Palette.quiet }),
		playerLine(
			row.player,
			names,
			words.say('podium.unknown'),
			{ x: start, y },
			{ sizes: [46, LEAST], fill: Palette.ink },
			room,
		),
		textLine(`${row.points}`, { x: SIDE - EDGE, y, anchor: 'end' }, points),
	].join('');
}

/** Of three, the winner stands in the middle and the second on the left. */
function middleOf(index: number, count: number): number {
	const column = count === STEPS ? ([1, 0, 2][index] ?? 0) : index;
	return SIDE / 2 + (column - (count - 1) / 2) * (COLUMN + BETWEEN);
}
