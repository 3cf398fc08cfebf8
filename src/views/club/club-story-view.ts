import { EmbedBuilder } from '@discordjs/builders';
import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Appearance } from '../../catalog/club-history.js';
import type { Club, ClubId } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { fitNames, fitText } from '../fit-fields.js';
import { Limit } from '../limits.js';
import { legend } from '../mark.js';
import { clubName, placeText } from '../names.js';
import { Colour, type View } from '../view.js';
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

/** Who a club is: where from, since when, under which names, its ground and colours, what it did abroad, notable results. */
export function clubStoryView(club: Club, catalog: StoryNames, words: Words): View {
	const head = [...placeLines(club, catalog, words), ...club.notes.map((note) => `-# ${words.of(note)}`)];
	const fields = clubStoryFields(club, newestFirst(club, catalog), catalog, words);
	const embed = new EmbedBuilder({ color: Colour.info }).setTitle(words.say('club.tab.story')).addFields(...fields);
	if (head.length > 0) embed.setDescription(fitText(head, words, HEAD));
	const signs = legend([...head, ...fields.map(({ value }) => value)].join('\n'), words);
	if (signs !== undefined) embed.setFooter({ text: signs });
	return {
		content: clubGist(club, catalog, words),
		embeds: [embed.toJSON()],
		components: clubTabs(club, 'story', catalog, words),
	};
}

/** What there is to tell of a club besides what it won and its seasons. */
export function clubStoryFields(
	club: Club,
	history: readonly Appearance[],
	catalog: StoryNames,
	words: Words,
): readonly APIEmbedField[] {
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
