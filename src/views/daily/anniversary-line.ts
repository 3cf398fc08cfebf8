import type { Catalog } from '../../catalog/catalog.js';
import type { Anniversary } from '../../catalog/on-this-day.js';
import type { Day } from '../../quiz/lima-day.js';
import type { Words } from '../../text/words.js';
import { scoreText } from '../match-text.js';
import { articleOf, clubName, nameOfCompetition, seasonInSentence } from '../names.js';

/** What happened on this day in another year, in one sentence. */
export function anniversaryLine(anniversary: Anniversary, today: Day, catalog: Catalog, words: Words): string {
	const { season, date } = anniversary;
	const { year } = season;
	const count = yearOf(today) - yearOf(date);
	const named = { count, season: seasonInSentence(catalog, season, words) };
	if (anniversary.kind === 'first-leg') {
		const { home, away, score } = anniversary;
		const sides = { home: clubName(catalog, home, year), away: clubName(catalog, away, year) };
		return `📜 ${words.say('daily.past.first-leg', { ...named, ...sides, score: scoreText(score) })}`;
	}
	const { club, to } = anniversary;
	const champion = { ...named, club: clubName(catalog, club, year) };
	if (to === undefined) return `📜 ${words.say('daily.past.title', champion)}`;
	const competition = nameOfCompetition(catalog, to, words, year + 1);
	const article = articleOf(catalog, to, year + 1);
	return `📜 ${words.say('daily.past.promotion', { ...champion, competition, article })}`;
}

function yearOf(date: string): number {
	return Number(date.slice(0, 4));
}
