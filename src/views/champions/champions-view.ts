import { EmbedBuilder } from '@discordjs/builders';
import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { honoursByClub, honoursByDepartment } from '../../catalog/honours.js';
import type { Competition } from '../../domain/competition.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { fitText } from '../fit-fields.js';
import { Limit } from '../limits.js';
import { isDisputed, legendFooter } from '../mark.js';
import { clubName } from '../names.js';
import { mappedTitles } from '../pictures/titles/title-map.js';
import { Colour, type Embed, type View } from '../view.js';
import { afterLines, leadsUp } from './after-lines.js';
import { countLines, listLines } from './champion-lines.js';
import { type ChampionPage, championPages } from './champion-pages.js';
import { isClubDisputed, pictureOf } from './champion-pictures.js';
import { championsGist } from './champions-gist.js';
import { recordLines } from './record-lines.js';

type Names = Pick<
	Catalog,
	'club' | 'clubLabel' | 'competition' | 'department' | 'departments' | 'historyOf' | 'season' | 'seasons' | 'seasonsOf'
>;

/** What is shown of a roll of honour. */
export type ChampionsAsked = {
	readonly competition: Competition;
	readonly page: ChampionPage;
	/** First year of a decade; all seasons when left out. */
	readonly decade?: number | undefined;
	/** Part of the list, from 0: the newest seasons. */
	readonly part: number;
};

/** Seasons per part of the list: at two lines each, a screen and a half of a phone. */
const PART = 36;
/** Seasons per part where each has a history: also a screen and a half of a phone. */
const PART_OF_HISTORIES = 24;

/** A competition's champions: season by season, or counted by club or department. */
export function championsView(asked: ChampionsAsked, catalog: Names, words: Words): View {
	const { competition, page, decade } = asked;
	const seasons = catalog
		.seasonsOf(competition.id)
		.filter(({ year }) => decade === undefined || Math.floor(year / 10) * 10 === decade);
	const size = page === 'after' ? PART_OF_HISTORIES : PART;
	const parts = Math.max(1, Math.ceil(seasons.length / size));
	const part = Math.min(Math.max(asked.part, 0), parts - 1);
	const shown = seasons.toReversed().slice(part * size, (part + 1) * size);
	const counted = { clubs: honoursByClub(seasons), departments: honoursByDepartment(seasons, catalog.club) };
	const byDepartment = () => countLines(counted.departments, (id) => catalog.department(id).name, isDisputed, words);
	const lines = {
		list: () => listLines(shown, catalog, words),
		clubs: () => countLines(counted.clubs, (id) => clubName(catalog, id), isClubDisputed, words),
		departments: byDepartment,
		map: byDepartment,
		after: () => afterLines(shown, catalog, words),
	} as const satisfies Record<ChampionPage, () => readonly string[]>;
	const isCounted = page === 'clubs' && competition.area !== undefined;
	const records = [
		// The data may lack seasons of a competition abroad, so the count says what it is based on.
		...(isCounted ? [`-# ${words.say('champions.of-known', { count: seasons.length })}`] : []),
		...(decade === undefined ? recordLines(page, seasons, catalog, words) : []),
	];
	const span = decade === undefined ? [] : [`${decade}–${decade + 9}`];
	const title = [...span, words.say(`champions.tab.${page}`)].join(' · ');
	const all = [...records, ...lines[page]()];
	const whole = boxOf(title, all.length > 0 ? all : [words.say('champions.none')], words);
	const drawn = pictureOf(asked, seasons, counted, catalog, words);
	const below = [...records, ...(drawn?.rest ?? [])];
	const hasMap = mappedTitles(counted.departments, catalog) !== undefined;
	const hasDepartments = competition.area === undefined;
	const has = { list: true, clubs: true, departments: hasDepartments, map: hasMap, after: leadsUp(seasons) };
	const pages = championPages.filter((each) => has[each]);
	const content = championsGist(asked, seasons, counted, catalog, words);
	const view = { content, embeds: [whole], components: rows({ ...asked, part }, pages, parts, words) };
	if (!drawn) return view;
	const embeds = below.length === 0 ? [] : [boxOf(undefined, below, words)];
	return { ...view, embeds, withoutPicture: { embeds: [whole] }, picture: drawn.picture };
}

function boxOf(title: string | undefined, lines: readonly string[], words: Words): Embed {
	const text = fitText(lines, words, Limit.embedDescription);
	const embed = new EmbedBuilder({ color: Colour.gold }).setDescription(text).setFooter(legendFooter(text, words));
	if (title !== undefined) embed.setTitle(title);
	return embed.toJSON();
}

function rows(asked: ChampionsAsked, pages: readonly ChampionPage[], parts: number, words: Words) {
	const { competition, page, decade, part } = asked;
	const id = (toPage: ChampionPage, toPart: number) =>
		customId('champions', [toPage, competition.id, decade ?? 'all', toPart]);
	const tabs = pages.map((each) => {
		const label = words.say(`champions.tab.${each}`);
		return button(id(each, 0), label, each === page ? ButtonStyle.Primary : ButtonStyle.Secondary);
	});
	const turns = [
		...(part + 1 < parts ? [{ label: words.say('champions.older'), to: part + 1 }] : []),
		...(part > 0 ? [{ label: words.say('champions.newer'), to: part - 1 }] : []),
	].map(({ label, to }) => button(`${id(page, to)}:turn`, label, ButtonStyle.Secondary));
	return [rowOf(tabs), ...((page === 'list' || page === 'after') && turns.length > 0 ? [rowOf(turns)] : [])];
}
