import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { DataProblem } from '../catalog/data-problem.js';
import { clubText, isName, MOST_GOALS, NAME_EXPECTED, type Result, type Results } from './results.js';
import { firstOf, quotedReason } from './told.js';

const columnNames = ['date', 'home', 'away', 'homeGoals', 'awayGoals'] as const;
type Column = (typeof columnNames)[number];

/** The headings that each column may have, in lower case; the most usual comes first. */
const headings: Readonly<Record<Column, readonly string[]>> = {
	date: ['date'],
	home: ['hometeam', 'home', 'team1'],
	away: ['awayteam', 'away', 'team2'],
	homeGoals: ['fthg', 'hg'],
	awayGoals: ['ftag', 'ag'],
};

/** Two-digit years from this one on are in the 20th century. */
const PIVOT = 50;

const Rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/** Reads results as CSV with a line of headings; columns that are not needed are ignored. */
export function readResultsCsv(file: string, text: string, problems: DataProblem[]): Results | undefined {
	let rows: z.infer<typeof Rows>;
	try {
		rows = Rows.parse(
			parse(text, {
				delimiter: [',', ';', '\t'],
				info: true,
				relax_column_count: true,
				skip_empty_lines: true,
				trim: true,
			}),
		);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		problems.push({ file, path: '', expected: `CSV (${quotedReason(error)})` });
		return undefined;
	}
	const [head, ...body] = rows;
	const names = (head?.record ?? []).map((each) => each.toLowerCase());
	const places = new Map(
		columnNames.map((column) => [column, names.findIndex((each) => headings[column].includes(each))]),
	);
	if ([...places.values()].includes(-1)) {
		problems.push({ file, path: 'line 1', expected: 'the columns Date,HomeTeam,AwayTeam,FTHG,FTAG' });
		return undefined;
	}
	const found: DataProblem[] = [];
	const matches = body.flatMap(({ record, info }) => {
		const cell = (column: Column) => record[places.get(column) ?? -1] ?? '';
		if (cell('home') === '' && cell('away') === '') return [];
		const path = `line ${info.lines}`;
		const note = (expected: string) => found.push({ file, path, expected });
		return resultOf(cell, note).map((result) => ({ path, result }));
	});
	if (found.length === 0 && matches.length === 0) found.push({ file, path: '', expected: 'at least one match' });
	problems.push(...firstOf(found));
	if (found.length > 0) return undefined;
	return { file, places: matches.map(({ path }) => path), matches: matches.map(({ result }) => result) };
}

function resultOf(cell: (column: Column) => string, note: (expected: string) => void): Result[] {
	const [home, away, date] = [cell('home'), cell('away'), dayOf(cell('date'))];
	if (!isName(home) || !isName(away)) {
		note(`two clubs, each with ${NAME_EXPECTED}`);
		return [];
	}
	if (date === undefined) {
		note('a day such as 30/08/2015');
		return [];
	}
	const about = { date, home: clubText(home), away: clubText(away), extraTime: false };
	const goals = [cell('homeGoals'), cell('awayGoals')];
	if (goals.every((each) => each === '')) return [about];
	const [scored, conceded] = goals.map((each) => (/^\d{1,2}$/.test(each) ? Number(each) : undefined));
	if (scored === undefined || conceded === undefined) {
		note(`goals from 0 to ${MOST_GOALS}`);
		return [];
	}
	return [{ ...about, score: [scored, conceded] }];
}

/** Reads `30/08/15`, `30.8.2015` and `2015-08-30` as `2015-08-30`; undefined if the text is no day. */
function dayOf(text: string): string | undefined {
	const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text) ?? [];
	const full = year.length === 2 ? `${Number(year) < PIVOT ? '20' : '19'}${year}` : year;
	const iso = year === '' ? text : `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return z.iso.date().safeParse(iso).success ? iso : undefined;
}
