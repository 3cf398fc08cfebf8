import { SlashCommandBuilder } from '@discordjs/builders';
import * as z from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import { guard } from '../src/app/guard.js';
import type { CompetitionId } from '../src/domain/competition.js';
import { UserError } from '../src/errors.js';
import { championPages } from '../src/views/champions/champion-pages.js';
import { type ChampionsAsked, championsView } from '../src/views/champions/champions-view.js';
import type { View } from '../src/views/view.js';
import { competitionChoices, competitionMeant } from './competition-option.js';
import { localized } from './localized.js';

/** A button's arguments: page, competition, decade and part; a last one only keeps ids apart. */
const Pressed = z.tuple([
	z.enum(championPages),
	z.string(),
	z.union([z.literal('all').transform(() => undefined), z.coerce.number().int()]),
	z.coerce.number().int().min(0).max(99),
]);

/** `/champions`: a competition's roll of honour, and its titles by club and by department. */
export const champions = defineCommand({
	definition: localized(new SlashCommandBuilder(), 'champions')
		.addStringOption((option) => localized(option, 'champions.competition').setAutocomplete(true))
		.addStringOption((option) => localized(option, 'champions.decade').setAutocomplete(true)),

	input: z.object({ competition: z.string().optional(), decade: z.string().optional() }),

	run({ competition: named, decade: typed }, context) {
		const competition = competitionMeant(named, context);
		const decade = typed === undefined ? undefined : decadeMeant(typed, competition.id, context);
		guard(context, { lists: true });
		return pageOf({ competition, page: 'list', decade, part: 0 }, context);
	},

	suggest(option, typed, context, others) {
		if (option === 'competition') return competitionChoices(typed, context);
		const digits = typed.replace(/\D/g, '');
		return decadesOf(competitionMeant(others.competition, context).id, context)
			.filter((decade) => `${decade}`.includes(digits))
			.map((decade) => ({ name: `${decade}–${decade + 9}`, value: `${decade}` }));
	},

	press(args, context) {
		const [page, id, decade, part] = Pressed.parse(args.slice(0, 4));
		const competition = context.catalog.competition(id);
		if (!competition) throw new UserError('stale-button');
		guard(context, { lists: true });
		return pageOf({ competition, page, decade, part }, context);
	},
});

function pageOf(asked: ChampionsAsked, { catalog, pages, words }: Context): View {
	const { competition, page, decade, part } = asked;
	const key = `champions ${competition.id} ${page} ${decade} ${part} ${words.locale}`;
	return pages.keep(key, () => championsView(asked, catalog, words));
}

/** The first years of the decades in which a competition has seasons, newest first. */
function decadesOf(competition: CompetitionId, { catalog }: Context): readonly number[] {
	const decades = catalog.seasonsOf(competition).map(({ year }) => Math.floor(year / 10) * 10);
	return [...new Set(decades)].toReversed();
}

/**
 * The first year of the decade that a text means: `1990`, `90`, `los 90`, `1990s`; two digits mean the latest such
 * decade.
 *
 * @throws {UserError} `unknown-decade`
 */
function decadeMeant(typed: string, competition: CompetitionId, context: Context): number {
	const digits = /\d{2,4}/.exec(typed)?.[0] ?? '';
	const wanted = `${digits.slice(0, digits.length === 2 ? 1 : 3)}0`;
	const found =
		digits === '' ? undefined : decadesOf(competition, context).find((decade) => `${decade}`.endsWith(wanted));
	if (found === undefined) throw new UserError('unknown-decade', { typed });
	return found;
}
