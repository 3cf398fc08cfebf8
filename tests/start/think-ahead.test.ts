import { expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.js';
import { readData } from '../../src/catalog/load.js';
import { askable, workOutAskable } from '../../src/quiz/questions.js';
import { thinkAhead } from '../../src/start/think-ahead.js';

test('after a start clubs and departments are looked for before anybody does, so that the first search finds its index made', async () => {
	const catalog = createCatalog(readData(['tests/fixtures/small-cup']).data);
	const found: number[] = [];
	const watched =
		<T>(search: (query: string, limit?: number) => readonly T[]) =>
		(query: string, limit?: number) => {
			const hits = search(query, limit);
			found.push(hits.length);
			return hits;
		};
	await thinkAhead({
		...catalog,
		searchClubs: watched(catalog.searchClubs),
		searchDepartments: watched(catalog.searchDepartments),
	});
	expect(found).toHaveLength(2);
});

test('what can be asked is worked out a subject at a time, so that nobody waits for a whole kind', () => {
	const catalog = createCatalog(readData(['tests/fixtures/small-cup']).data);
	const steps = [...workOutAskable(catalog)].length;
	const questions = catalog.competitions.flatMap(({ id }) => askable(catalog, id));
	expect(questions.length).toBeGreaterThan(0);
	expect(steps).toBeGreaterThanOrEqual(questions.length);
});
