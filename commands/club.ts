import { SlashCommandBuilder } from '@discordjs/builders';
import * as z from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import { type Guarding, guard, guardedUntil } from '../src/app/guard.js';
import { catalogKeptTo } from '../src/catalog/kept-catalog.js';
import type { Club } from '../src/domain/club.js';
import { UserError } from '../src/errors.js';
import { clubChoice } from '../src/views/choices.js';
import { clubQuestionView, withOtherClubs } from '../src/views/club/club-question-view.js';
import { type ClubPage, clubPages } from '../src/views/club/club-tabs.js';
import { clubPageView, clubPickerView } from '../src/views/club/club-view.js';
import { quoted } from '../src/views/note-view.js';
import type { View } from '../src/views/view.js';
import { keptTo } from './competition-option.js';
import { localized } from './localized.js';

/** A button's arguments: page and club; a menu's choice is a club, whose first page it shows. */
const Pressed = z.tuple([z.enum([...clubPages, 'other']), z.string()]);

/** What autocomplete sends back: an id, which nobody types by chance. */
const CHOSEN = /^#([a-z0-9-]+)$/;

/** `/club Atlético Grau`: who they are, what they won, every season they appear in. */
export const club = defineCommand({
	definition: localized(new SlashCommandBuilder(), 'club').addStringOption((option) =>
		localized(option, 'club.name').setRequired(true).setAutocomplete(true),
	),

	input: z.object({ name: z.string() }),

	run({ name: typed }, context) {
		const { catalog, ownWords, words } = context;
		const withPlaces = !hidesPlaces(context);
		const chosen = catalog.clubWithId(CHOSEN.exec(typed)?.[1] ?? '');
		if (chosen) return clubPage(chosen, context);
		const meant = typed.trim() === '' ? undefined : catalog.clubMeant(typed, keptTo(context));
		if (!meant) throw new UserError('unknown-club', { typed });
		if (meant.kind === 'guess') return clubQuestionView(meant.hits, quoted(typed), catalog, ownWords, withPlaces);
		if (meant.kind === 'several') {
			return clubPickerView(meant.hits, quoted(typed), catalog, words, withPlaces);
		}
		const others = meant.others.map(({ id }) => id);
		return withOtherClubs(clubPage(meant.club, context), others, catalog, words, withPlaces);
	},

	suggest(_option, typed, context) {
		const { catalog, ownWords } = context;
		const withPlace = !hidesPlaces(context);
		return catalog
			.searchClubs(typed, undefined, keptTo(context))
			.map(({ item, nickname }) =>
				clubChoice(item, { withPlace, nickname: withPlace ? nickname : undefined }, catalog, ownWords),
			);
	},

	press(args, context) {
		const [pressed, id] = Pressed.parse(args);
		const found = context.catalog.clubWithId(id);
		if (!found) throw new UserError('stale-button');
		return clubPage(found, context, pressed === 'other' ? 'show' : pressed);
	},
});

/** A page of a club. @throws {UserError} `guarded` */
export function clubPage(found: Club, context: Context, page: ClubPage = 'show'): View {
	guard(context, { club: found.id });
	const { catalog, pages, words } = context;
	const kept = keptTo(context);
	const key = ['club', found.id, page, words.locale, ...(kept?.toSorted() ?? [])].join(' ');
	return pages.keep(key, () => {
		const here = catalogKeptTo(catalog, kept);
		// A club found by its country may have played in none of the kept competitions: then its page shows all of them.
		const isThere = here.historyOf(found.id).length > 0;
		return clubPageView(found, page, isThere ? here : catalog, words);
	});
}

/** Whether to hide places: where a club is from may be the answer to an open question. */
function hidesPlaces(context: Guarding): boolean {
	return guardedUntil(context, { lists: true }) !== undefined;
}
