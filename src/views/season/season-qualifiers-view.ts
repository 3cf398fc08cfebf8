import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import type { View } from '../view.js';
import { qualifierPart } from './qualifier-part.js';
import { type SeasonNames, seasonPage } from './season-page-frame.js';

/** All who qualified for a season, with their towns and notes. */
export function qualifiersView(season: Season, catalog: SeasonNames, words: Words): View {
	const { name = '', lines = [] } = qualifierPart(season, 'full', catalog, words) ?? {};
	return seasonPage(season, 'qualifiers', { head: [`**${name}**`, ...lines] }, catalog, words);
}
