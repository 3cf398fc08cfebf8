import type { Catalog } from '../../catalog/catalog.js';
import { featsOf, type Run } from '../../domain/feats.js';
import type { Match } from '../../domain/match.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { firstFew } from '../and-more.js';
import type { Part } from '../fit-fields.js';
import { scoreText } from '../match-text.js';
import { clubName } from '../names.js';

type Names = Pick<Catalog, 'clubLabel'>;

/** How many matches or clubs that share a record are named; the others are counted. */
const NAMED = 3;

/** What stood out in a league's season, computed from its matches; nothing if the data has records of its own. */
export function featPart(season: Season, catalog: Names, words: Words): readonly Part[] {
	const feats = season.records.length > 0 ? undefined : featsOf(season);
	if (!feats) return [];
	const { biggestWins, mostGoals, runs } = feats;
	const lines = [
		...matchesLine('league.biggest-win', biggestWins, season, catalog, words),
		...matchesLine('league.most-goals', mostGoals, season, catalog, words),
		...runs.map((run) => runLine(run, season, catalog, words)),
	];
	return lines.length === 0 ? [] : [{ name: words.say('season.records'), lines }];
}

function matchesLine(
	key: 'league.biggest-win' | 'league.most-goals',
	matches: readonly Match[],
	{ year }: Season,
	catalog: Names,
	words: Words,
): readonly string[] {
	const said = matches.flatMap(({ home, away, score }) =>
		score ? [`${clubName(catalog, home, year)} **${scoreText(score)}** ${clubName(catalog, away, year)}`] : [],
	);
	return said.length === 0 ? [] : [words.say(key, { matches: named(said, words) })];
}

function runLine({ kind, clubs, length }: Run, { year }: Season, catalog: Names, words: Words): string {
	const names = named(
		clubs.map((club) => `**${clubName(catalog, club, year)}**`),
		words,
	);
	return words.say(kind === 'won' ? 'league.run-won' : 'league.run-unbeaten', { clubs: names, count: length });
}

function named(texts: readonly string[], words: Words): string {
	return firstFew(texts, NAMED, 'names', words).join(', ');
}
