import type { CupTie } from '../../../quiz/cup/cup.js';
import type { Words } from '../../../text/words.js';
import { panel } from '../block.js';
import { Palette, SMALLEST } from '../palette.js';
import { nameLine, personName } from '../person-name.js';
import { shield, shieldHeight } from '../shield/shield.js';
import { el, type Svg } from '../svg.js';
import { measure, type Spot, textLine } from '../text.js';

/** The players' names, and the text for one whose name is not known. */
export type Naming = { readonly names: ReadonlyMap<string, readonly string[]>; readonly unknown: string };
/** Where a tie is drawn: its upper left corner and its width, in pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number };

const ROW = 44;
/** The height of a tie's box. */
export const BOX_HEIGHT = 2 * ROW;
const PAD = 12;
const SHIELD = 32;
const AFTER_SHIELD = SHIELD + 12;
const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;
const goalsStyle = { font: 'display', size: 40 } as const;
/** The height of a tie on one line. */
const LINE = 44;
/** Room for the score between the two names of such a line. */
const SCORE = 84;

/** A tie in two rows: the players and, once it is played, their goals; the loser is dimmed. */
export function tieBox(tie: CupTie, { x, y, width }: Box, naming: Naming, words: Words, champion?: string): Svg {
	const rows = [0, 1].map((index) => {
		const player = tie.players[index];
		const top = y + index * ROW;
		if (player === undefined)
			return textLine(words.say('cup.picture-bye'), { x: x + PAD, y: top + 33 }, quiet, width - 2 * PAD);
		const said = goalsText(tie, index, words);
		const room = width - 2 * PAD - AFTER_SHIELD - (said === '' ? 0 : measure(said, goalsStyle) + 12);
		const fill = fillOf(player, tie, champion);
		return [
			shieldOf(player, naming, x + PAD, top),
			name(player, { x: x + PAD + AFTER_SHIELD, y: top + 34 }, fill, room, naming),
			textLine(said, { x: x + width - PAD, y: top + 36, anchor: 'end' }, { ...goalsStyle, fill }),
		].join('');
	});
	return [
		panel(x, y, width, BOX_HEIGHT),
		el('rect', { x, y: y + ROW - 1, width, height: 2, fill: Palette.ground }),
		...rows,
	].join('');
}

/** A tie on one line, for rounds of many ties. */
export function tieLine(tie: CupTie, box: Box, naming: Naming, words: Words): Svg {
	const { x, y, width } = box;
	const [first = '', second] = tie.players;
	const aside = second === undefined ? words.say('cup.picture-bye') : '';
	const room = (second === undefined ? width - measure(aside, quiet) - 24 : (width - SCORE) / 2) - PAD - AFTER_SHIELD;
	const baseline = y + 33;
	return [
		panel(x, y, width, LINE),
		shieldOf(first, naming, x + PAD, y),
		name(first, { x: x + PAD + AFTER_SHIELD, y: baseline }, fillOf(first, tie), room, naming),
		second === undefined
			? textLine(aside, { x: x + width - PAD, y: baseline, anchor: 'end' }, quiet)
			: opponent(second, tie, box, room, naming),
	].join('');
}

/** The score in the middle of a line, and the second name at its end. */
function opponent(player: string, tie: CupTie, { x, y, width }: Box, room: number, naming: Naming): Svg {
	const right = x + width - PAD - SHIELD;
	const score = { font: 'display', size: 36, fill: Palette.quiet } as const;
	return [
		textLine(tie.winner ? tie.goals.join('–') : '–', { x: x + width / 2, y: y + 35, anchor: 'middle' }, score),
		shieldOf(player, naming, right, y),
		name(player, { x: right - 12, y: y + 33, anchor: 'end' }, fillOf(player, tie), room, naming),
	].join('');
}

/** The box of a tie whose players are not known yet. */
export function emptyBox({ x, y, width }: Box): Svg {
	return [
		el('rect', {
			x: x + 1,
			y: y + 1,
			width: width - 2,
			height: BOX_HEIGHT - 2,
			rx: 12,
			fill: 'none',
			stroke: Palette.line,
			'stroke-width': 2,
		}),
		el('rect', { x, y: y + ROW - 1, width, height: 2, fill: Palette.line }),
	].join('');
}

/** A player's goals in a tie that was played, marked for who won on penalties. */
function goalsText({ goals, winner, players }: CupTie, index: number, words: Words): string {
	if (!winner || winner.by === 'bye') return '';
	const isScorer = winner.by === 'penalties' && players[index] === winner.player;
	return isScorer ? `${goals[index]} ${words.say('cup.picture-penalties')}` : `${goals[index]}`;
}

function fillOf(player: string, { winner }: CupTie, champion?: string): string {
	if (player === champion) return Palette.gold;
	return winner && winner.player !== player ? Palette.quiet : Palette.ink;
}

/** A player's shield follows from their id, so it is the same in every cup. */
function shieldOf(player: string, { names, unknown }: Naming, x: number, top: number): Svg {
	const bearer = { id: player, name: personName(names.get(player) ?? [])?.text ?? unknown };
	return shield(bearer, x, top + (ROW - shieldHeight(SHIELD)) / 2, SHIELD);
}

function name(player: string, spot: Spot, fill: string, room: number, { names, unknown }: Naming): Svg {
	const known = personName(names.get(player) ?? []);
	return known
		? nameLine(known, spot, { sizes: [SMALLEST], fill }, room)
		: textLine(unknown, spot, { ...quiet, fill }, room);
}
