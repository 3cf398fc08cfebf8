import type { Catalog } from '../../catalog/catalog.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import type { Part } from '../fit-fields.js';
import { scoreText } from '../match-text.js';
import { clubName } from '../names.js';

/** A season's records, under their heading. */
export function recordPart(
	{ records, recordsScope, year }: Season,
	catalog: Pick<Catalog, 'clubLabel'>,
	words: Words,
): readonly Part[] {
	if (records.length === 0) return [];
	const lines = records.map(({ home, away, score, holds }) => {
		const kinds = holds.map((kind) => words.say(`record.${kind}`)).join(' · ');
		return `${clubName(catalog, home, year)} **${scoreText(score)}** ${clubName(catalog, away, year)} · ${kinds}`;
	});
	const scope = recordsScope ? [`-# ${words.of(recordsScope)}`] : [];
	return [{ name: words.say('season.records'), lines: [...lines, ...scope] }];
}
