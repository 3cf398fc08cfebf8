import type { Source } from '../../domain/evidence.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { Limit } from '../limits.js';
import type { View } from '../view.js';
import { seasonAsides } from './season-asides.js';
import { type SeasonNames, seasonPage } from './season-page-frame.js';
import { stageDates } from './stage-dates.js';

/** How a season was played, notes on it, and where its facts are from. */
export function seasonSourcesView(season: Season, catalog: SeasonNames, words: Words): View {
	const asides = seasonAsides(season, catalog, words);
	const notes = [...season.notes.map((note) => words.of(note)), ...asides].map((note) => `• ${note}`);
	const dates = stageDates(season, words);
	const played = [...(season.format ? [words.of(season.format)] : []), ...(dates === undefined ? [] : [`-# ${dates}`])];
	const parts = [
		...(played.length > 0 ? [{ name: words.say('season.format'), lines: played }] : []),
		{ name: words.say('season.sources'), lines: season.sources.map(sourceText) },
	];
	const text = { head: notes, headRoom: Limit.embedDescription / 2, parts, marked: [] };
	return seasonPage(season, 'sources', text, catalog, words);
}

/** A source as a link, or its name if it has no address. */
export function sourceText({ name, url }: Source): string {
	const plain = escaped(name);
	return url === undefined
		? `• ${plain}`
		: `• [${plain.replace(/[[\]]/g, '')}](${encodeURI(decodeSafely(url)).replaceAll(')', '%29').replaceAll('(', '%28')})`;
}

function decodeSafely(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}
