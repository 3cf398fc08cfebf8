import type { Club } from '../../../domain/club.js';
import type { Words } from '../../../text/words.js';
import { legend } from '../../mark.js';
import type { Picture } from '../../view.js';
import { fittingName } from '../fitting-name.js';
import { framed } from '../framed.js';
import { Palette, SMALLEST } from '../palette.js';
import { LEGIBLE, shield, shieldHeight } from '../shield/shield.js';
import { bearerIn } from '../shield/shield-look.js';
import type { Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import { BESIDE, drawnMap, MAP_BOTTOM, type MappedTitles } from './title-map.js';

/** What stands beside a department's map: the newest seasons that it won or came second in; without any, its clubs. */
export type DepartmentRecord = {
	/** `Place 1 of 25`; undefined without a title. */
	readonly place: string | undefined;
	readonly competition: string;
	/** Newest first, like the second places. */
	readonly titles: readonly DepartmentSeason[];
	readonly runnerUps: readonly DepartmentSeason[];
	/** The club with most seasons first. */
	readonly clubs: readonly Club[];
};
/** A year, and the club by its name in that year with its sign. */
export type DepartmentSeason = {
	readonly year: number;
	readonly club: Club;
	readonly name: string;
	readonly sign: string;
};

/** The height of the summary of titles, and of a club's line. */
const HEAD = 150;
const ROW = 72;
const LABEL = 46;
/** With few lines, the shields of the department's clubs stand below, under a label. */
const BADGE = 74;
const BADGES = 6;
const CLUBS = 24 + LABEL + 84;
const ROOM = BESIDE.height - HEAD - LABEL;
const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/** A department on the map of titles, with what it won. */
export function departmentMap(
	asked: MappedTitles,
	record: DepartmentRecord,
	mapped: readonly MappedTitles[],
	words: Words,
): Picture {
	const lines = linesOf(record);
	const signs = legend(lines.map(({ sign }) => sign).join(''), words);
	const clubs = record.clubs.map((club) => ({ year: undefined, club, name: club.name, sign: '', fill: '' }));
	const shown = lines.length > 0 ? lines : clubs.slice(0, Math.floor(ROOM / ROW));
	const bottom = BESIDE.y + HEAD + LABEL + shown.length * ROW;
	const hasRoom = lines.length > 0 && signs === undefined && bottom + CLUBS <= BESIDE.y + BESIDE.height;
	const others = hasRoom ? record.clubs.slice(0, BADGES) : [];
	return framed(
		{
			name: 'department',
			title: asked.department.name,
			aside: record.competition,
			alt: words.say('picture.department.alt', {
				department: asked.department.name,
				competition: record.competition,
				titles: altTitles(asked, record, shown, others, words),
			}),
		},
		MAP_BOTTOM,
		...drawnMap(mapped, words, asked.department.id),
		...summary(asked, record, words),
		shown.length === 0 ? '' : textLine(labelOf(lines, record, words), { x: BESIDE.x, y: BESIDE.y + HEAD + 30 }, quiet),
		...shown.map((line, index) => lineOf(line, BESIDE.y + HEAD + LABEL + index * ROW)),
		signs === undefined ? '' : textLine(signs, { x: BESIDE.x, y: bottom + 34 }, quiet, BESIDE.width),
		...clubRow(others, bottom + 24, words),
	);
}

/** A line beside the map; a club that is not listed for a season has no year. */
type Line = Omit<DepartmentSeason, 'year'> & { readonly year: number | undefined; readonly fill: string };

/** The label above the lines. */
function labelOf(lines: readonly Line[], { titles, runnerUps }: DepartmentRecord, words: Words): string {
	if (lines.length === 0) return words.say('picture.clubs');
	if (titles.length === 0)
		return words.say(runnerUps.length > lines.length ? 'picture.last-runner-ups' : 'picture.all-runner-ups');
	if (titles.length >= lines.length && titles.length + runnerUps.length > lines.length)
		return words.say(titles.length > lines.length ? 'picture.last-titles' : 'picture.all-titles');
	return words.say(runnerUps.length > 0 ? 'picture.honours' : 'picture.all-titles');
}

function altTitles(
	{ titles }: MappedTitles,
	{ place, runnerUps }: DepartmentRecord,
	lines: readonly Line[],
	others: readonly Club[],
	words: Words,
): string {
	return [
		words.say('picture.titles', { count: titles }),
		...(place === undefined ? [] : [place]),
		...(runnerUps.length > 0 ? [words.say('picture.runner-ups', { count: runnerUps.length })] : []),
		...lines.map(({ year = '', name, sign }) => `${year} ${name}${sign}`.trim()),
		...(others.length > 0 ? [`${words.say('picture.clubs')}: ${words.list(others.map(({ name }) => name))}`] : []),
	].join(', ');
}

function summary({ titles }: MappedTitles, record: DepartmentRecord, words: Words): readonly Svg[] {
	const { x: left, y: top, width } = BESIDE;
	const seconds = record.runnerUps.length;
	const second = seconds > 0 ? words.say('picture.runner-ups', { count: seconds }) : undefined;
	if (titles === 0) {
		return [
			textLine(
				words.say('picture.no-title'),
				{ x: left, y: top + 48 },
				{ font: 'display', size: 52, fill: Palette.ink },
				width,
			),
			second === undefined ? '' : textLine(second, { x: left, y: top + 98 }, quiet, width),
		];
	}
	const number = { font: 'display', size: 140, fill: Palette.gold } as const;
	const x = left + measure(`${titles}`, number) + 24;
	const room = left + width - x;
	return [
		textLine(`${titles}`, { x: left, y: top + 102 }, number),
		textLine(
			words.say(titles === 1 ? 'picture.title-noun' : 'picture.titles-noun'),
			{ x, y: top + 32 },
			{ font: 'strong', size: 42, fill: Palette.ink },
			room,
		),
		...[record.place, second]
			.filter((line) => line !== undefined)
			.map((line, index) => textLine(line, { x, y: top + 72 + index * 40 }, quiet, room)),
	];
}

/** The shields of a department's clubs side by side. */
function clubRow(clubs: readonly Club[], top: number, words: Words): readonly Svg[] {
	if (clubs.length === 0) return [];
	const step = (BESIDE.width - BADGE) / (BADGES - 1);
	return [
		textLine(words.say('picture.clubs'), { x: BESIDE.x, y: top + 30 }, quiet),
		...clubs.map((club, index) => shield(club, BESIDE.x + index * step, top + LABEL, BADGE)),
	];
}

/** A season's year, if any, and the club with its shield. */
function lineOf({ year, club, name, sign, fill }: Line, top: number): Svg {
	const middle = top + ROW / 2;
	const x = BESIDE.x + (year === undefined ? 0 : 96);
	const style = { font: 'display', size: 40, fill: Palette.ink } as const;
	const start = x + LEGIBLE + 18;
	const room = BESIDE.x + BESIDE.width - start;
	return [
		textLine(`${year ?? ''}`, { x: BESIDE.x, y: middle + 15 }, { font: 'display', size: 42, fill }),
		shield(year === undefined ? club : bearerIn(club, year), x, middle - shieldHeight(LEGIBLE) / 2, LEGIBLE),
		textLine(fittingName(name, style, room - measure(sign, style)) + sign, { x: start, y: middle + 14 }, style, room),
	].join('');
}

/** Whether every title and every second place of a department has a line beside its map. */
export function namedOnMap(record: Pick<DepartmentRecord, 'titles' | 'runnerUps'>) {
	const left = linesOf(record).length - record.titles.length;
	return { titles: left >= 0, runnerUps: left >= record.runnerUps.length };
}

/** Titles, then second places, as far as there is room. */
function linesOf({ titles, runnerUps }: Pick<DepartmentRecord, 'titles' | 'runnerUps'>): readonly Line[] {
	const all: readonly Line[] = [
		...titles.map((season) => ({ ...season, fill: Palette.gold })),
		...runnerUps.map((season) => ({ ...season, fill: Palette.silver })),
	];
	const listed = all.slice(0, Math.floor(ROOM / ROW));
	// The key to the signs takes the room of a line.
	const needsLegend = listed.some(({ sign }) => sign !== '');
	return needsLegend ? listed.slice(0, Math.floor((ROOM - LABEL) / ROW)) : listed;
}
