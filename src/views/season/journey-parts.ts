import type { Catalog } from '../../catalog/catalog.js';
import { roadToTitle } from '../../domain/road.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import type { Part } from '../fit-fields.js';
import { scoreText } from '../match-text.js';
import { clubName } from '../names.js';
import { roadLines } from './road-text.js';

type Names = Pick<Catalog, 'clubLabel'>;

/** The champion's road to the title, then the season's records. */
export function journeyParts(season: Season, catalog: Names, words: Words): readonly Part[] {
	return [...roadPart(season, catalog, words), ...recordPart(season, catalog, words)];
}

function roadPart(season: Season, catalog: Names, words: Words): Part[] {
	const road = roadToTitle(season);
	return road ? [{ name: words.say('season.road'), lines: roadLines(road, catalog, words, season.year) }] : [];
}

/** A season's records, under their heading. */
export function recordPart({ records, recordsScope, year }: Season, catalog: Names, words: Words): readonly Part[] {
	if (records.length === 0) return [];
	const lines = records.map(({ home, away, score, holds }) => {
		const kinds = holds.map((kind) => words.say(`record.${kind}`)).join(' · ');
		return `${clubName(catalog, home, year)} **${scoreText(score)}** ${clubName(catalog, away, year)} · ${kinds}`;
	});
	const scope = recordsScope ? [`-# ${words.of(recordsScope)}`] : [];
	return [{ name: words.say('season.records'), lines: [...lines, ...scope] }];
}
