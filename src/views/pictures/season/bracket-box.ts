import type { Catalog } from '../../../catalog/catalog.js';
import type { ClubId } from '../../../domain/club.js';
import type { Score, Tie } from '../../../domain/match.js';
import type { RoadStep } from '../../../domain/road.js';
import { aggregate } from '../../../domain/tie.js';
import type { Words } from '../../../text/words.js';
import { decisionTexts } from '../../match-text.js';
import { panel } from '../block.js';
import { markedName } from '../marked-name.js';
import { Palette } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { sizeThatFits, textLine } from '../text.js';

type Names = Pick<Catalog, 'clubLabel'>;

const PAD = 14;
const ROW = 38;
/** For the line that says what decided a tie. */
const HOW = 36;
/** For the goals of a club. */
const GOALS = 34;
/** For the sign of a fact that is not certain. */
const SIGN = 16;

/** How high the box of a step is. */
export function boxHeight({ tie, round }: RoadStep, year: number, catalog: Names, words: Words): number {
	return 2 * ROW + (tie && howText(tie, round.onPoints, year, catalog, words) !== '' ? HOW : 0);
}

/** One tie on the road: its clubs, the goals of all legs, and what decided it where they do not. */
export function tieBox(
	step: RoadStep,
	{ x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
	champion: ClubId | undefined,
	year: number,
	catalog: Names,
	words: Words,
): Svg {
	const { tie, club, round } = step;
	const left = x + PAD;
	const row = (index: number) => y + ROW * index + 28;
	const how = tie ? howText(tie, round.onPoints, year, catalog, words) : '';
	const small = { font: 'text', size: 22, fill: Palette.quiet } as const;
	return [
		panel(x, y, width, boxHeight(step, year, catalog, words)),
		el('rect', { x, y: y + ROW - 1, width, height: 2, fill: Palette.ground }),
		...(tie
			? tie.clubs.map((each, index) =>
					clubLine(each, tie, step, { x: left, y: row(index), width }, champion, year, catalog),
				)
			: [
					clubLine(club, undefined, step, { x: left, y: row(0), width }, champion, year, catalog),
					textLine(words.say('board.unknown-opponent'), { x: left, y: row(1) }, small, width - 2 * PAD),
				]),
		how === '' ? '' : textLine(how, { x: left, y: row(2) - 3 }, small, width - 2 * PAD),
	].join('');
}

function clubLine(
	club: ClubId,
	tie: Tie | undefined,
	step: RoadStep,
	{ x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
	champion: ClubId | undefined,
	year: number,
	catalog: Names,
): Svg {
	const wentOn = club === step.club;
	const goals = tie && aggregate(tie);
	const confidence = wentOn ? (tie?.confidence ?? 'confirmed') : 'confirmed';
	const room = width - 2 * PAD - (goals ? GOALS : 0);
	const name = catalog.clubLabel(club, year);
	const size = sizeThatFits(name, 'display', room - (confidence === 'confirmed' ? 0 : SIGN), [28, 26, 24, 22]);
	const fill = wentOn ? (club === champion ? Palette.gold : Palette.ink) : Palette.quiet;
	const spot = { x: x + width - 2 * PAD, y, anchor: 'end' } as const;
	return (
		markedName(name, confidence, { x, y }, { font: 'display', size, fill }, room) +
		(goals ? textLine(`${goals[goalsIndex(club, tie)]}`, spot, { font: 'display', size: 30, fill }) : '')
	);
}

function goalsIndex(club: ClubId, tie: Pick<Tie, 'clubs'>): keyof Score & (0 | 1) {
	return club === tie.clubs[0] ? 0 : 1;
}

/** What decided the tie; only the ruling, where one put the loser in the winner's place. */
function howText({ reinstated, ...tie }: Tie, onPoints: boolean, year: number, catalog: Names, words: Words): string {
	return reinstated ? words.say('tie.ruling') : decisionTexts(tie, onPoints, catalog, words, year).join(', ');
}
