import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import type { Appearance } from '../../catalog/club-history.js';
import type { Club } from '../../domain/club.js';
import { yearsOf } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { customId } from '../custom-id.js';
import { fitText } from '../fit-fields.js';
import { Limit } from '../limits.js';
import { legendFooter } from '../mark.js';
import { menuOf } from '../menu.js';
import { seasonName } from '../names.js';
import { Colour, type Embed, type Row, type View } from '../view.js';
import { clubGist } from './club-gist.js';
import { seasonCountLines, seasonLine } from './club-lines.js';
import { clubTabs } from './club-tabs.js';

type Names = Pick<
	Catalog,
	'club' | 'clubLabel' | 'competition' | 'competitions' | 'department' | 'historyOf' | 'abroadOf' | 'cup'
>;

/** Menus of seasons under a club; each holds 25, newest first. */
const SEASON_MENUS = 3;

/** Every season a club appears in, newest first. */
export function clubSeasonsView(club: Club, catalog: Names, words: Words): View {
	const history = newestFirst(club, catalog);
	const lines = seasonLines(history, catalog, words);
	const footer = legendFooter(lines.join('\n'), words);
	const embed = seasonsEmbed(lines, Limit.embedsTotal, words);
	return {
		content: clubGist(club, catalog, words),
		embeds: [footer ? { ...embed, footer } : embed],
		components: [...clubTabs(club, 'seasons', catalog, words), ...seasonMenus(history, catalog, words)],
	};
}

/** A club's seasons, newest first. */
export function newestFirst(club: Club, catalog: Pick<Catalog, 'historyOf'>): readonly Appearance[] {
	return catalog.historyOf(club.id).toSorted((a, b) => b.season.year - a.season.year);
}

/** How many seasons are known, then one line per season. */
export function seasonLines(history: readonly Appearance[], catalog: Names, words: Words): readonly string[] {
	return [...seasonCountLines(history, catalog, words), ...history.map((each) => seasonLine(each, catalog, words))];
}

/**
 * A club's seasons in an embed of their own.
 *
 * @param left How many characters the message still has room for.
 */
export function seasonsEmbed(seasons: readonly string[], left: number, words: Words): Embed {
	const title = words.say('club.seasons');
	const room = Math.min(Limit.embedDescription, left - title.length);
	return new EmbedBuilder({ color: Colour.info })
		.setTitle(title)
		.setDescription(seasons.length === 0 ? words.say('club.no-seasons') : fitText(seasons, words, room))
		.toJSON();
}

/** Menus that lead to a club's seasons, newest first. */
export function seasonMenus(history: readonly Appearance[], catalog: Names, words: Words): readonly Row[] {
	const parts = Array.from({ length: SEASON_MENUS }, (_, menu) =>
		history.slice(menu * Limit.selectOptions, (menu + 1) * Limit.selectOptions),
	).filter((some) => some.length > 0);
	return parts.map((some, menu) => {
		const options = some.map(({ season, reach }) => ({
			label: seasonName(catalog, season, words),
			description: words.say(`club.reach.${reach}`),
			value: `${season.competition} ${season.year}`,
		}));
		return menuOf(customId('season', ['show', menu]), placeholder(some, parts.length, words), options);
	});
}

/** The menu's label; with several menus it says which seasons this one has. */
function placeholder(some: readonly Appearance[], menus: number, words: Words): string {
	const [newest, oldest] = [some[0], some.at(-1)];
	if (menus === 1 || !newest || !oldest) return words.say('club.jump-season');
	return words.say('club.jump-season-of', { from: yearsOf(newest.season), until: yearsOf(oldest.season) });
}
