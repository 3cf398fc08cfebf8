import { ContextMenuCommandBuilder } from '@discordjs/builders';
import { ApplicationCommandType } from 'discord-api-types/v10';
import * as z from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import { guard } from '../src/app/guard.js';
import { onTop } from '../src/app/on-top.js';
import { UserError } from '../src/errors.js';
import { namedView } from '../src/views/named-view.js';
import type { View } from '../src/views/view.js';
import { clubPage } from './club.js';
import { competitionMeant, keptTo } from './competition-option.js';
import { localizedInMenu } from './localized.js';
import { seasonPage } from './season.js';

/** Characters searched: Discord's longest message, and as much again of its links' previews. */
const LONGEST_TEXT = 8_000;

/** The arguments of a button or a menu's choice. */
const Pressed = z.tuple([z.enum(['club', 'season']), z.string()]);

const definition = localizedInMenu(new ContextMenuCommandBuilder().setType(ApplicationCommandType.Message), 'search');

/** “Search in Copero” in a message's menu: the clubs and seasons that the message names, for the asker alone. */
export const search = defineCommand({
	definition,

	input: z.object({ text: z.string() }),

	run({ text }, context) {
		// The message may be an open question: the search must not tell which club its clues mean.
		guard(context, { lists: true });
		const { catalog, ownWords } = context;
		const read = text.slice(0, LONGEST_TEXT);
		const clubs = catalog.clubsNamedIn(read, keptTo(context));
		const seasons = catalog.seasonsNamedIn(read, competitionMeant(undefined, context).id, keptTo(context));
		return namedView(definition.name, { clubs, seasons }, catalog, ownWords);
	},

	press(args, context) {
		const [kind, named] = Pressed.parse(args);
		return { ...pageOf(kind, named, onTop(context, { words: context.ownWords })), private: true };
	},
});

function pageOf(kind: 'club' | 'season', named: string, context: Context): View {
	const { catalog } = context;
	const club = kind === 'club' ? catalog.clubWithId(named) : undefined;
	if (club) return clubPage(club, context);
	const [competition = '', year = ''] = named.split(' ');
	const season = kind === 'season' ? catalog.season(competition, Number(year)) : undefined;
	if (!season) throw new UserError('stale-button');
	return seasonPage(season, 'overview', context);
}
