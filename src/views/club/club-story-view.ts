import { EmbedBuilder } from '@discordjs/builders';
import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Club, ClubId } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { fitNames, fitText } from '../fit-fields.js';
import { Limit } from '../limits.js';
import { legendFooter } from '../mark.js';
import { clubName, placeText } from '../names.js';
import { Colour, type Embed, type View } from '../view.js';
import { factFields, placeLines, storyFields } from './club-facts.js';
import { clubGist } from './club-gist.js';
import { identityFields } from './club-identity.js';
import { resultLines } from './club-lines.js';
import { newestFirst } from './club-seasons-view.js';
import { clubTabs } from './club-tabs.js';

/** What a club's story looks up. */
export type StoryNames = Pick<
	Catalog,
	| 'club'
	| 'namesakesOf'
	| 'clubLabel'
	| 'department'
	| 'competition'
	| 'competitions'
	| 'historyOf'
	| 'cup'
	| 'abroadOf'
	| 'stadium'
	| 'townOf'
>;

/** Characters for place and notes. */
const HEAD = 1_000;

/** Who a club is: origin, founding, names, ground and colours, what it did abroad, notable results. */
export function clubStoryView(club: Club, catalog: StoryNames, words: Words): View {
	return {
		content: clubGist(club, catalog, words),
		embeds: [{ title: words.say('club.tab.story'), ...storyEmbed(club, catalog, words) }],
		components: clubTabs(club, 'story', catalog, words),
	};
}

/**
 * What there is to tell of a club besides its honours and seasons.
 *
 * @param first Fields above the story's own.
 */
export function storyEmbed(club: Club, catalog: StoryNames, words: Words, first: readonly APIEmbedField[] = []): Embed {
	const head = [...placeLines(club, catalog, words), ...club.notes.map((note) => `-# ${words.of(note)}`)];
	const fields = [...first, ...storyFieldsOf(club, catalog, words)];
	const told = [...head, ...fields.map(({ value }) => value)].join('\n');
	const embed = new EmbedBuilder({ color: Colour.info }).addFields(...fields).setFooter(legendFooter(told, words));
	if (head.length > 0) embed.setDescription(fitText(head, words, HEAD));
	return embed.toJSON();
}

function storyFieldsOf(club: Club, catalog: StoryNames, words: Words): readonly APIEmbedField[] {
	const history = newestFirst(club, catalog);
	const results = resultLines(club.id, history, catalog, words);
	const namesakes = catalog.namesakesOf(club.id).map(({ id }) => namesakeText(id, catalog, words));
	return [
		...(results.length > 0 ? [field(words.say('club.results'), results, words)] : []),
		...storyFields(club, catalog, words),
		...identityFields(club, history, words),
		...factFields(club, catalog, words),
		...(namesakes.length > 0 ? [{ name: words.say('club.namesakes'), value: fitNames(namesakes, ' · ', words) }] : []),
	];
}

/** Lines under a heading, as many as fit. */
export function field(name: string, lines: readonly string[], words: Words): APIEmbedField {
	return { name, value: fitText(lines, words, Limit.fieldValue) };
}

function namesakeText(id: ClubId, catalog: StoryNames, words: Words): string {
	return `${clubName(catalog, id)}${catalog.clubLabel(id).includes('(') ? '' : ` ${placeText(catalog, id, words) ?? ''}`}`.trim();
}
