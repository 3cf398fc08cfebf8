import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import { type Match, type Score, scoreOf, type Tie } from '../domain/match.js';
import type { Season } from '../domain/season.js';
import type { Catalog } from './catalog.js';

/** A confirmed event on a day of the calendar; `date` is the full date: `2008-12-11`. */
export type Anniversary = { readonly season: Season; readonly date: string } & (
	| {
			readonly kind: 'title';
			readonly club: ClubId;
			/** Where the title led, if it did. */
			readonly to?: CompetitionId | undefined;
	  }
	| {
			/** The first leg of a two-legged final. */
			readonly kind: 'first-leg';
			readonly home: ClubId;
			readonly away: ClubId;
			readonly score: Score;
	  }
);

/**
 * The titles, with their promotions, and the first legs of finals on a day of the calendar: titles first, by
 * competition, oldest first.
 *
 * @param day Such as `2026-12-11`: events on 11 December of earlier years.
 */
export function onThisDay({ seasons }: Pick<Catalog, 'seasons'>, day: string): readonly Anniversary[] {
	const isThen = (date = '') => date.length === day.length && date.slice(4) === day.slice(4) && date < day;
	const all = seasons.map((season) => ({ season, final: finalOf(season) }));
	const titles = all.flatMap(({ season, final }): Anniversary[] => {
		const { champion, promotions } = season;
		const date = titleDate(season, final);
		if (champion?.confidence !== 'confirmed' || date === undefined || !isThen(date)) return [];
		const went = promotions.find(({ club, confidence }) => club === champion.club && confidence === 'confirmed');
		return [{ kind: 'title', season, date, club: champion.club, to: went?.to }];
	});
	const legs = all.flatMap(({ season, final }): Anniversary[] => {
		const [first, second] = final?.legs ?? [];
		const score = first && scoreOf(first);
		if (!first?.date || !second || !score || !isThen(first.date)) return [];
		return [{ kind: 'first-leg', season, date: first.date, home: first.home, away: first.away, score }];
	});
	return [...titles, ...legs];
}

/** When a season's title was decided: by the last match of its final, else when the season ended. */
function titleDate(season: Season, final: Tie | undefined): string | undefined {
	return final ? lastMatchOf(final)?.date : season.dates.end;
}

/** The tie that decided a season's title, if one did and it is confirmed. */
function finalOf({ stages }: Season): Tie | undefined {
	const rounds = stages.flatMap((stage) => ('rounds' in stage ? stage.rounds : []));
	const finals = rounds.flatMap((round) => (round.type === 'ties' && round.name === 'final' ? round.ties : []));
	const [final] = finals;
	return finals.length === 1 && final?.confidence === 'confirmed' ? final : undefined;
}

function lastMatchOf({ legs, decider }: Tie): Match | undefined {
	return decider ?? legs.at(-1);
}
