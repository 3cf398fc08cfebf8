import { setImmediate } from 'node:timers/promises';
import type { Catalog } from '../catalog/catalog.js';
import { workOutAskable } from '../quiz/questions.js';

/** Works out what can be asked, so that the first quiz need not wait for it; what people ask meanwhile comes first. */
export async function workOutQuestions(catalog: Catalog): Promise<void> {
	for (const _ of workOutAskable(catalog)) await setImmediate();
}
