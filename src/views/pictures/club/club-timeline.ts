import type { Catalog } from '../../../catalog/catalog.js';
import { type Appearance, reaches } from '../../../catalog/club-history.js';
import type { Club } from '../../../domain/club.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import { legend, mark } from '../../mark.js';
import { nameOfCompetition, seasonName } from '../../names.js';
import type { Picture } from '../../view.js';
import { BOTTOM, onGround } from '../framed.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import type { Svg } from '../svg.js';
import { textLine } from '../text.js';
import { aboutClub, clubHeader, HEADER_BOTTOM } from './club-header.js';
import { surenessOf } from './reach-level.js';
import { reachText, SEASON, seasonRow } from './season-rows.js';
import { AXIS_HEIGHT, axisOver, axisYears } from './timeline-axis.js';
import { type Lane, laneOf } from './timeline-lane.js';
import { dated, formerNameText, foundedIn, SPAN, spansBelow } from './timeline-spans.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'department' | 'competition' | 'competitions'>;
/** What is drawn below the heading, and where it ends. */
type Drawing = { readonly drawn: readonly Svg[]; readonly bottom: number };

/** Up to this many seasons are shown one by one; more are steps on an axis of years. */
const FEW = 5;
/** How many competitions fit below one another. */
const LANES = 3;
/** The greatest height of a competition's lane. */
const LANE = 220;
/** The height of a lane with no more than so many seasons. */
const SMALL = { seasons: 3, height: 118 } as const;
/** The line that says what the signs mean. */
const SIGNS = 44;
/**
 * A name or founding that lies more years than this before the first season is told in words, to spare an empty
 * stretch.
 */
const NEAR = 12;
const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/**
 * A club's card: its shield, how far it got in every season, and its former names. A few seasons are shown one by one.
 * Undefined for a club that appears in no season.
 */
export function clubTimeline(
	club: Club,
	history: readonly Appearance[],
	catalog: Names,
	words: Words,
): Picture | undefined {
	if (history.length === 0) return undefined;
	const lanes = catalog.competitions.flatMap(({ id }) => {
		const seasons = history.filter(({ season }) => season.competition === id);
		return seasons.length === 0 ? [] : [{ name: nameOfCompetition(catalog, id, words), seasons }];
	});
	const header = clubHeader(club, catalog, words);
	const signs = legend(header + history.map((each) => mark(surenessOf(each))).join(''), words);
	const { drawn, bottom } =
		history.length <= FEW
			? seasonBySeason(club, history, catalog, words)
			: alongTheYears(club, fullest(lanes), signs !== undefined, words);
	return onGround(
		{ name: 'club', alt: altText(club, lanes, catalog, words) },
		signs === undefined ? bottom : bottom + SIGNS,
		header,
		...drawn,
		signs === undefined ? '' : textLine(signs, { x: MARGIN, y: bottom + SIGNS - 8 }, quiet, WIDTH - 2 * MARGIN),
	);
}

/** The seasons, oldest first, and below them as many former names as fit. */
function seasonBySeason(club: Club, history: readonly Appearance[], catalog: Names, words: Words): Drawing {
	const seasons = history.toSorted((a, b) => a.season.year - b.season.year);
	const end = HEADER_BOTTOM + seasons.length * SEASON;
	const names = club.formerNames.slice(0, Math.max(0, Math.floor((BOTTOM - SIGNS - end) / SPAN)));
	return {
		drawn: [
			...seasons.map((each, index) => seasonRow(each, HEADER_BOTTOM + index * SEASON, index === 0, catalog, words)),
			...names.map((former, index) =>
				textLine(
					`‹ ${formerNameText(former, words)}`,
					{ x: MARGIN, y: end + 38 + index * SPAN },
					quiet,
					WIDTH - 2 * MARGIN,
				),
			),
		],
		bottom: end + names.length * SPAN,
	};
}

/** One lane per competition on a shared axis of years, with the club's former names below. */
function alongTheYears(club: Club, lanes: readonly Lane[], hasSigns: boolean, words: Words): Drawing {
	const axis = axisOver(
		yearsOf(
			club,
			lanes.flatMap(({ seasons }) => seasons),
		),
	);
	const names = Math.min(dated(club.formerNames).length, lanes.length > 2 ? 1 : 3);
	const room = BOTTOM - (hasSigns ? SIGNS : 0) - HEADER_BOTTOM - AXIS_HEIGHT - names * SPAN;
	const heights = laneHeights(lanes, room);
	const tops = heights.map((_, index) => HEADER_BOTTOM + heights.slice(0, index).reduce((sum, each) => sum + each, 0));
	const end = HEADER_BOTTOM + heights.reduce((sum, each) => sum + each, 0);
	return {
		drawn: [
			axisYears(axis, HEADER_BOTTOM + 48, end),
			...lanes.map((lane, index) => laneOf(lane, axis, tops[index] ?? 0, heights[index] ?? 0, words)),
			...spansBelow(club, axis, words, end + AXIS_HEIGHT, names),
		],
		bottom: end + AXIS_HEIGHT + names * SPAN,
	};
}

/** The competitions with most seasons, in catalog order; the text names the others. */
function fullest(lanes: readonly Lane[]): readonly Lane[] {
	const kept = lanes.toSorted((a, b) => b.seasons.length - a.seasons.length).slice(0, LANES);
	return lanes.filter((lane) => kept.includes(lane));
}

/** Lanes with many seasons share the height that lanes with few leave. */
function laneHeights(lanes: readonly Lane[], room: number): readonly number[] {
	const equal = Math.floor(room / lanes.length);
	const small = Math.min(SMALL.height, equal);
	const isSmall = ({ seasons }: Lane) => seasons.length <= SMALL.seasons;
	const others = lanes.filter((lane) => !isSmall(lane)).length;
	if (others === 0) return lanes.map(() => Math.min(LANE, equal));
	const large = Math.min(LANE, Math.floor((room - small * (lanes.length - others)) / others));
	return lanes.map((lane) => (isSmall(lane) ? small : large));
}

/** The years of the seasons, of former names and of the founding, unless these lie far before the first season. */
function yearsOf(club: Club, history: readonly Appearance[]): readonly number[] {
	const seasons = history.map(({ season }) => season.year);
	const first = Math.min(...seasons);
	const others = [foundedIn(club), ...club.formerNames.flatMap(({ from, until }) => [from, until])];
	return [...seasons, ...others.filter((year) => year !== undefined && year >= first - NEAR)].filter(
		(year) => year !== undefined,
	);
}

function altText(club: Club, lanes: readonly Lane[], catalog: Names, words: Words): string {
	const known = lanes.flatMap(({ seasons }) => seasons).toSorted((a, b) => a.season.year - b.season.year);
	const oneByOne = known.map((each) => `${seasonName(catalog, each.season, words)}: ${reachText(each, words)}`);
	const byLane = lanes.map(({ name, seasons }) => {
		const parts = reaches.toReversed().flatMap((reach) => {
			const years = seasons.filter((each) => each.reach === reach).map(({ season }) => season.year);
			if (years.length === 0) return [];
			return [`${words.say(`club.reach.${reach}`)} (${years.toSorted((a, b) => a - b).join(', ')})`];
		});
		return `${name}: ${parts.join(', ')}`;
	});
	const said = known.length <= FEW ? oneByOne : byLane;
	const promoted = known.flatMap(({ promotion, season }) => (promotion ? [season.year] : []));
	const rest = [
		...(promoted.length > 0 ? [`${words.say('timeline.promoted')} (${promoted.join(', ')})`] : []),
		...aboutClub(club, 'date', catalog, words),
		...club.formerNames.map((former) => formerNameText(former, words)),
	];
	const seasons = [said.join('; '), ...rest].join('. ');
	return clip(words.say('timeline.alt', { club: catalog.clubLabel(club.id), seasons }), Limit.altText);
}
