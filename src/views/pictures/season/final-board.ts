import type { Catalog } from '../../../catalog/catalog.js';
import type { ClubId } from '../../../domain/club.js';
import type { Confidence } from '../../../domain/evidence.js';
import type { Score, Tie } from '../../../domain/match.js';
import type { TiesRound } from '../../../domain/round.js';
import type { Season } from '../../../domain/season.js';
import { aggregate, goalsFrom, shootOut, tieWinner } from '../../../domain/tie.js';
import type { Words } from '../../../text/words.js';
import { reasonTexts } from '../../match-text.js';
import { roundTitle } from '../../round-text.js';
import { markedName } from '../marked-name.js';
import { Palette } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { sizeThatFits, textLine } from '../text.js';
import { board, PAD } from './board.js';
import type { Beside } from './season-hero.js';

/** One column of the board: what it counts, and the goals of each club of the tie, in their order. */
type Column = { readonly head: string; readonly score: Score | undefined; readonly counts: boolean };

const WIDE = 572;
/** For the sign of a fact that is not certain. */
const SIGN = 40;

/** The deciding tie as a scoreboard: legs, aggregate, extra match, penalties; the winner's row first. */
export function finalBoard(
	round: TiesRound,
	tie: Tie,
	season: Season,
	catalog: Pick<Catalog, 'clubLabel'>,
	words: Words,
): Beside {
	const { onPoints } = round;
	const { year, runnerUp } = season;
	const confidence = round.confidence === 'confirmed' ? tie.confidence : round.confidence;
	const winner = tieWinner(tie, onPoints);
	const clubs = winner === tie.clubs[1] ? ([1, 0] as const) : ([0, 1] as const);
	const columns = columnsOf(tie, onPoints, words);
	const step = columns.length > 3 ? 72 : 80;
	const below = [
		...(columns.length === 0 ? [words.say('match.no-score')] : []),
		...reasonTexts(tie, catalog, words, year),
	].join(', ');
	return {
		width: WIDE,
		at: (x, top, height) => {
			const right = x + WIDE - PAD - step / 2;
			const centre = (index: number) => right - (columns.length - 1 - index) * step;
			const room = WIDE - 2 * PAD - columns.length * step - 8;
			const sign = runnerUp && runnerUp.confidence !== 'confirmed' ? SIGN : 0;
			const names = tie.clubs.map((club) => catalog.clubLabel(club, year));
			const size = Math.min(
				...names.map((name) => sizeThatFits(name, 'display', room - sign, [40, 36, 32, 28, 26, 24])),
			);
			const row = (club: ClubId, index: 0 | 1, y: number): Svg =>
				clubRow(catalog.clubLabel(club, year), columns, index, {
					confidence: club === runnerUp?.club ? runnerUp.confidence : 'confirmed',
					x: x + PAD,
					y,
					room,
					size,
					centre,
					wins: club === winner,
				});
			const first = top + (below === '' ? 116 : 98);
			const second = first + (below === '' ? 72 : 58);
			return [
				board(roundTitle(round, words), { x, top, width: WIDE, height }, { confidence, room }),
				...columns.map(({ head, counts }, index) =>
					textLine(
						head,
						{ x: centre(index), y: top + 44, anchor: 'middle' },
						{ font: 'text', size: 22, fill: counts ? Palette.ink : Palette.quiet },
						step - 4,
					),
				),
				row(tie.clubs[clubs[0]], clubs[0], first),
				el('rect', {
					x: x + PAD,
					y: first + (second - first) / 2 - 15,
					width: WIDE - 2 * PAD,
					height: 2,
					fill: Palette.line,
				}),
				row(tie.clubs[clubs[1]], clubs[1], second),
				below === ''
					? ''
					: textLine(
							below,
							{ x: x + PAD, y: top + height - 20 },
							{ font: 'text', size: 22, fill: Palette.quiet },
							WIDE - 2 * PAD,
						),
			].join('');
		},
	};
}

function clubRow(
	name: string,
	columns: readonly Column[],
	index: 0 | 1,
	place: {
		readonly x: number;
		readonly y: number;
		readonly room: number;
		readonly size: number;
		readonly wins: boolean;
		readonly confidence: Confidence;
		centre(column: number): number;
	},
): Svg {
	const { x, y, room, size, wins, confidence, centre } = place;
	const fill = wins ? Palette.ink : Palette.silver;
	return [
		markedName(name, confidence, { x, y }, { font: 'display', size, fill }, room),
		...columns.map(({ score, counts }, column) =>
			textLine(
				score ? `${score[index]}` : '–',
				{ x: centre(column), y: y + (counts ? 4 : 0), anchor: 'middle' },
				counts
					? { font: 'display', size: 48, fill: wins ? Palette.gold : Palette.silver }
					: { font: 'display', size: 40, fill },
			),
		),
	].join('');
}

/** The figures that are known, in the order in which they came about; the last one decided the tie. */
function columnsOf(tie: Tie, onPoints: boolean, words: Words): readonly Column[] {
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
