import type { Catalog } from '../../../catalog/catalog.js';
import type { ClubId } from '../../../domain/club.js';
import { scoreOf } from '../../../domain/match.js';
import type { GroupRound } from '../../../domain/round.js';
import { hasEveryPair, type Standing } from '../../../domain/standing.js';
import { goalsFrom } from '../../../domain/tie.js';
import type { Words } from '../../../text/words.js';
import { scoreText } from '../../match-text.js';
import { tableColumns } from '../../table-text.js';
import type { Block } from '../block.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { sizeThatFits, textLine } from '../text.js';
import { PAD } from './board.js';

type Names = Pick<Catalog, 'clubLabel'>;
/** A column of figures. */
type Column = { readonly head: string; readonly fill: string; cell(row: Standing): string };

const INSIDE = WIDTH - 2 * MARGIN;
/** Height of a line of a table. */
export const ROW = 50;

/** A group's table: each club's results against the others, where every pair met once, and its figures. */
export function groupTable(
	group: GroupRound,
	table: readonly Standing[],
	champion: ClubId | undefined,
	year: number,
	catalog: Names,
	words: Words,
): Block {
	const figures = tableColumns(table, words).map(
		({ head, cell }, index, all): Column => ({
			head,
			fill: index === all.length - 1 ? Palette.ink : Palette.quiet,
			cell: (row) => `${cell(row) ?? '?'}`,
		}),
	);
	const columns = [...pairingColumns(group, table), ...figures];
	const step = columns.length > 7 ? 62 : 74;
	const centre = (index: number) => WIDTH - MARGIN - PAD - step / 2 - (columns.length - 1 - index) * step;
	const room = INSIDE - 2 * PAD - 40 - columns.length * step - 12;
	const line = (row: Standing, index: number, y: number): Svg => {
		const first = row.club === champion;
		const name = catalog.clubLabel(row.club, year);
		const fill = first ? Palette.gold : Palette.ink;
		return [
			el('rect', { x: MARGIN + PAD, y: y - 35, width: INSIDE - 2 * PAD, height: 1.5, fill: Palette.line }),
			textLine(`${index + 1}`, { x: MARGIN + PAD, y }, { font: 'display', size: 28, fill: Palette.quiet }),
			textLine(
				name,
				{ x: MARGIN + PAD + 40, y },
				{ font: 'display', size: sizeThatFits(name, 'display', room, [32, 28, 26]), fill },
				room,
			),
			...columns.map((column, position) =>
				textLine(
					column.cell(row),
					{ x: centre(position), y, anchor: 'middle' },
					{ font: column.head === '' ? 'text' : 'strong', size: 26, fill: first ? fill : column.fill },
				),
			),
		].join('');
	};
	return {
		height: table.length * ROW,
		at: (top) =>
			[
				...columns.map(({ head }, index) =>
					textLine(
						head,
						{ x: centre(index), y: top - 20, anchor: 'middle' },
						{ font: 'text', size: 22, fill: Palette.quiet },
					),
				),
				...table.map((row, index) => line(row, index, top + 34 + index * ROW)),
			].join(''),
	};
}

/** A column for each club of the table: its result against the club of the row. None unless all met once. */
function pairingColumns({ matches }: GroupRound, table: readonly Standing[]): readonly Column[] {
	const clubs = table.map(({ club }) => club);
	const each = (clubs.length * (clubs.length - 1)) / 2;
	if (matches.length !== each || !hasEveryPair(matches, clubs) || !matches.every(scoreOf)) return [];
	return clubs.map((other, index) => ({
		head: `${index + 1}`,
		fill: Palette.silver,
		cell({ club }) {
			const match = matches.find(({ home, away }) => [home, away].includes(club) && [home, away].includes(other));
			const score = club === other ? undefined : match && goalsFrom(match, club);
			return score ? scoreText(score) : '·';
		},
	}));
}
