import type { Catalog } from '../../catalog/catalog.js';
import { type AfterTitle, afterTitle } from '../../catalog/follows/after-title.js';
import { type Season, yearsOf } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { mark } from '../mark.js';
import { clubName, nameOfCompetition, seasonName } from '../names.js';
import { stayText } from '../stay-text.js';

type Facts = Pick<Catalog, 'clubLabel' | 'competition' | 'historyOf' | 'season' | 'seasons' | 'seasonsOf'>;

/** Whether winning some seasons led to another competition. */
export function leadsUp(seasons: readonly Season[]): boolean {
	return seasons.some(({ champion, promotions }) => promotions.some(({ club }) => club === champion?.club));
}

/** What became of the champions of some seasons, one line each. */
export function afterLines(seasons: readonly Season[], catalog: Facts, words: Words): readonly string[] {
	const newest = Math.max(0, ...catalog.seasons.filter(({ champion }) => champion).map(({ year }) => year));
	const lines = seasons.flatMap((season) => {
		const after = afterTitle(season, catalog);
		return after && season.champion ? [afterLine(after, season.champion, newest, catalog, words)] : [];
	});
	return lines.length === 0 ? [] : [`-# ${words.say('follows.known')}`, ...lines];
}

function afterLine(
	{ season, rise, titles, latest }: AfterTitle,
	{ club, confidence }: NonNullable<Season['champion']>,
	newest: number,
	catalog: Facts,
	words: Words,
): string {
	const isInStay = rise && latest.year <= rise.stay.until;
	const competitions = [...new Set(titles.map((title) => title.season.competition))];
	const parts = [
		...(rise ? [stayText(rise.competition, [rise.stay], catalog, words)] : []),
		...competitions.map((id) => {
			const won = titles.filter((title) => title.season.competition === id).map((title) => yearsOf(title.season));
			return `🏆\u00a0${nameOfCompetition(catalog, id, words)} ${won.join(', ')}`;
		}),
		...(isInStay || season.year === newest ? [] : [latestText(season, latest, catalog, words)]),
	];
	return [`**${yearsOf(season)}** ${clubName(catalog, club, season.year)}${mark(confidence)}`, ...parts].join(' · ');
}

function latestText(title: Season, latest: Season, catalog: Facts, words: Words): string {
	if (latest === title) return words.say('follows.nothing-since');
	return words.say('follows.last-seen', { season: seasonName(catalog, latest, words) });
}
