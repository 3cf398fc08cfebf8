import type { Picture } from '../../view.js';
import { Palette } from '../palette.js';
import { type NameLook, nameLine, personName } from '../person-name.js';
import { el, type Svg } from '../svg.js';
import { type Spot, sizeThatFits, textLine } from '../text.js';

/** The players' names, and where and when it was played. */
export type ShareOccasion = {
	/** The preferred name first; a player without a known name is missing. */
	readonly names: ReadonlyMap<string, readonly string[]>;
	readonly server?: string | undefined;
	readonly date: string;
};

/** Width and height of a picture to share, in pixels: as other apps show them. */
export const SIDE = 1_080;
/** The margin around a drawing. */
export const EDGE = 64;
/** The smallest text: a phone shows such a picture at a third of its size. */
export const LEAST = 40;
/** The upper and the lowest edge of a drawing. */
export const AREA = { top: 214, bottom: 940 } as const;
const ROOM = SIDE - 2 * EDGE;

/** A square picture to share: heading and day, the drawing, the server's name and the bot's. */
export function square(
	about: { readonly name: string; readonly alt: string; readonly title: string },
	{ server, date }: Pick<ShareOccasion, 'server' | 'date'>,
	...drawn: readonly Svg[]
): Picture {
	const place = server === undefined ? undefined : personName([server]);
	const size = sizeThatFits(about.title, 'display', ROOM - 32, [76, 66, 56, 48, LEAST]);
	const foot = SIDE - 58;
	const svg = el(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: SIDE, height: SIDE, viewBox: `0 0 ${SIDE} ${SIDE}` },
		el('rect', { width: SIDE, height: SIDE, fill: Palette.ground }),
		el('rect', { x: EDGE, y: 60, width: 12, height: 118, fill: Palette.red }),
		textLine(about.title, { x: EDGE + 32, y: 112 }, { font: 'display', size, fill: Palette.ink }, ROOM - 32),
		textLine(date, { x: EDGE + 32, y: 172 }, { font: 'text', size: LEAST, fill: Palette.quiet }, ROOM - 32),
		...drawn,
		el('rect', { x: EDGE, y: SIDE - 124, width: ROOM, height: 2, fill: Palette.line }),
		place ? nameLine(place, { x: EDGE, y: foot }, { sizes: [44, LEAST], fill: Palette.quiet }, ROOM - 260) : '',
		textLine('Copero', { x: SIDE - EDGE, y: foot, anchor: 'end' }, { font: 'display', size: 64, fill: Palette.ink }),
	);
	return { name: about.name, alt: about.alt, svg, passing: true };
}

/** A player's name on a line; `unknown` if it is not known. */
export function playerLine(
	player: string,
	names: ShareOccasion['names'],
	unknown: string,
	spot: Spot,
	look: NameLook,
	room: number,
): Svg {
	const known = personName(names.get(player) ?? []);
	if (known) return nameLine(known, spot, look, room);
	return textLine(unknown, spot, { font: 'text', size: look.sizes.at(-1) ?? LEAST, fill: look.fill }, room);
}
