import { type Game, type RankedPlayer, ranking } from '../../../quiz/game.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import type { Picture } from '../../view.js';
import { framed } from '../framed.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { nameLine, type PersonName, personName } from '../person-name.js';
import { el, type Svg } from '../svg.js';
import { measure, type Spot, textLine } from '../text.js';

/** Players' names, the preferred one first; a player without a known name is missing. */
export type PlayerNames = ReadonlyMap<string, readonly string[]>;

/** What was played, where and when. The picture says it all, so that it can be shown anywhere. */
export type Occasion = {
	readonly names: PlayerNames;
	/** The server's name, if known. */
	readonly server?: string | undefined;
	readonly competition: string;
	readonly date: string;
};

type Row = RankedPlayer & { readonly name: PersonName | undefined };

/** Players in the picture, as many as in the text. */
export const DRAWN = 10;
const STEPS = 3;
/** The width of a podium's column, and the gap between two. */
const COLUMN = 324;
const BETWEEN = 20;
/** Where the podium stands and how high its steps are; `above` leaves room for rows below. */
const LOOKS = {
	alone: { floor: 484, heights: [294, 250, 206], streak: true },
	above: { floor: 388, heights: [200, 170, 140], streak: false },
} as const;
type Look = (typeof LOOKS)[keyof typeof LOOKS];
const MEDALS = [Palette.gold, Palette.silver, Palette.bronze];
/** Two columns of rows. */
const ROW = 52;
const ROWS_GAP = 40;
const ROW_WIDTH = (WIDTH - 2 * MARGIN - ROWS_GAP) / 2;
/** From the podium or the last row down to the footer. */
const FOOT = 56;
const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/**
 * The end of a game: the first three on a podium, the others in rows below. Undefined where nobody played, and where
 * most of the names are not known.
 */
export function quizPodium(
	game: Pick<Game, 'tallies' | 'contest'>,
	{ names, server, competition, date }: Occasion,
	words: Words,
): Picture | undefined {
	const rows = ranking(game)
		.slice(0, DRAWN)
		.map((row) => ({ ...row, name: personName(names.get(row.player) ?? []) }));
	const unknown = rows.filter(({ name }) => name === undefined).length;
	if (rows.length === 0 || unknown > rows.length / 2) return undefined;
	const steps = rows.slice(0, STEPS);
	const others = rows.slice(STEPS);
	const look: Look = others.length > 0 ? LOOKS.above : LOOKS.alone;
	const lines = Math.ceil(others.length / 2);
	const bottom = look.floor + (lines > 0 ? 14 + lines * ROW : 0);
	return {
		...framed(
			{ name: 'podium', alt: altText(rows, words), title: competition, aside: date },
			bottom + FOOT,
			...steps.map((row, index) => step(row, index, steps.length, look, words)),
			...others.map((row, index) => line(row, index, lines, look, words)),
			footer(server, bottom + FOOT - 8),
		),
		passing: true,
	};
}

/** Players who are level stand equally high; without points there is no medal. */
function step(row: Row, index: number, count: number, { floor, heights, streak }: Look, words: Words): Svg {
	const x = middleOf(index, count);
	const top = floor - (heights[row.place] ?? 0);
	const medal = (row.points > 0 && MEDALS[row.place]) || Palette.quiet;
	const centred = (y: number) => ({ x, y, anchor: 'middle' as const });
	const left = x - COLUMN / 2;
	const said = [
		words.say('podium.right', row),
		...(streak && row.bestStreak > 0 ? [words.say('podium.streak', { streak: row.bestStreak })] : []),
	];
	return [
		nameOf(row, centred(top - 26), [46, 40, SMALLEST], Palette.ink, COLUMN - 8, words),
		el('rect', { x: left, y: top, width: COLUMN, height: floor - top, fill: Palette.panel }),
		el('rect', { x: left, y: top, width: COLUMN, height: 8, fill: medal }),
		el('circle', { cx: left + 50, cy: top + 54, r: 30, fill: medal }),
		textLine(
			`${row.place + 1}`,
			{ x: left + 50, y: top + 69, anchor: 'middle' },
			{ font: 'display', size: 42, fill: Palette.ground },
		),
		textLine(`${row.points}`, centred(top + 80), { font: 'display', size: 84, fill: medal }),
		...said.map((text, position) => textLine(text, centred(top + 126 + position * 44), quiet, COLUMN - 8)),
	].join('');
}

/** One of the other players: place, name and points; the rows fill the first column, then the second. */
function line(row: Row, index: number, lines: number, { floor }: Look, words: Words): Svg {
	const x = MARGIN + Math.floor(index / lines) * (ROW_WIDTH + ROWS_GAP);
	const top = floor + 14 + (index % lines) * ROW;
	const y = top + 38;
	const start = x + 60;
	const points = { font: 'display', size: 40, fill: Palette.ink } as const;
	const room = ROW_WIDTH - 60 - measure(`${row.points}`, points) - 20;
	return [
		index % lines === 0 ? '' : el('rect', { x, y: top, width: ROW_WIDTH, height: 2, fill: Palette.line }),
		textLine(`${row.place + 1}`, { x: x + 40, y, anchor: 'end' }, { font: 'display', size: 36, fill: Palette.quiet }),
		nameOf(row, { x: start, y }, [38, SMALLEST], Palette.ink, room, words),
		textLine(`${row.points}`, { x: x + ROW_WIDTH, y, anchor: 'end' }, points),
	].join('');
}

/** Without a known name, place and points still tell who a player is. */
function nameOf({ name }: Row, spot: Spot, sizes: readonly number[], fill: string, room: number, words: Words): Svg {
	if (name) return nameLine(name, spot, { sizes, fill }, room);
	const size = sizes.at(-1) ?? 0;
	return textLine(words.say('podium.unknown'), spot, { font: 'text', size, fill: Palette.quiet }, room);
}

/** Of three, the winner stands in the middle and the second on the left. */
function middleOf(index: number, count: number): number {
	const column = count === STEPS ? ([1, 0, 2][index] ?? 0) : index;
	return WIDTH / 2 + (column - (count - 1) / 2) * (COLUMN + BETWEEN);
}

/** The footer: the server's name and the bot's. */
function footer(server: string | undefined, y: number): Svg {
	const name = server === undefined ? undefined : personName([server]);
	const room = WIDTH - 2 * MARGIN - 200;
	return [
		name ? nameLine(name, { x: MARGIN, y }, { sizes: [SMALLEST], fill: Palette.quiet }, room) : '',
		textLine('Copero', { x: WIDTH - MARGIN, y, anchor: 'end' }, { font: 'display', size: 38, fill: Palette.ink }),
	].join('');
}

function altText(rows: readonly Row[], words: Words): string {
	const players = rows.map((row) => {
		const { name, points, place } = row;
		const said = name?.text ?? words.say('podium.unknown');
		return `${words.say('podium.alt-row', { place: place + 1, name: said, points })} (${words.say('podium.right', row)})`;
	});
	return clip(words.say('podium.alt', { players: players.join(', ') }), Limit.altText);
}
