import type { Catalog } from '../../../catalog/catalog.js';
import type { Claim, Season } from '../../../domain/season.js';
import type { Words } from '../../../text/words.js';
import { claimPlace } from '../../claim-place.js';
import { type Block, GUTTER } from '../block.js';
import { markedName } from '../marked-name.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import type { Svg } from '../svg.js';
import { measure, sizeThatFits, textLine, wrap } from '../text.js';
import { type Box, board, PAD } from './board.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'department'>;

/** What is drawn beside the champion, at the champion's height; it says how wide it is. */
export type Beside = { readonly width: number; at(x: number, top: number, height: number): Svg };

const HEIGHT = 216;
const INSIDE = WIDTH - 2 * MARGIN;
/** Between the baselines of a two-line name, in multiples of its size. */
const LEADING = 1;

/** The champion in large type, on gold; beside it how the title was decided, or the runner-up. */
export function heroBlock(
	season: Season,
	champion: Claim,
	beside: Beside | undefined,
	catalog: Names,
	words: Words,
): Block {
	const width = beside ? INSIDE - beside.width - GUTTER : INSIDE;
	const gold = { ground: Palette.gold, name: Palette.ground, rest: Palette.ground, sizes: [100, 90, 80, 70, 62, 56] };
	const role = words.say('season.champion');
	return {
		height: HEIGHT,
		at: (top) =>
			clubPanel(role, season, champion, { x: MARGIN, top, width, height: HEIGHT }, gold, catalog, words) +
			(beside ? beside.at(WIDTH - MARGIN - beside.width, top, HEIGHT) : ''),
	};
}

/** The runner-up, where no final says who it was. */
export function runnerUpBeside(season: Season, runnerUp: Claim, catalog: Names, words: Words): Beside {
	const width = 380;
	const silver = { ground: Palette.panel, name: Palette.silver, rest: Palette.quiet, sizes: [56, 50, 46] };
	const role = words.say('season.runner-up');
	return {
		width,
		at: (x, top, height) => clubPanel(role, season, runnerUp, { x, top, width, height }, silver, catalog, words),
	};
}

function clubPanel(
	role: string,
	season: Season,
	claim: Claim,
	box: Box,
	look: { readonly ground: string; readonly name: string; readonly rest: string; readonly sizes: readonly number[] },
	catalog: Names,
	words: Words,
): Svg {
	const x = box.x + PAD;
	const room = box.width - 2 * PAD;
	const sign = claim.confidence === 'confirmed' ? 0 : 60;
	const { rows, size } = nameLines(catalog.clubLabel(claim.club, season.year), room - sign, look.sizes);
	const first = box.top + box.height / 2 + size * 0.36 - ((rows.length - 1) * size * LEADING) / 2;
	const place = claimPlace(claim, catalog, words);
	const placeSize = sizeThatFits(place ?? '', 'strong', room, [26, 24, 22]);
	const rest = { font: 'strong', size: placeSize, fill: look.rest } as const;
	return [
		board(role, box, { ground: look.ground, ink: look.rest }),
		...rows.map((row, index) =>
			markedName(
				row,
				index === rows.length - 1 ? claim.confidence : 'confirmed',
				{ x, y: first + index * size * LEADING },
				{ font: 'display', size, fill: look.name },
				room,
			),
		),
		place === undefined ? '' : textLine(place, { x, y: box.top + box.height - 24 }, rest, room),
	].join('');
}

/** A name in one line, as large as it goes; in two where one would be small. */
function nameLines(
	name: string,
	room: number,
	sizes: readonly number[],
): { readonly rows: readonly string[]; readonly size: number } {
	const one = sizes.find((size) => measure(name, { font: 'display', size }) <= room);
	if (one !== undefined) return { rows: [name], size: one };
	const inTwo = [50, 46, 40].map((size) => ({ rows: wrap(name, { font: 'display', size }, room, 2), size }));
	return (
		inTwo.find(({ rows }) => rows.join(' ') === name) ?? {
			rows: wrap(name, { font: 'display', size: 36 }, room, 2),
			size: 36,
		}
	);
}
