import { describe } from 'vitest';
import { kindsOfStores, sharedStore } from './a-shared-store.js';
import { testFences } from './every-store/fences.js';
import { testAsKeyv } from './every-store/keyv-suite.js';
import { testProcesses } from './every-store/processes.js';
import { testSwaps } from './every-store/swaps.js';
import { testValues } from './every-store/values.js';

describe.each(kindsOfStores.filter(({ isThere }) => isThere))('$name', (kind) => {
	// Some stores take seconds to start, so all of these tests share one.
	const shared = sharedStore(kind);
	testAsKeyv(shared);
	testValues(shared);
	testSwaps(shared);
	testProcesses(shared);
	testFences(shared);
});
