import { type Cup, championOf, currentTies } from '../../../quiz/cup/cup.js';
import type { Words } from '../../../text/words.js';
import { cupRoundName } from '../../cup-tie-text.js';
import { clip, Limit } from '../../limits.js';
import type { Picture } from '../../view.js';
import { label } from '../block.js';
import { framed, TOP } from '../framed.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { nameLine, personName } from '../person-name.js';
import { el, type Svg } from '../svg.js';
import { textLine } from '../text.js';
import { trophy } from '../trophy.js';
import { BOX_HEIGHT, emptyBox, type Naming, tieBox, tieLine } from './cup-boxes.js';

/** The players' names, what is played, where and when. The picture says it all, so that it can be shown anywhere. */
export type CupOccasion = {
	/** The preferred name first; a player whose names are not known is missing. */
	readonly names: ReadonlyMap<string, readonly string[]>;
	readonly server?: string | undefined;
	readonly competition: string;
	readonly date: string;
};

/** Up to this many ties there is room for a tree up to the final; a larger round is a list. */
const TREE = 4;
const HEAD = 46;
/** Where the ties are drawn. */
const AREA = { top: TOP + HEAD, height: 392 } as const;
const INSIDE = WIDTH - 2 * MARGIN;
const BETWEEN = 40;
const COLUMNS = 2;
const COLUMN = (INSIDE - BETWEEN) / COLUMNS;
const TROPHY = 104;
const BOTTOM = AREA.top + AREA.height;
const FOOT = 56;

/** The players whose names a cup's picture needs. */
export function drawnPlayers(cup: Cup): readonly string[] {
	return [...new Set(shownRounds(cup).flatMap((round) => round.flatMap(({ players }) => players)))];
}

/**
 * A cup as it stands: a large round as a list of ties, from the quarter-finals on a tree up to the final; at the end,
 * the trophy and the winner. Undefined before the draw, and where most of the names are not known.
 */
export function cupBracket(cup: Cup, occasion: CupOccasion, words: Words): Picture | undefined {
	const { names, server, competition, date } = occasion;
	const players = drawnPlayers(cup);
	const known = players.filter((player) => personName(names.get(player) ?? []));
	if (players.length === 0 || known.length * 2 < players.length) return undefined;
	const naming: Naming = { names, unknown: words.say('podium.unknown') };
	const drawn = isTree(cup) ? tree(cup, naming, words) : list(cup, naming, words);
	return {
		...framed(
			{ name: 'cup', alt: altText(cup, naming, words), title: words.say('cup.title', { competition }), aside: date },
			BOTTOM + FOOT,
			...drawn,
			footer(server),
		),
		passing: true,
	};
}

function isTree(cup: Cup): boolean {
	return currentTies(cup).length <= TREE;
}

/** The rounds that fit: only the newest in a list, all from the quarter-finals on in a tree. */
function shownRounds(cup: Cup): Cup['rounds'] {
	return isTree(cup) ? cup.rounds.filter((round) => round.length <= TREE) : cup.rounds.slice(-1);
}

function list(cup: Cup, naming: Naming, words: Words): readonly Svg[] {
	const ties = currentTies(cup);
	const rows = Math.ceil(ties.length / COLUMNS);
	const pitch = AREA.height / rows;
	const draw = pitch < BOX_HEIGHT ? tieLine : tieBox;
	return [
		label(cupRoundName(ties, words), MARGIN, TOP + 34),
		...ties.map((tie, index) => {
			const x = MARGIN + Math.floor(index / rows) * (COLUMN + BETWEEN);
			return draw(tie, { x, y: AREA.top + (index % rows) * pitch, width: COLUMN }, naming, words);
		}),
	];
}

function tree(cup: Cup, naming: Naming, words: Words): readonly Svg[] {
	const rounds = shownRounds(cup);
	const first = rounds[0]?.length ?? 1;
	const columns = 1 + Math.log2(first);
	const width = columns === 1 ? COLUMN : (INSIDE - (columns - 1) * BETWEEN) / columns;
	const left = (column: number) => (columns === 1 ? (WIDTH - width) / 2 : MARGIN + column * (width + BETWEEN));
	const middle = (column: number, index: number) => AREA.top + (AREA.height * (index + 0.5)) / (first / 2 ** column);
	const each = Array.from({ length: columns }, (_, column) =>
		Array.from({ length: first / 2 ** column }, (_, index) => ({ column, index, tie: rounds[column]?.[index] })),
	).flat();
	return [
		...Array.from({ length: columns }, (_, column) =>
			label(cupRoundName({ length: first / 2 ** column }, words), left(column), TOP + 34),
		),
		...each.flatMap(({ column, index }) => {
			if (column === 0) return [];
			const toX = left(column);
			return [2 * index, 2 * index + 1].map((from) => {
				const fromX = left(column - 1) + width;
				const d = `M${fromX} ${middle(column - 1, from)}H${toX - BETWEEN / 2}V${middle(column, index)}H${toX}`;
				return el('path', { d, fill: 'none', stroke: Palette.line, 'stroke-width': 4 });
			});
		}),
		...each.map(({ column, index, tie }) => {
			const box = { x: left(column), y: middle(column, index) - BOX_HEIGHT / 2, width };
			return tie ? tieBox(tie, box, naming, words, championOf(cup)) : emptyBox(box);
		}),
		...(championOf(cup) === undefined
			? []
			: winner(championOf(cup) ?? '', left(columns - 1) + width / 2, width, naming, words)),
	];
}

/** The trophy above the final, and the winner below. */
function winner(player: string, x: number, room: number, { names, unknown }: Naming, words: Words): readonly Svg[] {
	const top = AREA.top + (AREA.height - BOX_HEIGHT) / 2;
	const below = top + BOX_HEIGHT;
	const name = personName(names.get(player) ?? []);
	const spot = { x, y: below + 98, anchor: 'middle' as const };
	return [
		trophy(x, top - TROPHY - 20, TROPHY),
		textLine(
			words.say('cup.picture-champion').toLocaleUpperCase('es'),
			{ ...spot, y: below + 52 },
			{ font: 'display', size: SMALLEST, fill: Palette.quiet },
			room,
		),
		name
			? nameLine(name, spot, { sizes: [46, 40, SMALLEST], fill: Palette.gold }, room)
			: textLine(unknown, spot, { font: 'text', size: SMALLEST, fill: Palette.gold }, room),
	];
}

/** The footer: the server's name and the bot's. */
function footer(server: string | undefined): Svg {
	const y = BOTTOM + FOOT - 8;
	const name = server === undefined ? undefined : personName([server]);
	const room = INSIDE - 200;
	return [
		name ? nameLine(name, { x: MARGIN, y }, { sizes: [SMALLEST], fill: Palette.quiet }, room) : '',
		textLine('Copero', { x: WIDTH - MARGIN, y, anchor: 'end' }, { font: 'display', size: 38, fill: Palette.ink }),
	].join('');
}

function altText(cup: Cup, { names, unknown }: Naming, words: Words): string {
	const nameOf = (player: string) => personName(names.get(player) ?? [])?.text ?? unknown;
	const ties = currentTies(cup).map(({ players, goals, winner }) => {
		const [first = '', second] = players.map(nameOf);
		if (second === undefined) return words.say('cup.bye', { player: first });
		return winner ? `${first} ${goals.join('–')} ${second}` : `${first} – ${second}`;
	});
	const champion = championOf(cup);
	const said = [
		words.say('cup.alt', { round: cupRoundName(currentTies(cup), words), ties: ties.join(', ') }),
		...(champion === undefined ? [] : [words.say('cup.alt-champion', { player: nameOf(champion) })]),
	];
	return clip(said.join(' '), Limit.altText);
}
