import type { Catalog } from '../../../catalog/catalog.js';
import type { Claim, Season } from '../../../domain/season.js';
import type { Words } from '../../../text/words.js';
import { claimPlace } from '../../claim-place.js';
import { type Block, label as capitals, GUTTER, panel } from '../block.js';
import { markedName, sizeOfName } from '../marked-name.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { shield, shieldHeight } from '../shield/shield.js';
import { bearerIn } from '../shield/shield-look.js';
import type { Svg } from '../svg.js';
import { measure, sizeThatFits, textLine } from '../text.js';
import type { Box } from './board.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'competition' | 'department'>;

const INSIDE = WIDTH - 2 * MARGIN;
const PAD = 24;
/** The height of the champion's panel: `low` leaves more room for a board below. */
const HEIGHTS = { tall: 190, low: 138 } as const;
/** The width of the runner-up's panel beside it. */
const BESIDE = 440;
const NAME_SIZES = [76, 68, 60, 54, 48, 44, 40, SMALLEST];

/** The champion in large type on gold, with the club's shield; beside it the runner-up, unless a final names it. */
export function heroBlock(
	season: Season,
	champion: Claim,
	runnerUp: Claim | undefined,
	height: keyof typeof HEIGHTS,
	catalog: Names,
	words: Words,
): Block {
	const width = runnerUp ? INSIDE - BESIDE - GUTTER : INSIDE;
	const high = HEIGHTS[height];
	const box = (x: number, top: number, wide: number) => ({ x, top, width: wide, height: high });
	const gold = { ground: Palette.gold, name: Palette.ground, rest: Palette.ground };
	const silver = { ground: Palette.panel, name: Palette.silver, rest: Palette.quiet };
	return {
		height: high,
		at: (top) =>
			clubPanel(words.say('season.champion'), season, champion, box(MARGIN, top, width), gold, catalog, words) +
			(runnerUp
				? clubPanel(
						words.say('season.runner-up'),
						season,
						runnerUp,
						box(MARGIN + width + GUTTER, top, BESIDE),
						silver,
						catalog,
						words,
					)
				: ''),
	};
}

function clubPanel(
	role: string,
	season: Season,
	claim: Claim,
	box: Box,
	look: { readonly ground: string; readonly name: string; readonly rest: string },
	catalog: Names,
	words: Words,
): Svg {
	const isSmall = box.width <= BESIDE;
	const isLow = box.height === HEIGHTS.low;
	const badge = isSmall ? 84 : isLow ? 100 : 136;
	const x = box.x + PAD + badge + (isSmall ? 18 : 28);
	const room = box.x + box.width - PAD - x;
	const from = isSmall ? undefined : claimPlace(claim, catalog, words);
	// A country's own league makes the country obvious.
	const area = catalog.competition(season.competition)?.area;
	const place = area !== undefined && from === words.country(area) ? undefined : from;
	const label = catalog.clubLabel(claim.club, season.year);
	// With the place shown, the town that tells namesakes apart is not needed in the name.
	const name = place === undefined ? label : label.replace(/ \([^)]*\)$/, '');
	const size = sizeOfName(name, claim.confidence, room, isSmall ? [44, 40, 36, SMALLEST] : NAME_SIZES);
	const style = { font: 'display', size, fill: look.name } as const;
	const heading = box.top + (isLow || isSmall ? 48 : 50);
	const foot = box.top + box.height - (isLow || place === undefined ? 6 : 48);
	return [
		panel(box.x, box.top, box.width, box.height, look.ground),
		shield(
			bearerIn(catalog.club(claim.club), season.year),
			box.x + PAD,
			box.top + (box.height - shieldHeight(badge)) / 2,
			badge,
		),
		capitals(role, x, heading, look.rest),
		markedName(name, claim.confidence, { x, y: (heading + foot) / 2 + size * 0.36 }, style, room),
		placeText(place, { x, y: isLow ? heading : box.top + box.height - 24, room, isLow, role }, look.rest),
	].join('');
}

/** Where the champion is from: below the name, or at the end of the line above it where the panel is low. */
function placeText(
	place: string | undefined,
	{
		x,
		y,
		room,
		isLow,
		role,
	}: {
		readonly x: number;
		readonly y: number;
		readonly room: number;
		readonly isLow: boolean;
		readonly role: string;
	},
	fill: string,
): Svg {
	if (place === undefined) return '';
	const left = isLow ? room - measure(role.toLocaleUpperCase('es'), { font: 'display', size: SMALLEST }) - 28 : room;
	// The department alone if the town does not fit; nothing if that does not fit either.
	const shown = [place, place.split(', ').at(-1) ?? ''].find(
		(each) => measure(each, { font: 'strong', size: SMALLEST }) <= left,
	);
	const size = sizeThatFits(shown ?? '', 'strong', left, [38, SMALLEST]);
	const spot = isLow ? ({ x: x + room, y, anchor: 'end' } as const) : { x, y };
	return textLine(shown ?? '', spot, { font: 'strong', size, fill });
}
