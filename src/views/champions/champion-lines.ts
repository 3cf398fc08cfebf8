import type { Catalog } from '../../catalog/catalog.js';
import type { Honours } from '../../catalog/honours.js';
import { type Claim, type Season, yearsOf } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { mark } from '../mark.js';
import { clubName } from '../names.js';

type Names = Pick<Catalog, 'club' | 'clubLabel'>;

/** More title years than this are shown as spans. */
const LISTED_YEARS = 30;

/** `**2012** UTC · 🥈 Alfonso Ugarte (Puno)`: one line per season, in the order given. */
export function listLines(seasons: readonly Season[], catalog: Names, words: Words): readonly string[] {
	return seasons.map((season) => `**${yearsOf(season)}** ${titleText(season, catalog, words)}`);
}

function titleText(season: Season, catalog: Names, words: Words): string {
	const { champion, runnerUp, status, year } = season;
	if (!champion) return words.say(status === 'played' ? 'season.champion-unknown' : `season.status.${status}`);
	const first = `${clubName(catalog, champion.club, year)}${mark(champion.confidence)}`;
	return runnerUp ? `${first} · 🥈\u00a0${clubName(catalog, runnerUp.club, year)}${mark(runnerUp.confidence)}` : first;
}

/** The years one by one; more than `LISTED_YEARS` are shown as spans of consecutive years. */
function yearsText(titles: readonly Season[]): string {
	if (titles.length <= LISTED_YEARS) return titles.map(yearsOf).join(', ');
	const years = titles.map(({ year }) => year);
	const starts = years.filter((year) => !years.includes(year - 1));
	const ends = years.filter((year) => !years.includes(year + 1));
	return starts.map((from, index) => (from === ends[index] ? `${from}` : `${from}–${ends[index]}`)).join(', ');
}

/** `1. Atlético Torino — 5 (1970, 1975, …) · 🥈 1`. Equal counts share a place. */
export function countLines<Id>(
	honours: readonly Honours<Id>[],
	nameOf: (id: Id) => string,
	isInDispute: (claim: Claim) => boolean,
	words: Words,
): readonly string[] {
	const winners = honours.filter(({ titles }) => titles.length > 0);
	const sign = (claims: readonly (Claim | undefined)[]) =>
		claims.some((claim) => claim && isInDispute(claim)) ? mark('disputed') : '';
	return winners.map(({ id, titles, runnerUps }) => {
		const place = winners.findIndex((other) => other.titles.length === titles.length) + 1;
		const disputed = sign(titles.map(({ champion }) => champion));
		const years = yearsText(titles);
		const lost = sign(runnerUps.map(({ runnerUp }) => runnerUp));
		const second = runnerUps.length > 0 ? ` · 🥈\u00a0${words.number(runnerUps.length)}${lost}` : '';
		return `${place}. **${nameOf(id)}** — **${titles.length}**${disputed} (${years})${second}`;
	});
}
