import type { Context } from '../../src/app/command.js';
import { fold } from '../../src/catalog/fold.js';
import { type Competition, competitionName } from '../../src/domain/competition.js';
import { COMPETITIONS, type Settings } from '../../src/domain/settings.js';
import { UserError } from '../../src/errors.js';
import { locales } from '../../src/text/locale.js';
import { wordsIn } from '../../src/text/words.js';
import { Limit } from '../../src/views/limits.js';
import { competitionMeant } from '../competition-option.js';

/** The option's value: a list of competitions, or `all` to lift the limit. */
export type Chosen = 'all' | readonly Competition[];

/**
 * The competitions that a text lists, separated by commas, in its order: `premier league, copa perú`; or `all`.
 *
 * @throws {UserError} `unknown-competition`, `settings-too-many-competitions`
 */
export function competitionsListed(typed: string, context: Pick<Context, 'catalog' | 'settings' | 'place'>): Chosen {
	if (isAll(typed)) return 'all';
	const { competitions } = context.catalog;
	const parts = typed.split(',').filter((part) => part.trim() !== '');
	const found = parts.map((part) => competitionMeant(part, context, competitions));
	if (found.length === 0) throw new UserError('unknown-competition', { typed });
	const chosen = [...new Set(found)];
	if (chosen.length > COMPETITIONS) throw new UserError('settings-too-many-competitions', { most: COMPETITIONS });
	return chosen;
}

/** Settings with the chosen competitions; the first of them becomes the default. */
export function withCompetitions(settings: Settings, chosen: Chosen | undefined): Settings {
	if (chosen === undefined) return settings;
	const { competition, competitions: _, ...others } = settings;
	if (chosen === 'all') return { ...others, ...(competition !== undefined && { competition }) };
	const [first] = chosen;
	return { ...others, ...(first && { competition: first.id }), competitions: chosen.map(({ id }) => id) };
}

/** Choices that extend the typed list by one competition that is not yet in it. */
export function competitionListChoices(typed: string, { catalog, ownWords }: Context) {
	const nameOf = (each: Competition) => ownWords.of(competitionName(each).name);
	const parts = typed.split(',');
	const last = parts.pop() ?? '';
	const before = parts.flatMap((part) => (part.trim() === '' ? [] : (catalog.searchCompetitions(part)[0] ?? [])));
	const all = { name: ownWords.say('settings.all-competitions'), value: ownWords.say('settings.all-competitions') };
	const more = catalog
		.searchCompetitions(last.trim())
		.filter((each) => !before.includes(each) && catalog.seasonsOf(each.id).length > 0)
		.map((each) => [...before, each].map(nameOf).join(', '))
		.filter((name) => name.length <= Limit.choiceName)
		.map((name) => ({ name, value: name }));
	return [...more.slice(0, Limit.choices - 1), ...(before.length === 0 && fold(last) === '' ? [all] : [])];
}

function isAll(typed: string): boolean {
	return locales.some((locale) => fold(wordsIn(locale).say('settings.all-competitions')) === fold(typed));
}
