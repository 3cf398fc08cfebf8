import type { Catalog } from '../../../catalog/catalog.js';
import { type Appearance, reaches } from '../../../catalog/club-history.js';
import type { Club } from '../../../domain/club.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import { legend, mark } from '../../mark.js';
import { nameOfCompetition, placeText } from '../../names.js';
import type { Picture } from '../../view.js';
import { framed, TOP } from '../framed.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import { AXIS_HEIGHT, type Axis, axisOver, axisYears } from './timeline-axis.js';
import { MARKS_HEIGHT, marksLegend, marksOf } from './timeline-marks.js';
import { foundedIn, spansBelow } from './timeline-spans.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'department' | 'competition' | 'competitions'>;
type Lane = { readonly name: string; readonly seasons: readonly Appearance[] };

/** From a lane's heading to its ground, and below that to the next lane. */
const HEADING = 40;
const BELOW = 46;
/** What lies more years than this before the first season is told in words, to spare a long empty stretch. */
const NEAR = 20;

/**
 * A club's seasons through the years, one lane per competition, with the names it had before. Undefined where that says
 * no more than a line of text: one season, or two that ended early.
 */
export function clubTimeline(
	club: Club,
	history: readonly Appearance[],
	catalog: Names,
	words: Words,
): Picture | undefined {
	if (history.length < 2 || (history.length === 2 && !history.some(isNotable))) return undefined;
	const lanes = catalog.competitions.flatMap(({ id }) => {
		const seasons = history.filter(({ season }) => season.competition === id);
		return seasons.length === 0 ? [] : [{ name: nameOfCompetition(catalog, id, words), seasons }];
	});
	const axis = axisOver(yearsOf(club, history));
	const step = HEADING + MARKS_HEIGHT + BELOW;
	const bottom = TOP + lanes.length * step - BELOW + 28;
	const spans = spansBelow(club, axis, words, bottom + AXIS_HEIGHT);
	const key = marksLegend(history, words, spans.bottom + 18);
	const svg = [
		axisYears(axis, TOP + HEADING + 14, bottom),
		...lanes.map((lane, index) => laneOf(lane, axis, TOP + index * step, words)),
		spans.svg,
		key.svg,
	];
	const title = catalog.clubLabel(club.id);
	const place = placeText(catalog, club.id, words);
	const aside = place === undefined || title.includes(place) ? '' : place + mark(club.confidence);
	const signs = legend([...svg, aside].join(''), words);
	return framed(
		{
			name: 'club',
			alt: altText(club, lanes, catalog, words),
			title,
			aside,
		},
		key.bottom + (signs === undefined ? 0 : 36),
		...svg,
		signs === undefined
			? ''
			: textLine(
					signs,
					{ x: MARGIN, y: key.bottom + 30 },
					{ font: 'text', size: 22, fill: Palette.quiet },
					WIDTH - 2 * MARGIN,
				),
	);
}

function isNotable({ reach, promotion }: Appearance): boolean {
	return promotion !== undefined || reaches.indexOf(reach) >= reaches.indexOf('national');
}

/** The years of its seasons, and those of its founding and its names unless they are far off. */
function yearsOf(club: Club, history: readonly Appearance[]): readonly number[] {
	const seasons = history.map(({ season }) => season.year);
	const first = Math.min(...seasons);
	const others = [foundedIn(club), ...club.formerNames.flatMap(({ from, until }) => [from, until])];
	return [...seasons, ...others.filter((year) => year !== undefined && year >= first - NEAR)].filter(
		(year) => year !== undefined,
	);
}

function laneOf({ name, seasons }: Lane, axis: Axis, top: number, words: Words): Svg {
	const ground = top + HEADING + MARKS_HEIGHT;
	const titles = seasons.filter(
		({ season, reach }) => reach === 'champion' && season.champion?.confidence !== 'disputed',
	).length;
	const label = { font: 'strong', size: 28, fill: Palette.ink } as const;
	return [
		el('rect', { x: MARGIN, y: ground, width: WIDTH - 2 * MARGIN, height: 2, fill: Palette.quiet }),
		textLine(name, { x: MARGIN, y: top + 24 }, label, 600),
		titles === 0
			? ''
			: textLine(
					words.say('timeline.titles', { count: titles }),
					{ x: MARGIN + measure(name, label) + 20, y: top + 24 },
					{ font: 'strong', size: 28, fill: Palette.gold },
					300,
				),
		marksOf(seasons, axis, ground),
	].join('');
}

function altText(club: Club, lanes: readonly Lane[], catalog: Names, words: Words): string {
	const said = lanes.map(({ name, seasons }) => {
		const parts = reaches.toReversed().flatMap((reach) => {
			const years = seasons.filter((each) => each.reach === reach).map(({ season }) => season.year);
			if (years.length === 0) return [];
			return [`${words.say(`club.reach.${reach}`)} (${years.toSorted((a, b) => a - b).join(', ')})`];
		});
		return `${name}: ${parts.join(', ')}`;
	});
	return clip(words.say('timeline.alt', { club: catalog.clubLabel(club.id), seasons: said.join('; ') }), Limit.altText);
}
