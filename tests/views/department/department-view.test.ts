import { expect, it } from 'vitest';
import { wordsIn } from '../../../src/text/words.js';
import { departmentView } from '../../../src/views/department/department-view.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { sent } from '../../support/sent.js';

it.each([
	['Lima', '🏆 1 título', '🥈 7 subcampeonatos'],
	['Piura', undefined, '🏆 8 títulos'],
	['Ucayali', '🏆 2 títulos', '16 clubes conocidos'],
])('%s says below its map no title that stands beside it, and all that has no room there', (name, left, first) => {
	const [found] = catalog.searchDepartments(name);
	const [cup] = catalog.competitions;
	if (!found || !cup) throw new Error(`There is no ${name}`);
	const view = departmentView(found.item, cup, 'show', catalog, wordsIn('es'));
	const below = sent(view).embeds[0]?.fields?.map((field) => field.name) ?? [];
	expect(below[0]).toBe(first);
	expect(below).not.toContain(left);
	expect(view.withoutPicture?.embeds?.[0]?.fields?.map((field) => field.name)).toContain(left ?? first);
});
