import type { Catalog } from '../../../catalog/catalog.js';
import type { ClubId } from '../../../domain/club.js';
import type { Score, Tie } from '../../../domain/match.js';
import type { RoadStep } from '../../../domain/road.js';
import { aggregate } from '../../../domain/tie.js';
import type { Words } from '../../../text/words.js';
import { decisionTexts } from '../../match-text.js';
import { panel } from '../block.js';
import { markedName } from '../marked-name.js';
import { Palette, SMALLEST } from '../palette.js';
import { shield, shieldHeight } from '../shield/shield.js';
import { el, type Svg } from '../svg.js';
import { cut, measure, textLine } from '../text.js';

type Names = Pick<Catalog, 'club' | 'clubLabel'>;

const PAD = 12;
const ROW = 44;
/** Height of the line that says what decided a tie. */
const HOW = 42;
/** Too small for initials, but the name stands beside it. */
const SHIELD = 34;
/** Width of a club's goals. */
const GOALS = 44;
const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/** How a bracket's boxes are drawn. */
export type BoxLook = {
	readonly champion: ClubId | undefined;
	readonly year: number;
	/** Whether boxes say what decided a tie where its goals do not. */
	readonly isTold: boolean;
	readonly width: number;
};

/** The height of a step's box. */
export function boxHeight(step: RoadStep, look: BoxLook, catalog: Names, words: Words): number {
	return 2 * ROW + (howText(step, look, catalog, words) === '' ? 0 : HOW);
}

/** One tie on the road: its clubs, the goals of all legs, and what decided it where they do not. */
export function tieBox(
	step: RoadStep,
	{ x, y }: { readonly x: number; readonly y: number },
	look: BoxLook,
	catalog: Names,
	words: Words,
): Svg {
	const { tie, club } = step;
	const how = howText(step, look, catalog, words);
	const lines = tie
		? tie.clubs.map((each, index) => clubLine(each, tie, step, { x, top: y + ROW * index }, look, catalog))
		: [
				clubLine(club, undefined, step, { x, top: y }, look, catalog),
				textLine(words.say('board.unknown-opponent'), { x: x + PAD, y: y + ROW + 33 }, quiet, look.width - 2 * PAD),
			];
	return [
		panel(x, y, look.width, boxHeight(step, look, catalog, words)),
		el('rect', { x, y: y + ROW - 1, width: look.width, height: 2, fill: Palette.ground }),
		...lines,
		textLine(how, { x: x + PAD, y: y + 2 * ROW + 30 }, quiet, look.width - 2 * PAD),
	].join('');
}

function clubLine(
	club: ClubId,
	tie: Tie | undefined,
	step: RoadStep,
	{ x, top }: { readonly x: number; readonly top: number },
	{ champion, year, width }: BoxLook,
	catalog: Names,
): Svg {
	const wentOn = club === step.club;
	const goals = tie && aggregate(tie);
	const confidence = wentOn ? (tie?.confidence ?? 'confirmed') : 'confirmed';
	const start = x + PAD + SHIELD + 12;
	const room = x + width - PAD - (goals ? GOALS : 0) - start;
	const fill = wentOn ? (club === champion ? Palette.gold : Palette.ink) : Palette.quiet;
	const style = { font: 'display', size: SMALLEST, fill } as const;
	return [
		shield(catalog.club(club), x + PAD, top + (ROW - shieldHeight(SHIELD)) / 2, SHIELD),
		markedName(catalog.clubLabel(club, year), confidence, { x: start, y: top + 34 }, style, room),
		goals
			? textLine(
					`${goals[goalsIndex(club, tie)]}`,
					{ x: x + width - PAD, y: top + 36, anchor: 'end' },
					{ font: 'display', size: 40, fill },
				)
			: '',
	].join('');
}

function goalsIndex(club: ClubId, tie: Pick<Tie, 'clubs'>): keyof Score & (0 | 1) {
	return club === tie.clubs[0] ? 0 : 1;
}

/** What decided the tie, cut to the box; a ruling that reinstated the loser replaces it. Empty unless `isTold`. */
function howText({ tie, round }: RoadStep, { year, isTold, width }: BoxLook, catalog: Names, words: Words): string {
	if (!tie || !isTold) return '';
	const { reinstated, ...played } = tie;
	const said = reinstated
		? words.say('tie.ruling')
		: decisionTexts(played, round.onPoints, catalog, words, year).join(', ');
	return measure(said, quiet) <= width - 2 * PAD ? said : cut(said.split(', ')[0] ?? '', quiet, width - 2 * PAD);
}
