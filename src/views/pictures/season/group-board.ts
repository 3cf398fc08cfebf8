import type { Catalog } from '../../../catalog/catalog.js';
import type { ClubId } from '../../../domain/club.js';
import { type Match, scoreOf } from '../../../domain/match.js';
import type { GroupRound } from '../../../domain/round.js';
import { clubsOf, standings } from '../../../domain/standing.js';
import type { Words } from '../../../text/words.js';
import { scoreText } from '../../match-text.js';
import { roundTitle } from '../../round-text.js';
import { type Block, label } from '../block.js';
import { fittingName } from '../fitting-name.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { LEGIBLE, shield, shieldHeight } from '../shield/shield.js';
import { bearerIn } from '../shield/shield-look.js';
import { el, type Svg } from '../svg.js';
import { textLine, wrap } from '../text.js';
import { board, PAD } from './board.js';
import { type GroupSeason, groupTable, ROW } from './group-table.js';

type Names = Pick<Catalog, 'club' | 'clubLabel'>;
const HEAD = 62;
const FOOT = 8;
const PLAY_OFF = 58;
const INSIDE = WIDTH - 2 * MARGIN;
const LINE = 44;

/**
 * The group that decided the title: its table, or the known matches, as far as there is room. Undefined where only the
 * winner is known.
 *
 * @param about Who won the season, and who was promoted: they bear an arrow.
 * @param room The greatest height.
 */
export function groupBoard(
	group: GroupRound,
	about: GroupSeason,
	room: number,
	catalog: Names,
	words: Words,
): Block | undefined {
	const { champion, year } = about;
	const table = standings(group);
	const playOff = playOffPart(group, champion, year, catalog, words);
	const left = room - HEAD - FOOT - (playOff?.height ?? 0);
	const most = Math.floor(left / ROW);
	const results = table
		? groupTable(table, most, about, catalog, words)
		: resultsPart(group, most, champion, year, catalog);
	const clubs = table ? undefined : clubsPart(group, left - (results?.height ?? 0), most, year, catalog, words);
	const blocks = [results, clubs, playOff].filter((part) => part !== undefined);
	if (blocks.length === 0) return undefined;
	const height = HEAD + blocks.reduce((sum, block) => sum + block.height, 0) + FOOT;
	return {
		height,
		at(top) {
			let y = top + HEAD;
			const drawn = blocks.map((block) => {
				const piece = block.at(y);
				y += block.height;
				return piece;
			});
			return (
				board(about.heading ?? roundTitle(group, words), { x: MARGIN, top, width: INSIDE, height }) + drawn.join('')
			);
		},
	};
}

function resultsPart(
	group: GroupRound,
	most: number,
	champion: ClubId | undefined,
	year: number,
	catalog: Names,
): Block | undefined {
	const known = group.matches.filter(scoreOf).slice(0, most);
	if (known.length === 0) return undefined;
	return {
		height: known.length * ROW,
		at: (top) => known.map((match, index) => resultLine(match, champion, top + index * ROW, year, catalog)).join(''),
	};
}

/** Who was in the group, or that not every result is known. */
function clubsPart(
	group: GroupRound,
	room: number,
	most: number,
	year: number,
	catalog: Names,
	words: Words,
): Block | undefined {
	const clubs = clubsOf(group);
	const listed = group.matches
		.filter(scoreOf)
		.slice(0, most)
		.flatMap(({ home, away }) => [home, away]);
	const all = clubs.every((club) => listed.includes(club));
	if (clubs.length < 2 || (all && !group.incomplete)) return undefined;
	const style = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;
	const names = clubs.map((club) => catalog.clubLabel(club, year)).join(', ');
	const text = all ? words.say('stage.incomplete') : words.say('stage.in-group', { clubs: names });
	const rows = wrap(text, style, INSIDE - 2 * PAD, 4);
	const height = rows.length * LINE + 10;
	if (height > room) return undefined;
	return {
		height,
		at: (top) =>
			rows.map((row, index) => textLine(row, { x: MARGIN + PAD, y: top + 34 + index * LINE }, style)).join(''),
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
		height: PLAY_OFF + ROW,
		at: (top) => label(heading, MARGIN + PAD, top + 44) + resultLine(playOff, champion, top + PLAY_OFF, year, catalog),
	};
}

/** A match centred in the picture: `Sportivo Huracán 1–0 CNI`. */
function resultLine(match: Match, champion: ClubId | undefined, top: number, year: number, catalog: Names): Svg {
	const score = scoreOf(match);
	const middle = WIDTH / 2;
	const y = top + ROW / 2;
	const side = (club: ClubId, way: -1 | 1): Svg => {
		const style = { font: 'display', size: 38, fill: club === champion ? Palette.gold : Palette.ink } as const;
		const edge = middle + way * 66;
		const x = way < 0 ? edge - LEGIBLE : edge;
		const name = fittingName(catalog.clubLabel(club, year), style, INSIDE / 2 - PAD - 66 - LEGIBLE - 16);
		return (
			shield(bearerIn(catalog.club(club), year), x, y - shieldHeight(LEGIBLE) / 2 + 1, LEGIBLE) +
			textLine(name, { x: edge + way * (LEGIBLE + 16), y: y + 14, anchor: way < 0 ? 'end' : 'start' }, style)
		);
	};
	return [
		el('rect', { x: MARGIN + PAD, y: top, width: INSIDE - 2 * PAD, height: 2, fill: Palette.line }),
		side(match.home, -1),
		textLine(
			score ? scoreText(score) : '–',
			{ x: middle, y: y + 15, anchor: 'middle' },
			{ font: 'display', size: 44, fill: Palette.ink },
		),
		side(match.away, 1),
	].join('');
}
