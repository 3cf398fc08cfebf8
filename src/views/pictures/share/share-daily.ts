import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import type { Picture } from '../../view.js';
import { Palette } from '../palette.js';
import { personName } from '../person-name.js';
import { el } from '../svg.js';
import { textLine } from '../text.js';
import { EDGE, LEAST, playerLine, type ShareOccasion, SIDE, square } from './square.js';

/** A daily in which every answer was right. */
export type PerfectDaily = {
	readonly player: string;
	/** The day's number, with its competitions if they are named: `182 · Premier League +1`. */
	readonly number: string;
	readonly total: number;
	readonly streak: number;
};

const BETWEEN = 24;
const TOP = 300;

/**
 * A perfect daily as a square picture: a green square per question, the player and the streak. Undefined where the name
 * cannot be drawn.
 */
export function shareDaily(
	{ player, number, total, streak }: PerfectDaily,
	occasion: ShareOccasion,
	words: Words,
): Picture | undefined {
	const name = personName(occasion.names.get(player) ?? [])?.text;
	if (name === undefined) return undefined;
	const field = (SIDE - 2 * EDGE - (total - 1) * BETWEEN) / total;
	const centred = (y: number) => ({ x: SIDE / 2, y, anchor: 'middle' as const });
	const room = SIDE - 2 * EDGE;
	const below = TOP + field;
	return square(
		{
			name: 'daily',
			alt: clip(
				words.say('share.daily-alt', { player: name, number, right: total, streak: words.number(streak) }),
				Limit.altText,
			),
			title: words.say('share.daily', { number }),
		},
		occasion,
		...Array.from({ length: total }, (_, index) =>
			el('rect', {
				x: EDGE + index * (field + BETWEEN),
				y: TOP,
				width: field,
				height: field,
				rx: 20,
				fill: Palette.green,
			}),
		),
		textLine(`${total}/${total}`, centred(below + 220), { font: 'display', size: 210, fill: Palette.ink }),
		playerLine(
			player,
			occasion.names,
			name,
			centred(below + 314),
			{ sizes: [72, 60, 50, LEAST], fill: Palette.gold },
			room,
		),
		textLine(
			words.say('share.streak', { count: streak }),
			centred(below + 384),
			{ font: 'text', size: 46, fill: Palette.quiet },
			room,
		),
	);
}
