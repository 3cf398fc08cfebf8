import { EmbedBuilder } from '@discordjs/builders';
import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Appearance } from '../../catalog/club-history.js';
import type { Club, ClubId } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { clubMenu } from '../club-menu.js';
import { customId } from '../custom-id.js';
import { fitNames, fitText, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { legend } from '../mark.js';
import { menuOf } from '../menu.js';
import { clubName, placeText, seasonName } from '../names.js';
import { clubTimeline } from '../pictures/club/club-timeline.js';
import { Colour, type Embed, type Row, type View } from '../view.js';
import { factFields, otherHonourLines, placeLines, storyFields } from './club-facts.js';
import { identityFields } from './club-identity.js';
import { honourLines, resultLines, seasonCountLines, seasonLine } from './club-lines.js';
import { pathLines } from './path-lines.js';

type Names = Pick<
	Catalog,
	| 'club'
	| 'namesakesOf'
	| 'clubLabel'
	| 'department'
	| 'competition'
	| 'competitions'
	| 'season'
	| 'seasonsOf'
	| 'neighbours'
	| 'historyOf'
	| 'cup'
	| 'abroadOf'
	| 'stadium'
	| 'townOf'
>;

/** Characters for place, path and notes. */
const HEAD = 1_200;
/** Menus of seasons under a club; each holds 25, newest first. */
const SEASON_MENUS = 3;

/** A club: who they are, what they won, every season they appear in. */
export function clubView(club: Club, catalog: Names, words: Words): View {
	const history = catalog.historyOf(club.id).toSorted((a, b) => b.season.year - a.season.year);
	const namesakes = catalog.namesakesOf(club.id);
	const honours = [...honourLines(club.id, history, catalog, words), ...otherHonourLines(club, words)];
	const results = resultLines(club.id, history, catalog, words);
	const fields: APIEmbedField[] = [
		...(honours.length > 0 ? [field(words.say('club.honours'), honours, words)] : []),
		...(results.length > 0 ? [field(words.say('club.results'), results, words)] : []),
		...storyFields(club, catalog, words),
		...identityFields(club, history, words),
		...factFields(club, catalog, words),
		...(namesakes.length > 0
			? [
					{
						name: words.say('club.namesakes'),
						value: fitNames(
							namesakes.map(({ id }) => namesakeText(id, catalog, words)),
							' · ',
							words,
						),
					},
				]
			: []),
	];
	const head = [
		...placeLines(club, catalog, words),
		...pathLines(catalog.historyOf(club.id), catalog, words),
		...club.notes.map((note) => `-# ${words.of(note)}`),
	];
	const main = new EmbedBuilder()
		.setColor(history.some(({ reach }) => reach === 'champion') ? Colour.gold : Colour.info)
		.setTitle(clip(catalog.clubLabel(club.id), Limit.embedTitle))
		.addFields(fields);
	if (head.length > 0) main.setDescription(fitText(head, words, HEAD));
	const seasons = [
		...seasonCountLines(history, catalog, words),
		...history.map((each) => seasonLine(each, catalog, words)),
	];
	const signs = legend([...head, ...seasons, ...fields.map(({ value }) => value)].join('\n'), words);
	if (signs !== undefined) main.setFooter({ text: signs });
	const picture = clubTimeline(club, history, catalog, words);
	return {
		embeds: [main.toJSON(), seasonsEmbed(seasons, Limit.embedsTotal - sizeOf(main.data), words)],
		components: seasonMenus(history, catalog, words),
		picture,
	};
}

/** Several clubs match what was typed: a menu to choose from. */
export function clubPickerView(
	clubs: readonly ClubId[],
	typed: string,
	catalog: Names,
	words: Words,
	withPlaces = true,
): View {
	const shown = clubs.slice(0, Limit.selectOptions);
	const lines = shown.map((id) => {
		const place = withPlaces ? placeText(catalog, id, words) : undefined;
		return `• **${clubName(catalog, id)}**${place === undefined ? '' : ` · ${place}`}`;
	});
	return {
		embeds: [
			new EmbedBuilder()
				.setColor(Colour.info)
				.setTitle(clip(words.say('club.pick', { typed }), Limit.embedTitle))
				.setDescription(lines.join('\n'))
				.toJSON(),
		],
		components: clubMenu(shown, words.say('club.pick-placeholder'), catalog, words, { withPlaces }),
	};
}

function field(name: string, lines: readonly string[], words: Words): APIEmbedField {
	return { name, value: fitText(lines, words, Limit.fieldValue) };
}

function seasonsEmbed(seasons: readonly string[], left: number, words: Words): Embed {
	const title = words.say('club.seasons');
	const room = Math.min(Limit.embedDescription, left - title.length);
	return new EmbedBuilder()
		.setColor(Colour.info)
		.setTitle(title)
		.setDescription(seasons.length === 0 ? words.say('club.no-seasons') : fitText(seasons, words, room))
		.toJSON();
}

function namesakeText(id: ClubId, catalog: Names, words: Words): string {
	return `${clubName(catalog, id)}${catalog.clubLabel(id).includes('(') ? '' : ` ${placeText(catalog, id, words) ?? ''}`}`.trim();
}

function seasonMenus(history: readonly Appearance[], catalog: Names, words: Words): readonly Row[] {
	const options = history.map(({ season, reach }) => ({
		label: seasonName(catalog, season, words),
		description: words.say(`club.reach.${reach}`),
		value: `${season.competition} ${season.year}`,
	}));
	return Array.from({ length: SEASON_MENUS }, (_, menu) =>
		options.slice(menu * Limit.selectOptions, (menu + 1) * Limit.selectOptions),
	).flatMap((some, menu) =>
		some.length === 0 ? [] : [menuOf(customId('season', ['show', menu]), words.say('club.jump-season'), some)],
	);
}
