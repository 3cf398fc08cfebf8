import type { Catalog } from '../../../catalog/catalog.js';
import { decidingRound, leagueTable } from '../../../domain/decider.js';
import { type Match, scoreOf, type Tie } from '../../../domain/match.js';
import type { GroupRound, Round } from '../../../domain/round.js';
import type { Season } from '../../../domain/season.js';
import { clubsOf, standings } from '../../../domain/standing.js';
import { aggregate } from '../../../domain/tie.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import { mark } from '../../mark.js';
import { decisionTexts, reasonTexts, scoreText } from '../../match-text.js';
import { seasonName } from '../../names.js';
import { promotionGroups } from '../../promotion-groups.js';
import { roundTitle } from '../../round-text.js';
import { tableColumns } from '../../table-text.js';
import { columnsOf } from './final-board.js';
import { headingOf } from './league-heading.js';

type Names = Pick<Catalog, 'clubLabel' | 'competition'>;

/** How many clubs of a table are read out. */
const TOLD_ROWS = 4;

/** A season's card in a few sentences: who won, how the title was decided, who was promoted. */
export function seasonAlt(season: Season, aside: string, catalog: Names, words: Words): string {
	const { champion, runnerUp, status, year } = season;
	const title = seasonName(catalog, season, words);
	const name = (claim: NonNullable<typeof champion>) => catalog.clubLabel(claim.club, year) + mark(claim.confidence);
	const round = decidingRound(season) ?? topOf(leagueTable(season));
	const promoted = promotionGroups(season, catalog, words)
		.map(({ competition, year: when, promotions }) => {
			const clubs = words.list(promotions.map(({ club }) => catalog.clubLabel(club, year)));
			return words.say('season.promotion', { competition, year: when, clubs });
		})
		.join('; ');
	return clip(
		[
			champion
				? words.say('alt.champion', { season: title, champion: name(champion) })
				: `${title}. ${status === 'played' ? words.say('season.champion-unknown') : `${words.say(`season.status.${status}`)}.`}`,
			runnerUp ? words.say('alt.runner-up', { club: name(runnerUp) }) : '',
			round ? decisionSentence(round, year, catalog, words) : '',
			promoted === '' ? '' : words.say('alt.promoted', { clubs: promoted }),
			aside === '' ? '' : `${aside}.`,
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
		Limit.altText,
	);
}

/** The top of a league's table that a card shows. */
function topOf(table: GroupRound | undefined): GroupRound | undefined {
	const rows = table && standings(table);
	return table && rows && { ...table, table: rows.slice(0, TOLD_ROWS), matches: [], label: undefined };
}

function decisionSentence(round: Round, year: number, catalog: Names, words: Words): string {
	const isTable = round.type === 'group' && (round.name === 'league' || round.name === 'aggregate');
	const title = isTable ? words.say(headingOf(round)) : roundTitle(round, words);
	if (round.type === 'ties') {
		const [tie] = round.ties;
		return tie
			? words.say('alt.decided', { round: title, what: tieText(tie, round.onPoints, year, catalog, words) })
			: '';
	}
	const table = standings(round) ?? [];
	const clubs = table.length > 0 ? [] : clubsOf(round).map((club) => catalog.clubLabel(club, year));
	const columns = tableColumns(table, words);
	const rows = table.map((row) => {
		const figures = columns.map(({ head, cell }) => `${head} ${cell(row) ?? '?'}`).join(' ');
		return `${catalog.clubLabel(row.club, year)}${figures === '' ? '' : ` (${figures})`}`;
	});
	const results = round.matches.map((match) => resultText(match, year, catalog));
	const playOff = round.playOff ? [resultText(round.playOff, year, catalog)] : [];
	return [
		rows.length > 0 ? words.say('alt.decided', { round: title, what: rows.join(', ') }) : '',
		clubs.length > 0
			? words.say('alt.decided', { round: title, what: words.say('stage.in-group', { clubs: clubs.join(', ') }) })
			: '',
		columns.length === 0 && results.length > 0 ? `${results.join(', ')}.` : '',
		...playOff.map((what) => words.say('alt.decided', { round: words.say('match.play-off'), what })),
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

/** `UTC 2–0 Alfonso Ugarte`; a dash where the score is not known. */
function resultText(match: Match, year: number, catalog: Names): string {
	const score = scoreOf(match);
	return `${catalog.clubLabel(match.home, year)} ${score ? scoreText(score) : '–'} ${catalog.clubLabel(match.away, year)}`;
}

/** `UTC 4–3 Alfonso Ugarte (first leg 2–0, second leg 2–3)`. */
export function tieText(tie: Tie, onPoints: boolean, year: number, catalog: Names, words: Words): string {
	const [first, second] = tie.clubs.map((club) => catalog.clubLabel(club, year));
	const total = aggregate(tie);
	const counted = columnsOf(tie, onPoints, words);
	const legs = counted.length > 1 ? counted.map(({ head, score }) => `${head} ${score ? scoreText(score) : '–'}`) : [];
	const decisive =
		legs.length > 0 ? reasonTexts(tie, catalog, words, year) : decisionTexts(tie, onPoints, catalog, words, year);
	const how = [...legs, ...decisive];
	return `${first} ${total ? scoreText(total) : '–'} ${second}${how.length > 0 ? ` (${how.join(', ')})` : ''}`;
}
