import { SlashCommandBuilder } from '@discordjs/builders';
import * as z from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import { guard, guardedUntil } from '../src/app/guard.js';
import { catalogKeptTo } from '../src/catalog/kept-catalog.js';
import type { Season } from '../src/domain/season.js';
import { UserError } from '../src/errors.js';
import { seasonChoice } from '../src/views/choices.js';
import { nearestSeasonsView } from '../src/views/season/nearest-seasons-view.js';
import { pageMeant } from '../src/views/season/season-navigation.js';
import { seasonPageView } from '../src/views/season/season-page-view.js';
import { type SeasonPage, seasonPages } from '../src/views/season-button.js';
import type { View } from '../src/views/view.js';
import { competitionChoices, competitionMeant, keptTo } from './competition-option.js';
import { localized } from './localized.js';

const Button = z.tuple([z.enum(seasonPages), z.string(), z.string()]);

/** A button's arguments: page, competition and year; a menu's choice is `<competition> <year>`. */
const Pressed = z.union([
	Button,
	z.tuple([z.literal('show'), z.string(), z.string()]).transform(([, , choice]): z.infer<typeof Button> => {
		const [competition = '', year = ''] = choice.split(' ');
		return ['overview', competition, year];
	}),
]);

/** `/season 2008`: a season at a glance, with buttons to its stages, its sources and the seasons around it. */
export const season = defineCommand({
	definition: localized(new SlashCommandBuilder(), 'season')
		.addStringOption((option) => localized(option, 'season.year').setRequired(true).setAutocomplete(true))
		.addStringOption((option) => localized(option, 'season.competition').setAutocomplete(true)),

	input: z.object({ year: z.string(), competition: z.string().optional() }),

	run({ year: typed, competition }, context) {
		const { catalog, ownWords } = context;
		const { id } = competitionMeant(competition, context);
		const only = competition === undefined ? undefined : id;
		const meant = catalog.seasonMeant(typed, id, { only, among: keptTo(context) });
		if (!meant.found) return nearestSeasonsView(meant, typed, catalog, ownWords);
		return seasonPage(meant.found, 'overview', context);
	},

	suggest(option, typed, context, others) {
		if (option === 'competition') return competitionChoices(typed, context);
		const { catalog, ownWords } = context;
		// The champion is named unless that could answer an open question.
		const withChampion = guardedUntil(context, { lists: true }) === undefined;
		return catalog
			.searchSeasons(typed, competitionMeant(others.competition, context).id, keptTo(context))
			.map((found) => seasonChoice(found, { withChampion }, catalog, ownWords));
	},

	press(args, context) {
		const [page, competition, year] = Pressed.parse(args);
		const found = context.catalog.season(competition, Number(year));
		const shown = found && pageMeant(found, page, context.catalog);
		if (!shown) throw new UserError('stale-button');
		return seasonPage(found, shown, context);
	},
});

/** A page of a season. @throws {UserError} `guarded` */
export function seasonPage(found: Season, page: SeasonPage, context: Context): View {
	guard(context, { season: found });
	const { catalog, pages, words } = context;
	const kept = keptTo(context);
	const key = ['season', found.competition, found.year, page, words.locale, ...(kept?.toSorted() ?? [])].join(' ');
	return pages.keep(key, () => seasonPageView(found, page, catalogKeptTo(catalog, kept), words));
}
