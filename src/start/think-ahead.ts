import { setImmediate } from 'node:timers/promises';
import type { Catalog } from '../catalog/catalog.js';
import { workOutAskable } from '../quiz/questions.js';

/**
 * Does what a start has put off, so that the first search and the first quiz need not wait for it. What people ask
 * meanwhile comes first.
 */
export async function thinkAhead(catalog: Catalog): Promise<void> {
	for (const search of [catalog.searchClubs, catalog.searchDepartments]) {
		search('a', 1);
		await setImmediate();
	}
	for (const _ of workOutAskable(catalog)) await setImmediate();
}
