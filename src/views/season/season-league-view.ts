import { leagueTable, stageOf } from '../../domain/decider.js';
import type { Round } from '../../domain/round.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import type { Part } from '../fit-fields.js';
import { mark } from '../mark.js';
import { clubName } from '../names.js';
import { leagueBoard } from '../pictures/season/league-board.js';
import { roundLines, roundTitle } from '../round-text.js';
import type { View } from '../view.js';
import { featPart } from './feat-part.js';
import { isWinnerOnly, winnerLine } from './league-lines.js';
import { type SeasonNames, seasonPage } from './season-page-frame.js';

/** With more matches than this, a table's matches are not listed. */
const LISTED_MATCHES = 60;

/** A league's tables in full, and the matches that settled what they left open. */
export function leagueView(season: Season, catalog: SeasonNames, words: Words): View {
	const stage = stageOf(season, 'league');
	const rounds = stage?.rounds ?? [];
	const table = leagueTable(season);
	const picture = table && leagueBoard(season, table, catalog, words);
	const won = rounds.filter(isWinnerOnly).map((round) => winnerLine(round, season, catalog, words));
	const partsWithout = (seen: Round | undefined): readonly Part[] => [
		...(won.length > 0 ? [{ name: words.say('league.tournaments'), lines: won }] : []),
		...rounds
			.filter((round) => !isWinnerOnly(round))
			.map((round) => roundPart(round, season, catalog, words, round === seen))
			.filter(({ lines }) => lines.length > 0),
		...featPart(season, catalog, words),
	];
	const head = stage?.note ? [words.of(stage.note)] : [];
	const pageOf = (parts: readonly Part[]) => seasonPage(season, 'league', { head, parts }, catalog, words);
	const whole = pageOf(partsWithout(undefined));
	if (!picture) return whole;
	return { ...pageOf(partsWithout(table)), withoutPicture: { embeds: whole.embeds }, picture };
}

/** @param isSeen Whether the picture shows the round's table. */
function roundPart(round: Round, season: Season, catalog: SeasonNames, words: Words, isSeen: boolean): Part {
	const detail = round.type === 'group' && round.matches.length > LISTED_MATCHES ? 'brief' : 'full';
	const lines = roundLines(round, detail, catalog, words, season.year).filter(
		(line) => !(isSeen && line.startsWith('```')),
	);
	return {
		name: roundTitle(round, words) + mark(round.confidence),
		lines: [...lines, ...asideLines(round, season, catalog, words)],
	};
}

/** Points deducted from clubs, and misprints in a table's source. */
function asideLines(round: Round, { year }: Season, catalog: SeasonNames, words: Words): readonly string[] {
	if (round.type !== 'group') return [];
	return [
		...round.deductions.flatMap(({ club, points, reason }) => [
			`-# ${words.say('league.deduction', { club: clubName(catalog, club, year), count: points })}`,
			...(reason ? [`-# ${words.of(reason)}`] : []),
		]),
		...(round.misprint ? [`-# ${words.of(round.misprint)}`] : []),
	];
}
