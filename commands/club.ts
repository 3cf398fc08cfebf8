import { SlashCommandBuilder } from '@discordjs/builders';
import * as z from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import { guard, guardedUntil } from '../src/app/guard.js';
import type { Club } from '../src/domain/club.js';
import { UserError } from '../src/errors.js';
import { clubChoice } from '../src/views/choices.js';
import { clubPickerView, clubView } from '../src/views/club/club-view.js';
import { quoted } from '../src/views/note-view.js';
import type { View } from '../src/views/view.js';
import { localized } from './localized.js';

const Pressed = z.tuple([z.literal('show'), z.string()]);

/** What autocomplete sends back: an id, which nobody types by chance. */
const CHOSEN = /^#([a-z0-9-]+)$/;

/** `/club Atlético Grau`: who they are, what they won, every season they appear in. */
export const club = defineCommand({
	definition: localized(new SlashCommandBuilder(), 'club').addStringOption((option) =>
		localized(option, 'club.name').setRequired(true).setAutocomplete(true),
	),

	input: z.object({ name: z.string() }),

	run({ name: typed }, context) {
		const { catalog, words } = context;
		const chosen = catalog.clubWithId(CHOSEN.exec(typed)?.[1] ?? '');
		const hits = chosen ? [] : catalog.searchClubs(typed);
		const best = chosen ?? hits[0]?.item;
		if (!best || typed.trim() === '') throw new UserError('unknown-club', { typed });
		const equals = hits.filter(({ rank }) => rank === hits[0]?.rank && rank !== 'near');
		if (equals.length > 1) {
			return clubPickerView(
				equals.map(({ item }) => item.id),
				quoted(typed),
				catalog,
				words,
				!hidesPlaces(context),
			);
		}
		guard(context, { club: best.id });
		return pageOf(best, context);
	},

	suggest(_option, typed, context) {
		const { catalog, ownWords } = context;
		const withPlace = !hidesPlaces(context);
		return catalog.searchClubs(typed).map(({ item }) => clubChoice(item, { withPlace }, catalog, ownWords));
	},

	press(args, context) {
		const [, id] = Pressed.parse(args);
		const found = context.catalog.clubWithId(id);
		if (!found) throw new UserError('stale-button');
		guard(context, { club: found.id });
		return pageOf(found, context);
	},
});

function pageOf(found: Club, { catalog, pages, words }: Context): View {
	return pages.keep(`club ${found.id} ${words.locale}`, () => clubView(found, catalog, words));
}

/** Where a club is from may be the answer to an open question. */
function hidesPlaces(context: Parameters<typeof guardedUntil>[0]): boolean {
	return guardedUntil(context, { lists: true }) !== undefined;
}
