import { EmbedBuilder, escapeMarkdown } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import type { Source } from '../../domain/evidence.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { fitFields, fitText, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { seasonName } from '../names.js';
import { Colour, type View } from '../view.js';
import { seasonAsides } from './season-asides.js';
import { seasonGist } from './season-gist.js';
import { seasonRows } from './season-navigation.js';
import { stageDates } from './stage-dates.js';

type Names = Pick<
	Catalog,
	| 'club'
	| 'clubLabel'
	| 'cup'
	| 'department'
	| 'departments'
	| 'competition'
	| 'competitions'
	| 'season'
	| 'neighbours'
	| 'formatOf'
>;

/** How a season was played, notes on it, and where its facts are from. */
export function seasonSourcesView(season: Season, catalog: Names, words: Words): View {
	const asides = seasonAsides(season, catalog, words);
	const notes = [...season.notes.map((note) => words.of(note)), ...asides].map((note) => `• ${note}`);
	const dates = stageDates(season, words);
	const played = [...(season.format ? [words.of(season.format)] : []), ...(dates === undefined ? [] : [`-# ${dates}`])];
	const embed = new EmbedBuilder()
		.setColor(Colour.info)
		.setTitle(clip(`${seasonName(catalog, season, words)} · ${words.say('season.tab.sources')}`, Limit.embedTitle));
	if (notes.length > 0) embed.setDescription(fitText(notes, words, Limit.embedDescription / 2));
	const parts = [
		...(played.length > 0 ? [{ name: words.say('season.format'), lines: played }] : []),
		{ name: words.say('season.sources'), lines: season.sources.map(sourceText) },
	];
	embed.addFields(fitFields(parts, words, Limit.embedsTotal - sizeOf(embed.data)));
	const content = seasonGist(season, catalog, words);
	return { content, embeds: [embed.toJSON()], components: seasonRows(season, 'sources', catalog, words) };
}

/** A source as a link, or its name where it has no address. */
export function sourceText({ name, url }: Source): string {
	const plain = escapeMarkdown(name);
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
