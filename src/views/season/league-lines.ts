import type { Catalog } from '../../catalog/catalog.js';
import type { Bilingual } from '../../domain/bilingual.js';
import type { ClubId } from '../../domain/club.js';
import { leagueRounds, leagueTable } from '../../domain/decider.js';
import type { TopScorer } from '../../domain/league.js';
import type { GroupRound, Round } from '../../domain/round.js';
import type { Season } from '../../domain/season.js';
import { type Standing, standings } from '../../domain/standing.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import type { Part } from '../fit-fields.js';
import { mark } from '../mark.js';
import { clubName } from '../names.js';
import { headingOf, LEAST } from '../pictures/season/league-heading.js';
import { roundTitle } from '../round-text.js';
import { featPart } from './feat-part.js';

type Names = Pick<Catalog, 'clubLabel' | 'cup'>;

/** How many rows of a table a season's first page shows. */
const PODIUM = 4;

/**
 * What there is to tell of a league's season besides champion and final, one part per heading.
 *
 * @param isTableSeen Whether a picture shows the top of the table.
 */
export function leagueParts(season: Season, catalog: Names, words: Words, isTableSeen = false): readonly Part[] {
	return [
		...(isTableSeen ? [] : podiumPart(season, catalog, words)),
		...tournamentPart(season, catalog, words),
		...relegationPart(season, catalog, words),
		...abroadPart(season, catalog, words),
		...scorerPart(season, catalog, words),
		...featPart(season, catalog, words),
		...figurePart(season, words),
	];
}

/** Whether only the winner of a tournament, such as an Apertura, is known. */
export function isWinnerOnly(round: Round): round is GroupRound {
	return round.type === 'group' && (round.name === 'apertura' || round.name === 'clausura' || round.name === 'regional')
		? round.matches.length === 0 && (round.table ?? []).every(({ played }) => played === undefined)
		: false;
}

/** `Apertura: **Universitario**`. */
export function winnerLine(round: GroupRound, { year }: Season, catalog: Names, words: Words): string {
	const clubs = (standings(round) ?? []).map(({ club }) => `**${clubName(catalog, club, year)}**`);
	const tournament = roundTitle(round, words);
	return words.say('league.winner', { tournament, clubs: words.list(clubs) }) + mark(round.confidence);
}

function podiumPart(season: Season, catalog: Names, words: Words): Part[] {
	const table = leagueTable(season);
	const rows = table && standings(table)?.slice(0, PODIUM);
	if (!table || !rows || rows.length < LEAST) return [];
	const lines = rows.map((row, index) => rowLine(row, index + 1, season, catalog, words));
	return [
		{
			name: words.say(headingOf(table)) + mark(table.confidence),
			lines,
		},
	];
}

function rowLine({ club, points }: Standing, place: number, { year }: Season, catalog: Names, words: Words): string {
	const row = { place, club: clubName(catalog, club, year) };
	return points === undefined
		? words.say('league.row', row)
		: words.say('league.row-points', { ...row, count: points });
}

function tournamentPart(season: Season, catalog: Names, words: Words): Part[] {
	const lines = leagueRounds(season)
		.filter(isWinnerOnly)
		.map((round) => winnerLine(round, season, catalog, words));
	return lines.length === 0 ? [] : [{ name: words.say('league.tournaments'), lines }];
}

function relegationPart({ relegations, year }: Season, catalog: Names, words: Words): Part[] {
	if (!relegations) return [];
	const clubs = relegations.map(({ club, confidence }) => `**${clubName(catalog, club, year)}**${mark(confidence)}`);
	const said = clubs.length === 0 ? words.say('league.nobody-relegated') : `⬇ ${clubs.join(', ')}`;
	const notes = relegations.flatMap(({ club, note }) => noteLine(club, note, year, catalog, words));
	return [{ name: words.say('league.relegated'), lines: [said, ...notes] }];
}

function abroadPart({ abroad, year }: Season, catalog: Names, words: Words): Part[] {
	const cups = [...new Set(abroad.map(({ cup }) => cup))];
	const lines = cups.map((id) => {
		const clubs = abroad
			.filter(({ cup }) => cup === id)
			.map(({ club, confidence }) => `${clubName(catalog, club, year)}${mark(confidence)}`);
		return words.say('league.abroad-cup', { cup: catalog.cup(id).name, clubs: clubs.join(', ') });
	});
	const notes = abroad.flatMap(({ club, note }) => noteLine(club, note, year, catalog, words));
	return lines.length === 0
		? []
		: [{ name: words.say('league.abroad', { year: year + 1 }), lines: [...lines, ...notes] }];
}

function noteLine(club: ClubId, note: Bilingual | undefined, year: number, catalog: Names, words: Words): string[] {
	return note ? [`-# ${clubName(catalog, club, year)}: ${words.of(note)}`] : [];
}

function scorerPart({ topScorers, year }: Season, catalog: Names, words: Words): Part[] {
	if (topScorers.length === 0) return [];
	const lines = topScorers.flatMap((scorer) => [
		scorerLine(scorer, year, catalog, words),
		...(scorer.note ? [`-# ${words.of(scorer.note)}`] : []),
	]);
	return [{ name: words.say(topScorers.length === 1 ? 'season.top-scorer' : 'season.top-scorers'), lines }];
}

function scorerLine({ name, club, goals, confidence }: TopScorer, year: number, catalog: Names, words: Words): string {
	const who = escaped(name);
	const said = club ? words.say('league.scorer-club', { name: who, club: clubName(catalog, club, year) }) : who;
	const scored = goals === undefined ? '' : ` (${words.say('season.goals', { count: goals })})`;
	return `${said}${mark(confidence)}${scored}`;
}

function figurePart({ figures }: Season, words: Words): Part[] {
	if (!figures) return [];
	const { teams, matches, goals, attendance, confidence } = figures;
	const scored = goals === undefined ? undefined : words.say('season.goals', { count: goals });
	const said = [
		teams === undefined ? undefined : words.say('league.teams', { count: teams }),
		matches === undefined ? undefined : words.say('league.matches', { count: matches }),
		scored !== undefined && goals !== undefined && matches !== undefined
			? words.say('league.goals-per-match', { goals: scored, average: words.number(round2(goals / matches)) })
			: scored,
		attendance === undefined ? undefined : words.say('league.attendance', { count: words.number(attendance) }),
	].filter((part) => part !== undefined);
	return said.length === 0 ? [] : [{ name: words.say('league.figures'), lines: [said.join(' · ') + mark(confidence)] }];
}

function round2(value: number): number {
	return Math.round(value * 100) / 100;
}
