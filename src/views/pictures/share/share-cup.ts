import { type Cup, type CupTie, championOf } from '../../../quiz/cup/cup.js';
import type { Words } from '../../../text/words.js';
import { cupRoundName } from '../../cup-tie-text.js';
import { clip, Limit } from '../../limits.js';
import type { Picture } from '../../view.js';
import { Palette } from '../palette.js';
import { personName } from '../person-name.js';
import { el, type Svg } from '../svg.js';
import { textLine } from '../text.js';
import { trophy } from '../trophy.js';
import { AREA, EDGE, LEAST, playerLine, type ShareOccasion, SIDE, square } from './square.js';

/** How many rounds of the champion's way fit: the last ones. */
const ROUNDS = 4;
const ROW = 66;
const TROPHY = 230;
/** Where a round's score stands, and where its loser's name. */
const SCORE = 470;
const OPPONENT = 600;

/** A round of the champion's way: the score, and who was beaten. */
type Won = { readonly round: string; readonly score: string; readonly beaten: string };

/** The players whose names the picture needs. */
export function sharedCupPlayers(cup: Cup): readonly string[] {
	return [...new Set(wayOf(cup).flatMap(({ players }) => players))];
}

/**
 * A cup's end as a square picture: the trophy, the winner and their way. Undefined where the winner's name is not
 * known.
 */
export function shareCup(cup: Cup, competition: string, occasion: ShareOccasion, words: Words): Picture | undefined {
	const champion = championOf(cup);
	const { names } = occasion;
	const name = personName(names.get(champion ?? '') ?? [])?.text;
	if (champion === undefined || name === undefined) return undefined;
	const unknown = words.say('podium.unknown');
	const way = wonBy(cup, champion, words);
	const beaten = (player: string) => personName(names.get(player) ?? [])?.text ?? unknown;
	const said = way.map(({ round, score, beaten: player }) => `${round} ${score} ${beaten(player)}`);
	const alt = clip(words.say('share.cup-alt', { player: name, way: said.join(', ') }), Limit.altText);
	const below = AREA.top + TROPHY + 150;
	return square(
		{ name: 'cup', alt, title: words.say('cup.title', { competition }) },
		occasion,
		trophy(SIDE / 2, AREA.top, TROPHY),
		textLine(
			words.say('share.champion', { count: cup.entrants.length }).toLocaleUpperCase('es'),
			{ x: SIDE / 2, y: AREA.top + TROPHY + 54, anchor: 'middle' },
			{ font: 'display', size: 44, fill: Palette.quiet },
			SIDE - 2 * EDGE,
		),
		playerLine(
			champion,
			names,
			unknown,
			{ x: SIDE / 2, y: below, anchor: 'middle' },
			{ sizes: [96, 80, 66, 52, LEAST], fill: Palette.gold },
			SIDE - 2 * EDGE,
		),
		...way.map((won, index) => line(won, AREA.bottom - (way.length - index) * ROW, names, unknown)),
	);
}

function line({ round, score, beaten }: Won, top: number, names: ShareOccasion['names'], unknown: string): Svg {
	const y = top + 48;
	return [
		el('rect', { x: EDGE, y: top, width: SIDE - 2 * EDGE, height: 2, fill: Palette.line }),
		textLine(round, { x: EDGE, y }, { font: 'text', size: LEAST, fill: Palette.quiet }, SCORE - EDGE - 16),
		textLine(score, { x: SCORE, y }, { font: 'display', size: 50, fill: Palette.ink }),
		playerLine(
			beaten,
			names,
			unknown,
			{ x: OPPONENT, y },
			{ sizes: [46, LEAST], fill: Palette.ink },
			SIDE - EDGE - OPPONENT,
		),
	].join('');
}

/** The last ties that the champion played. */
function wayOf(cup: Cup): readonly CupTie[] {
	const champion = championOf(cup) ?? '';
	const played = cup.rounds.flatMap((round) =>
		round.filter(({ players }) => players.length > 1 && players.includes(champion)),
	);
	return played.slice(-ROUNDS);
}

function wonBy(cup: Cup, champion: string, words: Words): readonly Won[] {
	const ties = wayOf(cup);
	return cup.rounds.flatMap((round) =>
		round
			.filter((tie) => ties.includes(tie))
			.map(({ players, goals, winner }) => {
				const own = players.indexOf(champion);
				const mark = winner?.by === 'penalties' ? ` ${words.say('cup.picture-penalties')}` : '';
				const score = own === 0 ? `${goals[0]}–${goals[1]}` : `${goals[1]}–${goals[0]}`;
				return { round: cupRoundName(round, words), score: score + mark, beaten: players[1 - own] ?? '' };
			}),
	);
}
