import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import { type Match, type Score, scoreOf, type Tie } from '../domain/match.js';
import { aggregate, goalsFrom, shootOut, tieWinner } from '../domain/tie.js';
import type { Words } from '../text/words.js';
import { mark } from './mark.js';
import { clubName } from './names.js';

type Names = Pick<Catalog, 'clubLabel'>;

/** `2–0`. */
export function scoreText([first, second]: Score): string {
	return `${first}–${second}`;
}

/** One match: `UTC 2–0 Alfonso Ugarte (Puno) · 9 December 2012, Cajamarca`. */
export function matchLine(match: Match, catalog: Names, words: Words, year: number): string {
	const { home, away, penalties, awarded, date, venue, note } = match;
	const score = scoreOf(match);
	const asides = [
		match.extraTime ? words.say('tie.extra-time') : undefined,
		penalties ? words.say('tie.penalties', { score: scoreText(penalties) }) : undefined,
		awarded ? awardedText(match, words) : undefined,
	].filter((aside) => aside !== undefined);
	const details = [date && words.shortDate(date, year), venue].filter(Boolean).join(', ');
	return [
		`${clubName(catalog, home, year)} ${score ? `**${scoreText(score)}**` : '–'} ${clubName(catalog, away, year)}`,
		asides.length > 0 ? ` (${asides.join(', ')})` : '',
		score ? '' : ` · ${words.say('match.no-score')}`,
		details && ` · ${details}`,
		...[awarded?.reason, note].filter((text) => text !== undefined).map((text) => `\n-# ${words.of(text)}`),
	].join('');
}

/** Says that the result was awarded, and what it was on the pitch if that is known and differs. */
function awardedText({ score, awarded }: Match, words: Words): string {
	const replaced = score && awarded && scoreText(score) !== scoreText(awarded.score);
	return replaced ? words.say('tie.awarded-instead', { score: scoreText(score) }) : words.say('tie.awarded');
}

/** One tie on one line: who went through in bold, the aggregate, the legs, what decided it. */
export function tieLine(tie: Tie, onPoints: boolean, catalog: Names, words: Words, year: number): string {
	const [first, second] = tie.clubs;
	const winner = tieWinner(tie, onPoints);
	const name = (club: ClubId) =>
		club === winner ? `**${clubName(catalog, club, year)}**` : clubName(catalog, club, year);
	const total = aggregate(tie);
	const isKnown = tie.decider !== undefined || tie.legs.some(scoreOf);
	const legs = isKnown ? tie.legs.map((leg) => legText(leg, first)) : [];
	const details = [
		...(legs.length > 1 || (legs.length === 1 && !total) ? [legs.join(', ')] : []),
		...decisionTexts(tie, onPoints, catalog, words, year),
	].filter((text) => text !== undefined);
	const score = total ? scoreText(total) : '–';
	return [
		`${name(first)} ${score} ${name(second)}${mark(tie.confidence)}`,
		details.length > 0 ? ` (${details.join('; ')})` : '',
		isKnown ? '' : ` · ${words.say('match.no-score')}`,
		tie.note ? `\n-# ${words.of(tie.note)}` : '',
	].join('');
}

/** What decided a tie, beyond the scores of its legs. */
export function decisionTexts(
	tie: Tie,
	onPoints: boolean,
	catalog: Names,
	words: Words,
	year: number,
): readonly string[] {
	const winner = tieWinner(tie, onPoints);
	const texts: string[] = [];
	if (tie.decider) {
		const goals = goalsFrom(tie.decider, winner ?? tie.clubs[0]);
		texts.push(goals ? words.say('tie.extra-match', { score: scoreText(goals) }) : words.say('tie.won-extra-match'));
	}
	const shots = shootOut(tie);
	if (shots) texts.push(words.say('tie.penalties', { score: scoreText(best(shots)) }));
	return [...texts, ...reasonTexts(tie, catalog, words, year)];
}

/** What decided a tie beyond any figures: `on away goals`. */
export function reasonTexts(tie: Tie, catalog: Names, words: Words, year: number): readonly string[] {
	const { decider, decidedBy, reinstated } = tie;
	const said = {
		'away-goals': words.say('tie.away-goals'),
		penalties: shootOut(tie) ? undefined : words.say('tie.on-penalties'),
		'extra-time': words.say('tie.extra-time'),
		points: words.say('tie.points'),
		'extra-match': decider ? undefined : words.say('tie.won-extra-match'),
		ruling: words.say('tie.ruling'),
		walkover: words.say('tie.walkover'),
	} as const satisfies Record<NonNullable<Tie['decidedBy']>, string | undefined>;
	return [
		decidedBy && said[decidedBy],
		reinstated && words.say('tie.reinstated', { club: clubName(catalog, reinstated, year) }),
	].filter((text) => text !== undefined);
}

/** A shoot-out with the higher figure first. */
function best([first, second]: Score): Score {
	return first > second ? [first, second] : [second, first];
}

function legText(leg: Match, club: ClubId): string {
	const goals = goalsFrom(leg, club);
	// The word joiner keeps a line from breaking within a score.
	return goals ? scoreText(goals).replace('–', '–\u2060') : '?';
}
