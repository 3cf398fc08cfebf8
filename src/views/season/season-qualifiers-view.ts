import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { fitText, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { legend } from '../mark.js';
import { seasonName } from '../names.js';
import { Colour, type View } from '../view.js';
import { qualifierPart } from './qualifier-part.js';
import { seasonGist } from './season-gist.js';
import { seasonRows } from './season-navigation.js';

type Names = Pick<
	Catalog,
	| 'club'
	| 'clubLabel'
	| 'department'
	| 'departments'
	| 'competition'
	| 'competitions'
	| 'season'
	| 'neighbours'
	| 'formatOf'
>;

/** Everyone who qualified for a season, with their towns and what is to be said of them. */
export function qualifiersView(season: Season, catalog: Names, words: Words): View {
	const { name = '', lines = [] } = qualifierPart(season, 'full', catalog, words) ?? {};
	const embed = new EmbedBuilder()
		.setColor(Colour.info)
		.setTitle(clip(`${seasonName(catalog, season, words)} · ${words.say('season.tab.qualifiers')}`, Limit.embedTitle));
	const signs = legend(lines.join('\n'), words);
	if (signs !== undefined) embed.setFooter({ text: signs });
	const room = Math.min(Limit.embedDescription, Limit.embedsTotal - sizeOf(embed.data));
	embed.setDescription(fitText([`**${name}**`, ...lines], words, room));
	const content = seasonGist(season, catalog, words);
	return { content, embeds: [embed.toJSON()], components: seasonRows(season, 'qualifiers', catalog, words) };
}
