import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { fitFields, fitText, isLong, type Part, sizeOf } from '../fit-fields.js';
import { clip, Limit } from '../limits.js';
import { legendFooter } from '../mark.js';
import type { SeasonPage } from '../season-button.js';
import { Colour, type View } from '../view.js';
import { seasonGist } from './season-gist.js';
import { pageName, seasonRows } from './season-navigation.js';

/** What the pages of a season look up. */
export type SeasonNames = Pick<
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

/** What one page of a season says. */
export type PageText = {
	/** The page's name if left out. */
	readonly title?: string | undefined;
	/** Lines above the parts, and how many characters they may take: Discord's limit if left out. */
	readonly head?: readonly string[] | undefined;
	readonly headRoom?: number | undefined;
	readonly parts?: readonly Part[] | undefined;
	/** Lines whose signs the footer explains: head and parts if left out. */
	readonly marked?: readonly string[] | undefined;
};

/** A page of a season other than its overview: who won, the page's text, and buttons to the other pages. */
export function seasonPage(
	season: Season,
	page: SeasonPage,
	{ title, head = [], headRoom = Limit.embedDescription, parts = [], marked }: PageText,
	catalog: SeasonNames,
	words: Words,
): View {
	const embed = new EmbedBuilder({ color: Colour.info }).setTitle(
		clip(title ?? pageName(season, page, words), Limit.embedTitle),
	);
	const footer = legendFooter(
		(marked ?? [...head, ...parts.flatMap(({ name, lines }) => [name, ...lines])]).join('\n'),
		words,
	);
	embed.setFooter(footer);
	const whole = [...head, ...parts.flatMap(({ name, lines }) => ['', `**${name}**`, ...lines])].join('\n').trimStart();
	// Between two fields of one part Discord leaves a gap, so long parts go into the description if all fits there.
	if (parts.some(isLong) && whole.length <= Limit.embedDescription) embed.setDescription(whole);
	else {
		if (head.length > 0) embed.setDescription(fitText(head, words, headRoom));
		embed.addFields(fitFields(parts, words, Limit.embedsTotal - sizeOf(embed.data)));
	}
	return {
		content: seasonGist(season, catalog, words),
		embeds: [embed.toJSON()],
		components: seasonRows(season, page, catalog, words),
	};
}
