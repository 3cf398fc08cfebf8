import { hasEveryQualifier, qualifiersOf } from '../../domain/decider.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { fromText, isDay } from './stage-dates.js';

/**
 * Edition, dates and how many qualified, as far as known, in small letters.
 *
 * @param told A fact to leave out, since it is shown beside this line.
 */
export function factLine(season: Season, words: Words, told?: string): string | undefined {
	const { edition, dates, year } = season;
	const { start, end } = dates;
	const when =
		start !== undefined && end !== undefined
			? words.dateRange(start, end)
			: start !== undefined
				? words.say(isDay(start) ? 'season.from-day' : 'season.from', { start: words.date(start) })
				: end !== undefined
					? words.say(isDay(end) ? 'season.until-day' : 'season.until', { end: words.date(end) })
					: undefined;
	const qualified = hasEveryQualifier(season) ? qualifiersOf(season).length : 0;
	const facts = [
		edition === undefined ? undefined : words.say('season.edition', { edition }),
		when,
		dates.national === undefined ? undefined : fromText('national', dates.national, year, words),
		qualified === 0 ? undefined : words.say('season.clubs', { count: qualified }),
	].filter((fact) => fact !== undefined && fact !== told);
	return facts.length === 0 ? undefined : `-# ${facts.join(' · ')}`;
}
