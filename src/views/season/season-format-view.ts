import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import type { Format } from '../../domain/competition.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { fitFields, fitText, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { legend, mark } from '../mark.js';
import { nameOfCompetition } from '../names.js';
import { Colour, type View } from '../view.js';
import { seasonGist } from './season-gist.js';
import { seasonRows } from './season-navigation.js';
import { sourceText } from './season-sources-view.js';

type Names = Parameters<typeof seasonRows>[2] & Pick<Catalog, 'formatOf'>;

/** How the competition was played in the years around a season: its stages, what there was to win, who was ahead of equals. */
export function formatView(season: Season, catalog: Names, words: Words): View {
	const format = catalog.formatOf(season);
	const content = seasonGist(season, catalog, words);
	if (!format) return { content, embeds: [], components: seasonRows(season, 'format', catalog, words) };
	const years = yearsText(format, nameOfCompetition(catalog, season.competition, words, season.year), words);
	const stages = format.stages.map((stage, index) => `${index + 1}. ${words.of(stage)}`);
	// Without a line between them the note would belong to the last stage.
	const note = format.note ? ['', `-# ${words.of(format.note)}`] : [];
	const embed = new EmbedBuilder()
		.setColor(Colour.info)
		.setTitle(clip(`${years} · ${words.of(format.title)}${mark(format.confidence)}`, Limit.embedTitle))
		.setDescription(fitText([...stages, ...note], words, Limit.embedDescription / 2));
	const parts = [
		{ name: words.say('season.format-prize'), lines: [words.of(format.prize)] },
		...(format.ties ? [{ name: words.say('season.format-ties'), lines: [words.of(format.ties)] }] : []),
		{ name: words.say('season.sources'), lines: format.sources.map(sourceText) },
	];
	const signs = legend(mark(format.confidence), words);
	if (signs !== undefined) embed.setFooter({ text: signs });
	embed.addFields(fitFields(parts, words, Limit.embedsTotal - sizeOf(embed.data)));
	return { content, embeds: [embed.toJSON()], components: seasonRows(season, 'format', catalog, words) };
}

function yearsText({ from, until }: Format, competition: string, words: Words): string {
	return until === undefined
		? words.say('season.format-from', { competition, from })
		: words.say('season.format-from-to', { competition, from, until });
}
