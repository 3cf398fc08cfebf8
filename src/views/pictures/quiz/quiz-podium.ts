import { type Game, ranking } from '../../../quiz/game.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import type { Picture } from '../../view.js';
import { framed } from '../framed.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import { nameLine, type PersonName, personName } from './person-name.js';

/** What players are called, the preferred name first; a player whose names are not known is missing. */
export type PlayerNames = ReadonlyMap<string, readonly string[]>;

/** What was played, where and when: said in the picture, so that it can be shown anywhere. */
export type Occasion = {
	readonly names: PlayerNames;
	/** What the server is called, if that is known. */
	readonly server?: string | undefined;
	readonly competition: string;
	readonly date: string;
};

type Row = ReturnType<typeof ranking>[number] & { readonly name: PersonName | undefined };

/** Players in the picture, as many as in the text. */
export const DRAWN = 10;
const STEPS = 3;
/** A column of the podium, and what lies between two. */
const COLUMN = 324;
const GAP = 20;
/** Where the podium stands, and how high its steps are. */
const FLOOR = 540;
const HEIGHTS = [302, 262, 222];
const MEDALS = [Palette.gold, Palette.silver, Palette.bronze];
const ROW = 58;
/** From the podium or the last row down to the line that says where it was. */
const FOOT = 56;

/**
 * The end of a game: the first three on a podium, the others in rows below it. Undefined where nobody played, or where
 * most of the names are not known.
 */
export function quizPodium(
	game: Pick<Game, 'tallies'>,
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
	const bottom = FLOOR + (others.length > 0 ? 24 + others.length * ROW : 0);
	return {
		...framed(
			{ name: 'podium', alt: altText(rows, words), title: competition, aside: date },
			bottom + FOOT,
			...steps.map((row, index) => step(row, index, steps.length, words)),
			...others.map((row, index) => line(row, index, words)),
			footer(server, bottom + FOOT),
		),
		passing: true,
	};
}

/** Equals stand equally high; who has no points gets no medal. */
function step(row: Row, index: number, count: number, words: Words): Svg {
	const x = middleOf(index, count);
	const top = FLOOR - (HEIGHTS[row.place] ?? 0);
	const medal = (row.points > 0 && MEDALS[row.place]) || Palette.quiet;
	const centred = (y: number) => ({ x, y, anchor: 'middle' as const });
	return [
		el('circle', { cx: x, cy: top - 92, r: 28, fill: medal }),
		textLine(`${row.place + 1}`, centred(top - 78), { font: 'display', size: 40, fill: Palette.ground }),
		nameOf(row, centred(top - 22), [38, 34, 30], Palette.ink, COLUMN - 8, words),
		el('rect', { x: x - COLUMN / 2, y: top, width: COLUMN, height: FLOOR - top, fill: Palette.panel }),
		el('rect', { x: x - COLUMN / 2, y: top, width: COLUMN, height: 8, fill: medal }),
		textLine(`${row.points}`, centred(top + 100), { font: 'display', size: 92, fill: medal }),
		textLine(
			words.say('podium.points'),
			centred(top + 134),
			{ font: 'text', size: 26, fill: Palette.ink },
			COLUMN - 32,
		),
		textLine(
			words.say('podium.right', row),
			centred(top + 172),
			{ font: 'text', size: 24, fill: Palette.quiet },
			COLUMN - 32,
		),
		textLine(
			words.say('podium.streak', { streak: row.bestStreak }),
			centred(top + 204),
			{ font: 'text', size: 24, fill: Palette.quiet },
			COLUMN - 32,
		),
	].join('');
}

function line(row: Row, index: number, words: Words): Svg {
	const top = FLOOR + 24 + index * ROW;
	const y = top + 39;
	const right = WIDTH - MARGIN;
	const details = `${words.say('podium.right', row)} · ${words.say('podium.streak', { streak: row.bestStreak })}`;
	const quiet = { font: 'text', size: 24, fill: Palette.quiet } as const;
	const pointsEnd = right - 4;
	const detailsEnd = right - 112;
	const nameStart = MARGIN + 64;
	const room = detailsEnd - measure(details, quiet) - 24 - nameStart;
	return [
		index === 0 ? '' : el('rect', { x: MARGIN, y: top, width: right - MARGIN, height: 1, fill: Palette.line }),
		textLine(
			`${row.place + 1}`,
			{ x: MARGIN + 36, y, anchor: 'end' },
			{ font: 'display', size: 30, fill: Palette.quiet },
		),
		nameOf(row, { x: nameStart, y }, [30, 26], Palette.ink, room, words),
		textLine(details, { x: detailsEnd, y, anchor: 'end' }, quiet),
		textLine(`${row.points}`, { x: pointsEnd, y, anchor: 'end' }, { font: 'display', size: 36, fill: Palette.ink }),
	].join('');
}

/** A player whose name is not known is recognised by place and points. */
function nameOf(
	{ name }: Row,
	spot: Parameters<typeof nameLine>[1],
	sizes: readonly number[],
	fill: string,
	room: number,
	words: Words,
): Svg {
	if (name) return nameLine(name, spot, { sizes, fill }, room);
	const size = sizes.at(-1) ?? 0;
	return textLine(words.say('podium.unknown'), spot, { font: 'text', size, fill: Palette.quiet }, room);
}

/** The winner stands in the middle of three, the next on the left. */
function middleOf(index: number, count: number): number {
	const column = count === STEPS ? ([1, 0, 2][index] ?? 0) : index;
	return WIDTH / 2 + (column - (count - 1) / 2) * (COLUMN + GAP);
}

/** Where it was played, and whose picture it is. */
function footer(server: string | undefined, y: number): Svg {
	const name = server === undefined ? undefined : personName([server]);
	const room = WIDTH - 2 * MARGIN - 200;
	return [
		name ? nameLine(name, { x: MARGIN, y }, { sizes: [26, 22], fill: Palette.quiet }, room) : '',
		textLine('Copero', { x: WIDTH - MARGIN, y, anchor: 'end' }, { font: 'display', size: 30, fill: Palette.ink }),
	].join('');
}

function altText(rows: readonly Row[], words: Words): string {
	const players = rows.map(({ name, points, place }) =>
		words.say('podium.alt-row', { place: place + 1, name: name?.text ?? words.say('podium.unknown'), points }),
	);
	return clip(words.say('podium.alt', { players: players.join(', ') }), Limit.altText);
}
