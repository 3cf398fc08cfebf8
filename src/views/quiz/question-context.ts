import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import { decidingRound, leagueTable } from '../../domain/decider.js';
import type { DepartmentId } from '../../domain/department.js';
import { type Season, yearsOf } from '../../domain/season.js';
import { standings } from '../../domain/standing.js';
import { aggregate } from '../../domain/tie.js';
import { askedName } from '../../quiz/club-name.js';
import { honourYears } from '../../quiz/clue.js';
import { biggestWinIn } from '../../quiz/kinds/biggest-win.js';
import { topOf } from '../../quiz/kinds/top-four.js';
import { onlyScorer } from '../../quiz/kinds/top-scorer.js';
import { lastTitles } from '../../quiz/last-titles.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { mark } from '../mark.js';
import { decisionTexts, scoreText } from '../match-text.js';
import { nameOfCompetition, placeText, seasonInSentence, seasonName } from '../names.js';
import { clueTexts } from './hint-text.js';
import { competitionInSentence } from './question-prompt.js';

/** A line about the subject of a question, for after the answer; undefined where there is nothing to add. */
export function contextLine(question: Question, catalog: Catalog, words: Words): string | undefined {
	const { subject, kind, clues } = question;
	const { club, year } = subject;
	if (clues.length > 0 && club !== undefined)
		return [boldName(question, club, catalog), ...clueTexts(question, catalog, words)].join(' · ');
	if (kind === 'department' && club !== undefined) return placeLine(question, club, catalog, words);
	const right = question.options[question.answer];
	if (kind === 'represented' && right?.type === 'club') return placeLine(question, right.club, catalog, words);
	if (kind === 'odd-one-out' && club !== undefined)
		return words.say('quiz.context-no-title', {
			club: boldName(question, club, catalog),
			competition: competitionInSentence(question, catalog, words),
		});
	if ((kind === 'first-title' || kind === 'fallen-champion') && right?.type === 'club')
		return titleLine(question, right.club, catalog, words);
	if (kind === 'longest-wait' && right?.type === 'department')
		return lastTitleLine(question, right.department, catalog, words);
	const season = year === undefined ? undefined : catalog.season(question.competition, year);
	if (season && kind === 'relegated') return relegatedLine(question, season, catalog, words);
	if (season && kind === 'top-four') return topLine(question, season, catalog, words);
	if (season && (kind === 'place' || kind === 'last-place')) return tableLine(question, season, catalog, words);
	if (season && kind === 'biggest-win') return winLine(question, season, catalog, words);
	if (season && kind === 'top-scorer') return scorerLine(season, catalog, words);
	if (season) return seasonLine(question, season, catalog, words);
	return club && titleLine(question, club, catalog, words);
}

/** Where a club is from. */
function placeLine(question: Question, club: ClubId, catalog: Catalog, words: Words): string | undefined {
	const place = placeText(catalog, club, words);
	return place === undefined ? undefined : `${boldName(question, club, catalog)} · ${place}`;
}

/** Who won the season, who came second, and what decided it. */
function seasonLine(question: Question, season: Season, catalog: Catalog, words: Words): string | undefined {
	const { champion, runnerUp, year } = season;
	if (!champion) return undefined;
	const competition = nameOfCompetition(catalog, question.competition, words, year);
	const said = {
		season: words.say('season.title', { competition, year: yearsOf(season) }),
		champion: boldName(question, champion.club, catalog) + mark(champion.confidence),
	};
	if (!runnerUp) return words.say('quiz.context-champion', said);
	const second = escaped(askedName(question, runnerUp.club, catalog)) + mark(runnerUp.confidence);
	const how = decisionOf(season, catalog, words);
	return how.length === 0
		? words.say('quiz.context', { ...said, runnerUp: second })
		: words.say('quiz.context-how', { ...said, runnerUp: second, how: how.join(', ') });
}

/** What decided the title, the champion's goals first: `2–2 en el global, 4–3 en penales`. */
function decisionOf(season: Season, catalog: Catalog, words: Words): readonly string[] {
	const round = decidingRound(season);
	if (round?.confidence !== 'confirmed') return [];
	if (round.type === 'group') return [words.say('quiz.context-final-group')];
	const [tie, ...others] = round.ties;
	if (!tie || others.length > 0 || tie.confidence !== 'confirmed') return [];
	const total = aggregate(tie);
	const ofChampion =
		total && (tie.clubs[0] === season.champion?.club ? scoreText(total) : scoreText([total[1], total[0]]));
	const score =
		ofChampion === undefined
			? undefined
			: tie.legs.length === 1
				? ofChampion
				: words.say('tie.aggregate', { score: ofChampion });
	return [...(score === undefined ? [] : [score]), ...decisionTexts(tie, round.onPoints, catalog, words, season.year)];
}

/** All clubs that were relegated that season. */
function relegatedLine(question: Question, season: Season, catalog: Catalog, words: Words): string {
	const clubs = (season.relegations ?? []).map(({ club }) => boldName(question, club, catalog));
	return words.say('quiz.context-relegated', {
		season: seasonName(catalog, season, words),
		clubs: words.list(clubs),
	});
}

/** The first clubs of the season, best first. */
function topLine(question: Question, season: Season, catalog: Catalog, words: Words): string {
	const clubs = topOf(season.year, season.competition, catalog).map((club) => boldName(question, club, catalog));
	return words.say('quiz.context-top', { season: seasonName(catalog, season, words), clubs: clubs.join(', ') });
}

/** Where the club in question finished, and with how many points, rather than who won the season. */
function tableLine(question: Question, season: Season, catalog: Catalog, words: Words): string | undefined {
	const right = question.options[question.answer];
	const club = right?.type === 'club' ? right.club : question.subject.club;
	const table = leagueTable(season);
	const rows = (table && standings(table)) ?? [];
	const at = rows.findIndex((row) => row.club === club);
	const points = rows[at]?.points;
	if (club === undefined || points === undefined) return seasonLine(question, season, catalog, words);
	const row = { place: at + 1, club: boldName(question, club, catalog), count: points };
	return `${seasonName(catalog, season, words)}: ${words.say('league.row-points', row)}`;
}

/** The season's biggest win. */
function winLine(question: Question, season: Season, catalog: Catalog, words: Words): string | undefined {
	const match = biggestWinIn(season)?.match;
	if (!match?.score) return undefined;
	const [home, away] = [match.home, match.away].map((club) => escaped(askedName(question, club, catalog)));
	return `${seasonName(catalog, season, words)}: ${home} **${scoreText(match.score)}** ${away}`;
}

/** Who scored most that season, and how many goals. */
function scorerLine(season: Season, catalog: Catalog, words: Words): string | undefined {
	const scorer = onlyScorer(season);
	if (!scorer) return undefined;
	const said = { season: seasonName(catalog, season, words), player: escaped(scorer.name) };
	return words.say('quiz.context-scorer', { ...said, count: scorer.goals });
}

function titleLine(question: Question, club: ClubId, catalog: Catalog, words: Words): string {
	const { titles } = honourYears(club, question.competition, catalog);
	const competition = nameOfCompetition(catalog, question.competition, words);
	const said = words.say('club.titles', { competition, count: titles.length, years: titles.join(', ') });
	return `${boldName(question, club, catalog)} · ${said}`;
}

/** The last season that a department won, and the club that won it. */
function lastTitleLine(question: Question, id: DepartmentId, catalog: Catalog, words: Words): string | undefined {
	const season = lastTitles(catalog, question.competition).get(id);
	if (!season?.champion) return undefined;
	return words.say('quiz.context-last-title', {
		department: catalog.department(id).name,
		season: seasonInSentence(catalog, season, words),
		club: boldName(question, season.champion.club, catalog),
	});
}

function boldName(question: Question, club: ClubId, catalog: Catalog): string {
	return `**${escaped(askedName(question, club, catalog))}**`;
}
