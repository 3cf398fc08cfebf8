import { SlashCommandBuilder } from '@discordjs/builders';
import * as z from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import { guard } from '../src/app/guard.js';
import { isAllAbroad } from '../src/catalog/chosen-competitions.js';
import { UserError } from '../src/errors.js';
import { departmentQuestionView } from '../src/views/department/department-question-view.js';
import { departmentPages, departmentView } from '../src/views/department/department-view.js';
import { quoted } from '../src/views/note-view.js';
import { competitionMeant } from './competition-option.js';
import { localized } from './localized.js';

/** A button's arguments: page, department and competition. */
const Pressed = z.tuple([z.enum(departmentPages), z.string(), z.string()]);

/** `/department Piura`: its titles, its rank among the departments, its qualifiers through the years, its clubs. */
export const department = defineCommand({
	definition: localized(new SlashCommandBuilder(), 'department').addStringOption((option) =>
		localized(option, 'department.name').setRequired(true).setAutocomplete(true),
	),

	input: z.object({ name: z.string() }),

	run({ name: typed }, context) {
		const { catalog, pages, words } = context;
		if (isAbroad(context)) throw new UserError('no-departments');
		const hits = typed.trim() === '' ? [] : catalog.searchDepartments(typed);
		const [best] = hits;
		if (!best) throw new UserError('unknown-department', { typed });
		const usual = competitionMeant(undefined, context);
		// Departments are Peru's, so a competition abroad is replaced by the first Peruvian one.
		const competition = [usual, ...catalog.competitions].find(({ area }) => area === undefined) ?? usual;
		if (best.isGuess) {
			const departments = hits.map(({ item }) => item);
			return departmentQuestionView(departments, competition, quoted(typed), context.ownWords);
		}
		guard(context, { lists: true });
		const found = best.item;
		const key = `department ${found.id} ${competition.id} show ${words.locale}`;
		return pages.keep(key, () => departmentView(found, competition, 'show', catalog, words));
	},

	press(args, context) {
		const [page, id, competitionId] = Pressed.parse(args);
		const { catalog, pages, words } = context;
		const found = catalog.departments.find((each) => each.id === id);
		const competition = catalog.competition(competitionId);
		if (!found || !competition) throw new UserError('stale-button');
		guard(context, { lists: true });
		const key = `department ${found.id} ${competition.id} ${page} ${words.locale}`;
		return pages.keep(key, () => departmentView(found, competition, page, catalog, words));
	},

	suggest: (_option, typed, context) =>
		isAbroad(context)
			? []
			: context.catalog.searchDepartments(typed).map(({ item: { name } }) => ({ name, value: name })),
});

/** Departments are Peru's: they are not shown in a server that has chosen only competitions abroad. */
function isAbroad({ catalog, settings, place }: Context): boolean {
	return isAllAbroad(settings.of(place.guildId), catalog);
}
