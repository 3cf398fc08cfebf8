import type { Catalog } from '../../../catalog/catalog.js';
import type { ClubId } from '../../../domain/club.js';
import { type Match, scoreOf } from '../../../domain/match.js';
import type { GroupRound } from '../../../domain/round.js';
import { clubsOf, standings } from '../../../domain/standing.js';
import type { Words } from '../../../text/words.js';
import { scoreText } from '../../match-text.js';
import { roundTitle } from '../../round-text.js';
import { type Block, label } from '../block.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { el, type Svg } from '../svg.js';
import { textLine, wrap } from '../text.js';
import { board, PAD } from './board.js';
import { groupTable, ROW } from './group-table.js';

type Names = Pick<Catalog, 'clubLabel'>;
const HEAD = 64;
const INSIDE = WIDTH - 2 * MARGIN;
/** More results than this are not listed. */
const MOST_MATCHES = 6;

/**
 * The group that decided the title: its table, with the result of every pairing if all are known, else what is known of
 * its matches. Undefined where only the winner is known.
 */
export function groupBoard(
	group: GroupRound,
	champion: ClubId | undefined,
	year: number,
	catalog: Names,
	words: Words,
): Block | undefined {
	const table = standings(group);
	const parts = table
		? [groupTable(group, table, champion, year, catalog, words)]
		: [resultsPart(group, champion, year, catalog), clubsPart(group, year, catalog, words)];
	const blocks = [...parts, playOffPart(group, champion, year, catalog, words)].filter((part) => part !== undefined);
	if (blocks.length === 0) return undefined;
	const height = HEAD + blocks.reduce((sum, block) => sum + block.height, 0) + 14;
	return {
		height,
		at(top) {
			let y = top + HEAD;
			const drawn = blocks.map((block) => {
				const piece = block.at(y);
				y += block.height;
				return piece;
			});
			return board(roundTitle(group, words), { x: MARGIN, top, width: INSIDE, height }) + drawn.join('');
		},
	};
}

function resultsPart(group: GroupRound, champion: ClubId | undefined, year: number, catalog: Names): Block | undefined {
	const known = shownMatches(group);
	if (known.length === 0) return undefined;
	return {
		height: known.length * ROW,
		at: (top) =>
			known.map((match, index) => resultLine(match, champion, top + 34 + index * ROW, year, catalog)).join(''),
	};
}

function shownMatches({ matches }: GroupRound): readonly Match[] {
	return matches.filter(scoreOf).slice(0, MOST_MATCHES);
}

function clubsPart(group: GroupRound, year: number, catalog: Names, words: Words): Block | undefined {
	const clubs = clubsOf(group);
	const listed = shownMatches(group).flatMap(({ home, away }) => [home, away]);
	const names = clubs.map((club) => catalog.clubLabel(club, year)).join(', ');
	const all = clubs.every((club) => listed.includes(club));
	if (clubs.length < 2 || (all && !group.incomplete)) return undefined;
	const style = { font: 'text', size: 24, fill: Palette.quiet } as const;
	const text = all ? words.say('stage.incomplete') : words.say('stage.in-group', { clubs: names });
	const rows = wrap(text, style, INSIDE - 2 * PAD, 3);
	return {
		height: rows.length * 34 + 12,
		at: (top) => rows.map((row, index) => textLine(row, { x: MARGIN + PAD, y: top + 30 + index * 34 }, style)).join(''),
	};
}

function playOffPart(
	{ playOff }: GroupRound,
	champion: ClubId | undefined,
	year: number,
	catalog: Names,
	words: Words,
): Block | undefined {
	if (!playOff) return undefined;
	const heading = words.say('match.play-off');
	return {
		height: 58 + ROW,
		at: (top) => label(heading, MARGIN + PAD, top + 46) + resultLine(playOff, champion, top + 58 + 34, year, catalog),
	};
}

/** One match about the middle of the picture: `Sportivo Huracán 1–0 CNI`. */
function resultLine(match: Match, champion: ClubId | undefined, y: number, year: number, catalog: Names): Svg {
	const score = scoreOf(match);
	const middle = WIDTH / 2;
	const room = INSIDE / 2 - PAD - 70;
	const name = (club: ClubId, spot: { readonly x: number; readonly anchor: 'start' | 'end' }) =>
		textLine(
			catalog.clubLabel(club, year),
			{ ...spot, y },
			{ font: 'display', size: 30, fill: club === champion ? Palette.gold : Palette.ink },
			room,
		);
	return [
		el('rect', { x: MARGIN + PAD, y: y - 35, width: INSIDE - 2 * PAD, height: 1.5, fill: Palette.line }),
		name(match.home, { x: middle - 62, anchor: 'end' }),
		textLine(
			score ? scoreText(score) : '–',
			{ x: middle, y, anchor: 'middle' },
			{ font: 'display', size: 34, fill: Palette.ink },
		),
		name(match.away, { x: middle + 62, anchor: 'start' }),
	].join('');
}
