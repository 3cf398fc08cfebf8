import type { Catalog } from '../catalog/catalog.js';
import { goalDifference, type Standing } from '../domain/standing.js';
import type { Words } from '../text/words.js';

/** Longer names go on in another row, so that a row fits a phone. */
const NAME_WIDTH = 19;

/**
 * A table in a code block: position, club, played, goal difference, points. Columns without figures are left out.
 *
 * @param heading What the table is, in place of the headings of position and club.
 */
export function tableText(
	rows: readonly Standing[],
	catalog: Pick<Catalog, 'clubLabel'>,
	words: Words,
	year: number,
	heading?: string,
): string {
	const columns = tableColumns(rows, words);
	const lines = [
		...headRows(heading, columns, words),
		...rows.flatMap((row, index) => {
			const [name = '', ...rest] = nameRows(catalog.clubLabel(row.club, year).replaceAll('`', "'"));
			const figures = columns.map(({ cell }) => `${cell(row) ?? '?'}`);
			return [[`${index + 1}`, name, ...figures], ...rest.map((more) => ['', more])];
		}),
	];
	const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
	const text = lines.map((line) =>
		line
			.map((cell, column) => (column === 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join(' ')
			.trimEnd(),
	);
	return ['```', ...text, '```'].join('\n');
}

/** A name wrapped between words into rows; a single word may be longer. */
function nameRows(name: string): readonly string[] {
	const rows: string[] = [];
	for (const word of name.split(' ')) {
		const last = rows.at(-1);
		const joined = `${last} ${word}`;
		if (last === undefined || joined.length > NAME_WIDTH) rows.push(word);
		else rows[rows.length - 1] = joined;
	}
	return rows;
}

/** A column of a table: its heading and a club's figure. */
export type TableColumn = { readonly head: string; cell(row: Standing): number | string | undefined };

/** The columns of a table that have figures, in their order. */
export function tableColumns(rows: readonly Standing[], words: Words): readonly TableColumn[] {
	return [
		{ head: words.say('table.played'), cell: (row: Standing) => row.played },
		{ head: words.say('table.difference'), cell: (row: Standing) => signed(goalDifference(row)) },
		{ head: words.say('table.points'), cell: (row: Standing) => row.points },
	].filter(({ cell }) => rows.some((row) => cell(row) !== undefined));
}

function signed(value: number | undefined): string | undefined {
	if (value === undefined) return undefined;
	return value > 0 ? `+${value}` : `${value}`;
}

/** The row above the clubs; a long heading takes several. */
function headRows(
	heading: string | undefined,
	columns: readonly TableColumn[],
	words: Words,
): readonly (readonly string[])[] {
	const heads = columns.map(({ head }) => head);
	if (heading === undefined) return [['#', words.say('table.club'), ...heads]];
	const [name = '', ...rest] = nameRows(heading.replaceAll('`', "'"));
	return [['', name, ...heads], ...rest.map((more) => ['', more])];
}
