import { expect, it } from 'vitest';
import type { Locale } from '../../../src/text/locale.js';
import { wordsIn } from '../../../src/text/words.js';
import { departmentView } from '../../../src/views/department/department-view.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { sent } from '../../support/sent.js';

function viewOf(name: string, locale: Locale) {
	const [found] = catalog.searchDepartments(name);
	const [cup] = catalog.competitions;
	if (!found || !cup) throw new Error(`There is no ${name}`);
	return departmentView(found.item, cup, 'show', catalog, wordsIn(locale));
}

it.each([
	['Lima', '🏆 1 título', '🥈 7 subcampeonatos'],
	['Piura', undefined, '🏆 8 títulos'],
	['Ucayali', '🏆 2 títulos', '16 clubes conocidos'],
])('%s says below its map no title that stands beside it, and all that has no room there', (name, left, first) => {
	const view = viewOf(name, 'es');
	const below = sent(view).embeds[0]?.fields?.map((field) => field.name) ?? [];
	expect(below[0]).toBe(first);
	expect(below).not.toContain(left);
	expect(view.withoutPicture?.embeds?.[0]?.fields?.map((field) => field.name)).toContain(left ?? first);
});

it.each([
	['en', '12th of 25'],
	['es', '12.º de 25'],
] as const)('says in %s the place among the departments as it is said: %s', (locale, said) => {
	const { content, picture } = viewOf('Lima', locale);
	expect(content).toContain(said);
	expect(picture?.alt.toLowerCase()).toContain(said);
});
