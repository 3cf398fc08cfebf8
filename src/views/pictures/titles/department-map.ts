import type { Words } from '../../../text/words.js';
import { legend } from '../../mark.js';
import type { Picture } from '../../view.js';
import { framed } from '../framed.js';
import { Palette } from '../palette.js';
import type { Svg } from '../svg.js';
import { cut, measure, textLine } from '../text.js';
import { CORNER, drawnMap, MAP_BOTTOM, type MappedTitles, marksLine } from './title-map.js';

/** What a department's map says beside it: the newest seasons it won, or at least lost the final of. */
export type DepartmentRecord = {
	/** `Place 1 of 25`; undefined without a title. */
	readonly place: string | undefined;
	readonly competition: string;
	/** Newest first, like the lost finals. */
	readonly titles: readonly DepartmentSeason[];
	readonly runnerUps: readonly DepartmentSeason[];
};
/** A year, and the club with its mark. */
export type DepartmentSeason = { readonly year: number; readonly club: string; readonly sign: string };

/** How many seasons are named. */
const NAMED = 4;

/** A department on the map of titles, with what it has won. */
export function departmentMap(
	asked: MappedTitles,
	record: DepartmentRecord,
	mapped: readonly MappedTitles[],
	words: Words,
): Picture {
	const hasWon = record.titles.length > 0;
	const all = hasWon ? record.titles : record.runnerUps;
	const named = all.slice(0, NAMED);
	const signs = legend([...mapped, ...named].map(({ sign }) => sign).join(''), words);
	return framed(
		{
			name: 'department',
			title: asked.department.name,
			aside: record.competition,
			alt: words.say('picture.department.alt', {
				department: asked.department.name,
				competition: record.competition,
				titles: words.say('picture.titles', { count: asked.titles }),
			}),
		},
		signs === undefined ? MAP_BOTTOM : MAP_BOTTOM + 46,
		...drawnMap(mapped, words, asked.department.id),
		...summary(asked, record, words),
		all.length > NAMED
			? textLine(
					words.say(hasWon ? 'picture.last-titles' : 'picture.last-runner-ups'),
					{ x: CORNER.x, y: CORNER.y + 138 },
					{ font: 'text', size: 24, fill: Palette.quiet },
				)
			: '',
		...seasons(named, hasWon ? Palette.gold : Palette.silver),
		signs === undefined ? '' : marksLine(signs),
	);
}

function summary({ titles }: MappedTitles, record: DepartmentRecord, words: Words): readonly Svg[] {
	const seconds = record.runnerUps.length;
	const second = seconds > 0 ? words.say('picture.runner-ups', { count: seconds }) : undefined;
	const quiet = { font: 'text', size: 24, fill: Palette.quiet } as const;
	if (titles === 0) {
		return [
			textLine(
				words.say('picture.no-title'),
				{ x: CORNER.x, y: CORNER.y + 36 },
				{ font: 'display', size: 42, fill: Palette.ink },
				CORNER.width,
			),
			second === undefined ? '' : textLine(second, { x: CORNER.x, y: CORNER.y + 78 }, quiet, CORNER.width),
		];
	}
	const number = { font: 'display', size: 110, fill: Palette.gold } as const;
	const x = CORNER.x + measure(`${titles}`, number) + 18;
	const room = CORNER.x + CORNER.width - x;
	return [
		textLine(`${titles}`, { x: CORNER.x, y: CORNER.y + 79 }, number),
		textLine(
			words.say(titles === 1 ? 'picture.title-noun' : 'picture.titles-noun'),
			{ x, y: CORNER.y + 30 },
			{ font: 'strong', size: 32, fill: Palette.ink },
			room,
		),
		...[record.place, second]
			.filter((line) => line !== undefined)
			.map((line, index) => textLine(line, { x, y: CORNER.y + 58 + index * 30 }, quiet, room)),
	];
}

function seasons(named: readonly DepartmentSeason[], fill: string): readonly Svg[] {
	return named.flatMap(({ year, club, sign }, index) => {
		const y = CORNER.y + 180 + index * 42;
		const x = CORNER.x + 76;
		const style = { font: 'text', size: 26, fill: Palette.ink } as const;
		const room = CORNER.x + CORNER.width - x - measure(sign, style);
		return [
			textLine(`${year}`, { x: CORNER.x, y }, { font: 'display', size: 30, fill }),
			textLine(`${cut(club, style, room)}${sign}`, { x, y }, style),
		];
	});
}
