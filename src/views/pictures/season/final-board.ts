import type { Catalog } from '../../../catalog/catalog.js';
import type { Score, Tie } from '../../../domain/match.js';
import type { TiesRound } from '../../../domain/round.js';
import type { Season } from '../../../domain/season.js';
import { aggregate, goalsFrom, shootOut, tieWinner } from '../../../domain/tie.js';
import type { Words } from '../../../text/words.js';
import { reasonTexts } from '../../match-text.js';
import { roundTitle } from '../../round-text.js';
import type { Block } from '../block.js';
import { markedName, sizeOfName } from '../marked-name.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { LEGIBLE, shield, shieldHeight } from '../shield/shield.js';
import { bearerIn } from '../shield/shield-look.js';
import { el, type Svg } from '../svg.js';
import { textLine } from '../text.js';
import { board, PAD } from './board.js';

/** A column of the board: its heading, and the goals of the tie's clubs in their order. The last one counts. */
type Column = { readonly head: string; readonly score: Score | undefined; readonly counts: boolean };

const INSIDE = WIDTH - 2 * MARGIN;
const HEAD = 62;
const ROW = 80;
const NAME = MARGIN + PAD + LEGIBLE + 20;
const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/** The deciding tie as a scoreboard: legs, aggregate, extra match, penalties; the winner's row first. */
export function finalBoard(
	round: TiesRound,
	tie: Tie,
	season: Season,
	catalog: Pick<Catalog, 'club' | 'clubLabel'>,
	words: Words,
): Block {
	const { onPoints } = round;
	const { year, runnerUp } = season;
	const confidence = round.confidence === 'confirmed' ? tie.confidence : round.confidence;
	const winner = tieWinner(tie, onPoints);
	const order = winner === tie.clubs[1] ? ([1, 0] as const) : ([0, 1] as const);
	const columns = columnsOf(tie, onPoints, words);
	const step = columns.length > 4 ? 108 : 118;
	const centre = (index: number) => WIDTH - MARGIN - PAD - step / 2 - (columns.length - 1 - index) * step;
	const room = WIDTH - MARGIN - PAD - columns.length * step - 8 - NAME;
	const below = [
		...(columns.length === 0 ? [words.say('match.no-score')] : []),
		...reasonTexts(tie, catalog, words, year),
	].join(', ');
	const height = HEAD + 2 * ROW + (below === '' ? 12 : 50);
	const row = (index: 0 | 1, top: number): Svg => {
		const club = tie.clubs[index];
		const wins = club === winner;
		const sure = club === runnerUp?.club ? runnerUp.confidence : 'confirmed';
		const name = catalog.clubLabel(club, year);
		const size = sizeOfName(name, sure, room, [50, 46, 42, 38, SMALLEST]);
		const fill = wins ? Palette.ink : Palette.silver;
		const middle = top + ROW / 2;
		return [
			shield(bearerIn(catalog.club(club), year), MARGIN + PAD, middle - shieldHeight(LEGIBLE) / 2, LEGIBLE),
			markedName(name, sure, { x: NAME, y: middle + size * 0.36 }, { font: 'display', size, fill }, room),
			...columns.map(({ score, counts }, column) =>
				textLine(
					score ? `${score[index]}` : '–',
					{ x: centre(column), y: middle + (counts ? 20 : 16), anchor: 'middle' },
					counts
						? { font: 'display', size: 56, fill: wins ? Palette.gold : Palette.silver }
						: { font: 'display', size: 44, fill },
				),
			),
		].join('');
	};
	return {
		height,
		at: (top) =>
			[
				board(
					roundTitle(round, words),
					{ x: MARGIN, top, width: INSIDE, height },
					{ confidence, room: room + NAME - MARGIN - PAD },
				),
				...columns.map(({ head, counts }, index) =>
					textLine(
						head,
						{ x: centre(index), y: top + 46, anchor: 'middle' },
						{ ...quiet, fill: counts ? Palette.ink : Palette.quiet },
					),
				),
				row(order[0], top + HEAD),
				el('rect', {
					x: MARGIN + PAD,
					y: top + HEAD + ROW - 1,
					width: INSIDE - 2 * PAD,
					height: 2,
					fill: Palette.line,
				}),
				row(order[1], top + HEAD + ROW),
				textLine(below, { x: MARGIN + PAD, y: top + HEAD + 2 * ROW + 32 }, quiet, INSIDE - 2 * PAD),
			].join(''),
	};
}

/** The known figures in the order in which they came about; the last one decided the tie. */
export function columnsOf(tie: Tie, onPoints: boolean, words: Words): readonly Column[] {
	const [first] = tie.clubs;
	const legs = tie.legs.map((leg) => goalsFrom(leg, first));
	if (!tie.decider && legs.every((score) => score === undefined)) return [];
	const total = legs.length > 1 && !onPoints ? aggregate(tie) : undefined;
	const shots = shootOut(tie);
	const names =
		legs.length === 1 ? [words.say('board.score')] : [words.say('board.first-leg'), words.say('board.second-leg')];
	const columns = [
		...legs.map((score, index) => ({ head: names[index] ?? '', score })),
		...(total ? [{ head: words.say('board.aggregate'), score: total }] : []),
		...(tie.decider ? [{ head: words.say('board.extra-match'), score: goalsFrom(tie.decider, first) }] : []),
		...(shots ? [{ head: words.say('board.penalties'), score: shots }] : []),
	];
	return columns.map((column, index) => ({ ...column, counts: index === columns.length - 1 }));
}
