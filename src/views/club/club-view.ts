import { EmbedBuilder } from '@discordjs/builders';
import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Appearance } from '../../catalog/club-history.js';
import type { Club } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { clubMenu } from '../club-menu.js';
import { fitText, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { legendFooter } from '../mark.js';
import { clubTimeline } from '../pictures/club/club-timeline.js';
import { Colour, type Embed, type View } from '../view.js';
import { factFields, otherHonourLines, placeLines } from './club-facts.js';
import { clubGist } from './club-gist.js';
import { identityFields, nicknameFields } from './club-identity.js';
import { honourLines, resultLines, tableLines } from './club-lines.js';
import { clubSeasonsView, newestFirst, seasonLines, seasonMenus, seasonsEmbed } from './club-seasons-view.js';
import { clubStoryView, field, type StoryNames, storyEmbed } from './club-story-view.js';
import { type ClubPage, clubTabs } from './club-tabs.js';
import { type Found, foundLine } from './found-line.js';
import { pathLines } from './path-lines.js';

type Names = StoryNames & Pick<Catalog, 'season' | 'seasonsOf' | 'neighbours'>;

/** Results below a club's card; the others are on the page of its story. */
const FEW_RESULTS = 3;

/** One page of a club. */
export function clubPageView(club: Club, page: ClubPage, catalog: Names, words: Words): View {
	const pages = { show: clubView, seasons: clubSeasonsView, story: clubStoryView };
	return pages[page satisfies keyof typeof pages](club, catalog, words);
}

/**
 * A club at a glance: its card, or its seasons in words where there is no card, with its path, honours and a few facts.
 * A club that appears in no season has only this page, which tells all that is known.
 */
export function clubView(club: Club, catalog: Names, words: Words): View {
	const history = newestFirst(club, catalog);
	const picture = clubTimeline(club, history, catalog, words);
	const withoutCard = picture ? embedsInWords(club, history, catalog, words) : allEmbeds(club, catalog, words);
	return {
		content: clubGist(club, catalog, words),
		embeds: picture ? embedsBelowCard(club, history, catalog, words) : withoutCard,
		withoutPicture: picture && { embeds: withoutCard },
		components: [...clubTabs(club, 'show', catalog, words), ...seasonMenus(history, catalog, words).slice(0, 1)],
		picture,
	};
}

function embedsBelowCard(club: Club, history: readonly Appearance[], catalog: Names, words: Words): readonly Embed[] {
	const lines = glanceLines(club, nicknameFields(club, words), history, catalog, words);
	return lines.length === 0 ? [] : [glanceEmbed(lines, lines, history, words)];
}

function embedsInWords(club: Club, history: readonly Appearance[], catalog: Names, words: Words): readonly Embed[] {
	const identity = identityFields(club, history, words);
	const lines = [...placeLines(club, catalog, words), ...glanceLines(club, identity, history, catalog, words)];
	const seasons = seasonLines(history, catalog, words);
	if (lines.length === 0) return [seasonsEmbed(seasons, Limit.embedsTotal, words)];
	const glance = glanceEmbed(lines, [...lines, ...seasons], history, words);
	return [glance, seasonsEmbed(seasons, Limit.embedsTotal - sizeOf(glance), words)];
}

/** @param marked Texts whose signs the footer explains. */
function glanceEmbed(
	lines: readonly string[],
	marked: readonly string[],
	history: readonly Appearance[],
	words: Words,
): Embed {
	return new EmbedBuilder({ color: history.some(({ reach }) => reach === 'champion') ? Colour.gold : Colour.info })
		.setDescription(fitText(lines, words, Limit.embedDescription))
		.setFooter(legendFooter(marked.join('\n'), words))
		.toJSON();
}

/** All that is known of a club that appears in no season. */
function allEmbeds(club: Club, catalog: Names, words: Words): readonly Embed[] {
	const honours = otherHonourLines(club, words);
	const first = honours.length > 0 ? [field(words.say('club.honours'), honours, words)] : [];
	const story = storyEmbed(club, catalog, words, first);
	const { description, fields = [] } = story;
	const isEmpty = description === undefined && fields.length === 0;
	return [...(isEmpty ? [] : [story]), seasonsEmbed([], Limit.embedsTotal - sizeOf(story), words)];
}

/** A club's path, honours, names, a few facts and results. */
function glanceLines(
	club: Club,
	identity: readonly APIEmbedField[],
	history: readonly Appearance[],
	catalog: Names,
	words: Words,
): readonly string[] {
	const facts = [...identity, ...factFields(club, catalog, words)];
	const results = resultLines(club.id, history, catalog, words).slice(0, FEW_RESULTS);
	return [
		...pathLines(catalog.historyOf(club.id), catalog, words),
		...honourLines(club.id, history, catalog, words),
		...tableLines(history, catalog, words),
		...otherHonourLines(club, words),
		...facts.map(({ name, value }) => `**${name}:** ${value}`),
		...(results.length === 0 ? [] : [`**${words.say('club.results')}**`, ...results]),
	];
}

/** A menu of the clubs that match what was typed. */
export function clubPickerView(
	hits: readonly Found[],
	typed: string,
	catalog: Names,
	words: Words,
	withPlaces = true,
): View {
	const shown = hits.slice(0, Limit.selectOptions);
	const ids = shown.map(({ item }) => item.id);
	// If every club was found by the typed nickname, repeating it tells nothing.
	const tellsNicknames = shown.some(({ nickname }) => nickname === undefined);
	const lines = shown.map(({ item, nickname }) =>
		foundLine({ item, nickname: tellsNicknames ? nickname : undefined }, catalog, words, withPlaces),
	);
	return {
		content: clip([`**${words.say('club.pick', { typed })}**`, ...lines].join('\n'), Limit.content),
		embeds: [],
		components: clubMenu(ids, words.say('club.pick-placeholder'), catalog, words, { withPlaces }),
	};
}
