import type { Catalog } from '../../../catalog/catalog.js';
import type { ClubId } from '../../../domain/club.js';
import type { GroupRound } from '../../../domain/round.js';
import type { Season } from '../../../domain/season.js';
import { type Standing, standings } from '../../../domain/standing.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import { seasonName } from '../../names.js';
import { type TableColumn, tableColumns } from '../../table-text.js';
import type { Picture } from '../../view.js';
import { GUTTER, panel } from '../block.js';
import { fittingName } from '../fitting-name.js';
import { BOTTOM, framed, TOP } from '../framed.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { fallSign, riseSign } from '../sign.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';

type Names = Pick<Catalog, 'clubLabel' | 'competition'>;

/** The width of each half of a table, side by side. */
const HALF = (WIDTH - 2 * MARGIN - GUTTER) / 2;
const PAD = 18;
const PLACE = 46;
const FIGURE = 66;
const HEAD = 46;
const FOOT = 8;
const ARROW = 22;
/** The height of a row: with few clubs, and with as many as fit. */
const ROW = { most: 54, least: 40 } as const;
/** The most clubs that fit. */
const MOST_CLUBS = 2 * Math.floor((BOTTOM - TOP - HEAD - FOOT) / ROW.least);
/** A shorter table is just as easy to read as text. */
const LEAST_CLUBS = 5;

/**
 * A whole league table: the upper half beside the lower one, with goal differences and points. Undefined where points
 * are missing, or with too few or too many clubs.
 */
export function leagueBoard(season: Season, table: GroupRound, catalog: Names, words: Words): Picture | undefined {
	const rows = standings(table) ?? [];
	if (rows.length < LEAST_CLUBS || rows.length > MOST_CLUBS) return undefined;
	if (rows.some(({ points }) => points === undefined)) return undefined;
	const half = Math.ceil(rows.length / 2);
	const high = Math.min(ROW.most, Math.floor((BOTTOM - TOP - HEAD - FOOT) / half));
	const height = HEAD + half * high + FOOT;
	const columns = tableColumns(rows, words).slice(-2);
	const title = seasonName(catalog, season, words);
	const halves = [rows.slice(0, half), rows.slice(half)];
	return framed(
		{
			name: `${season.competition}-${season.year}-table`,
			title,
			aside: table.incomplete ? '' : words.say('season.clubs', { count: rows.length }),
			alt: altText(title, rows, season, catalog, words),
		},
		TOP + height,
		...halves.map((part, index) => {
			const x = MARGIN + index * (HALF + GUTTER);
			return [
				panel(x, TOP, HALF, height),
				...columns.map(({ head }, place) =>
					textLine(
						head,
						{ x: figureAt(x, place, columns.length), y: TOP + 36, anchor: 'end' },
						{ font: 'text', size: SMALLEST, fill: Palette.quiet },
					),
				),
				...part.map((row, at) =>
					line(row, index * half + at + 1, { x, top: TOP + HEAD + at * high, high }, columns, season, catalog),
				),
			].join('');
		}),
	);
}

/** The right edge of a column's figures. */
function figureAt(x: number, place: number, columns: number): number {
	return x + HALF - PAD - (columns - 1 - place) * FIGURE;
}

function line(
	row: Standing,
	place: number,
	{ x, top, high }: { readonly x: number; readonly top: number; readonly high: number },
	columns: readonly TableColumn[],
	season: Season,
	catalog: Names,
): Svg {
	const y = top + high / 2 + 12;
	const isFirst = season.champion?.club === row.club;
	const sign = signOf(row.club, season);
	const ink = isFirst ? Palette.gold : Palette.ink;
	const style = { font: 'display', size: SMALLEST, fill: ink } as const;
	const start = x + PAD + PLACE;
	const room = HALF - 2 * PAD - PLACE - columns.length * FIGURE - 12 - (sign ? ARROW + 10 : 0);
	const name = fittingName(catalog.clubLabel(row.club, season.year), style, room);
	const arrow = { x: start + measure(name, style) + 10 + ARROW / 2, y: y - 2 };
	return [
		el('rect', { x: x + PAD, y: top, width: HALF - 2 * PAD, height: 2, fill: Palette.line }),
		textLine(`${place}`, { x: start - 12, y, anchor: 'end' }, { font: 'display', size: SMALLEST, fill: Palette.quiet }),
		textLine(name, { x: start, y }, style),
		sign === 'fall' ? fallSign(arrow.x, arrow.y, ARROW, Palette.red) : '',
		sign === 'rise' ? riseSign(arrow.x, arrow.y, ARROW, Palette.green) : '',
		...columns.map(({ cell }, at) => {
			const isLast = at === columns.length - 1;
			const figure = isLast
				? ({ font: 'display', size: 38, fill: ink } as const)
				: ({ font: 'text', size: SMALLEST, fill: Palette.silver } as const);
			return textLine(`${cell(row) ?? '?'}`, { x: figureAt(x, at, columns.length), y, anchor: 'end' }, figure);
		}),
	].join('');
}

function signOf(club: ClubId, { promotions, relegations = [] }: Season): 'rise' | 'fall' | undefined {
	if (relegations.some((each) => each.club === club)) return 'fall';
	return promotions.some((each) => each.club === club) ? 'rise' : undefined;
}

/** The table as a sentence: the clubs with their points, as many as fit. */
function altText(title: string, rows: readonly Standing[], { year }: Season, catalog: Names, words: Words): string {
	const clubs = rows.map(({ club, points = 0 }, index) =>
		words.say('league.row-points', { place: index + 1, club: catalog.clubLabel(club, year), count: points }),
	);
	return clip(words.say('alt.decided', { round: title, what: clubs.join('; ') }), Limit.altText);
}
