import type { Catalog } from '../../../catalog/catalog.js';
import { seasonCompetitionName } from '../../../catalog/catalog.js';
import type { Appearance } from '../../../catalog/club-history.js';
import { yearsOf } from '../../../domain/season.js';
import type { Words } from '../../../text/words.js';
import { mark } from '../../mark.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { riseSign, star } from '../sign.js';
import { el, type Svg } from '../svg.js';
import { measure, sizeThatFits, textLine } from '../text.js';
import { fillOf, levels, stepOf, surenessOf } from './reach-level.js';

/** The height of a season's row. */
export const SEASON = 92;
const YEAR = 118;
/** A step: its width, the gap to the next, and how much higher that is. */
const STEP = { width: 40, gap: 6, rise: 13 } as const;
const TEXT = MARGIN + YEAR + levels.length * (STEP.width + STEP.gap) + 28;
const ROOM = WIDTH - MARGIN - TEXT;
const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/** A season as stairs: one step for each stage that the club reached. */
export function seasonRow(
	appearance: Appearance,
	top: number,
	isFirst: boolean,
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
): Svg {
	const { season, promotion } = appearance;
	const step = stepOf(appearance.reach);
	const sign = mark(surenessOf(appearance));
	const years = yearsOf(season);
	const big = sizeThatFits(years, 'display', YEAR - 8, [46, SMALLEST]);
	const year = { font: 'display', size: big, fill: step === levels.length ? Palette.gold : Palette.ink } as const;
	const competition = words.of(seasonCompetitionName(catalog, season).name);
	const said = capitalized(reachText(appearance, words)) + sign;
	const size = sizeThatFits(said, 'strong', ROOM, [40, 36, SMALLEST]);
	const reached = { font: 'strong', size, fill: Palette.ink } as const;
	const end = TEXT + measure(said, reached) + 24;
	const rose = words.say('timeline.promoted');
	const hasRoom = end + 34 + measure(rose, quiet) <= WIDTH - MARGIN;
	return [
		isFirst ? '' : el('rect', { x: MARGIN, y: top, width: WIDTH - 2 * MARGIN, height: 2, fill: Palette.line }),
		textLine(years, { x: MARGIN, y: top + 62 }, year),
		...levels.map((_, index) => stair(index + 1, index + 1 <= step ? fillOf(step) : Palette.panel, top + SEASON - 12)),
		step === levels.length ? star(stairMiddle(step), top + SEASON - 12 - 45, 15, Palette.ground) : '',
		textLine(competition, { x: TEXT, y: top + 38 }, quiet, ROOM),
		textLine(said, { x: TEXT, y: top + 78 }, reached, ROOM),
		promotion && hasRoom
			? riseSign(end + 14, top + 77, 28, Palette.green) + textLine(rose, { x: end + 36, y: top + 78 }, quiet)
			: '',
	].join('');
}

/** How far a club got; in a league, its place. */
export function reachText({ reach, place }: Pick<Appearance, 'reach' | 'place'>, words: Words): string {
	return reach === 'entered' && place !== undefined
		? words.say('league.place', { place: words.ordinal(place) })
		: words.say(`club.reach.${reach}`);
}

function capitalized(text: string): string {
	return text.slice(0, 1).toLocaleUpperCase('es') + text.slice(1);
}

function stair(step: number, fill: string, ground: number): Svg {
	const height = STEP.rise * step + 2;
	const x = MARGIN + YEAR + (step - 1) * (STEP.width + STEP.gap);
	return el('rect', { x, y: ground - height, width: STEP.width, height, rx: 5, fill });
}

function stairMiddle(step: number): number {
	return MARGIN + YEAR + (step - 1) * (STEP.width + STEP.gap) + STEP.width / 2;
}
