import { EmbedBuilder } from '@discordjs/builders';
import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Appearance } from '../../catalog/club-history.js';
import type { Club } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { clubMenu } from '../club-menu.js';
import { fitText, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { legend } from '../mark.js';
import { clubTimeline } from '../pictures/club/club-timeline.js';
import { Colour, type Embed, type View } from '../view.js';
import { factFields, otherHonourLines, placeLines } from './club-facts.js';
import { clubGist } from './club-gist.js';
import { nicknameFields } from './club-identity.js';
import { honourLines, resultLines, tableLines } from './club-lines.js';
import { clubSeasonsView, newestFirst, seasonLines, seasonMenus, seasonsEmbed } from './club-seasons-view.js';
import { clubStoryFields, clubStoryView, field, type StoryNames } from './club-story-view.js';
import { type ClubPage, clubTabs } from './club-tabs.js';
import { type Found, foundLine } from './found-line.js';
import { pathLines } from './path-lines.js';

type Names = StoryNames & Pick<Catalog, 'season' | 'seasonsOf' | 'neighbours'>;

/** Characters for place, path and notes. */
const HEAD = 1_200;
/** Results that are named below a club's card; the others stand with its story. */
const FEW_RESULTS = 3;

/** One page of a club. */
export function clubPageView(club: Club, page: ClubPage, catalog: Names, words: Words): View {
	const pages = { show: clubView, seasons: clubSeasonsView, story: clubStoryView };
	return pages[page satisfies keyof typeof pages](club, catalog, words);
}

/**
 * A club at a glance. Below its card: its path, what it won and a few facts. Without the card all that is known of it: who
 * they are, what they won, every season they appear in.
 */
export function clubView(club: Club, catalog: Names, words: Words): View {
	const history = newestFirst(club, catalog);
	const picture = clubTimeline(club, history, catalog, words);
	const whole = wholeEmbeds(club, history, catalog, words);
	return {
		content: clubGist(club, catalog, words),
		embeds: picture ? briefEmbeds(club, history, catalog, words) : whole,
		withoutPicture: picture && { embeds: whole },
		components: [...clubTabs(club, 'show', catalog, words), ...seasonMenus(history, catalog, words).slice(0, 1)],
		picture,
	};
}

/** What stands below the card. */
function briefEmbeds(club: Club, history: readonly Appearance[], catalog: Names, words: Words): readonly Embed[] {
	const facts = [...nicknameFields(club, words), ...factFields(club, catalog, words)];
	const lines = [
		...pathLines(catalog.historyOf(club.id), catalog, words),
		...honourLines(club.id, history, catalog, words),
		...tableLines(history, catalog, words),
		...otherHonourLines(club, words),
		...facts.map(({ name, value }) => `**${name}:** ${value}`),
	];
	const results = resultLines(club.id, history, catalog, words).slice(0, FEW_RESULTS);
	const told = results.length === 0 ? lines : [...lines, `**${words.say('club.results')}**`, ...results];
	if (told.length === 0) return [];
	const embed = new EmbedBuilder({ color: colourOf(history) }).setDescription(
		fitText(told, words, Limit.embedDescription),
	);
	const signs = legend(told.join('\n'), words);
	if (signs !== undefined) embed.setFooter({ text: signs });
	return [embed.toJSON()];
}

function wholeEmbeds(club: Club, history: readonly Appearance[], catalog: Names, words: Words): readonly Embed[] {
	const honours = [...honourLines(club.id, history, catalog, words), ...otherHonourLines(club, words)];
	const fields: APIEmbedField[] = [
		...(honours.length > 0 ? [field(words.say('club.honours'), honours, words)] : []),
		...clubStoryFields(club, history, catalog, words),
	];
	const head = [
		...placeLines(club, catalog, words),
		...pathLines(catalog.historyOf(club.id), catalog, words),
		...club.notes.map((note) => `-# ${words.of(note)}`),
	];
	const main = new EmbedBuilder({ color: colourOf(history) }).addFields(fields);
	if (head.length > 0) main.setDescription(fitText(head, words, HEAD));
	const seasons = seasonLines(history, catalog, words);
	const signs = legend([...head, ...seasons, ...fields.map(({ value }) => value)].join('\n'), words);
	if (signs !== undefined) main.setFooter({ text: signs });
	const isEmpty = head.length === 0 && fields.length === 0 && signs === undefined;
	return [...(isEmpty ? [] : [main.toJSON()]), seasonsEmbed(seasons, Limit.embedsTotal - sizeOf(main.data), words)];
}

function colourOf(history: readonly Appearance[]): number {
	return history.some(({ reach }) => reach === 'champion') ? Colour.gold : Colour.info;
}

/** Several clubs match what was typed: a menu to choose from. */
export function clubPickerView(
	hits: readonly Found[],
	typed: string,
	catalog: Names,
	words: Words,
	withPlaces = true,
): View {
	const shown = hits.slice(0, Limit.selectOptions);
	const ids = shown.map(({ item }) => item.id);
	// Where all bear the nickname that was typed, it goes without saying.
	const tellsNicknames = shown.some(({ nickname }) => nickname === undefined);
	const lines = shown.map(({ item, nickname }) =>
		foundLine({ item, ...(tellsNicknames && nickname ? { nickname } : {}) }, catalog, words, withPlaces),
	);
	return {
		content: clip([`**${words.say('club.pick', { typed })}**`, ...lines].join('\n'), Limit.content),
		embeds: [],
		components: clubMenu(ids, words.say('club.pick-placeholder'), catalog, words, { withPlaces }),
	};
}
