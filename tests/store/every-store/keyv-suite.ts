import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import { Keyv } from 'keyv';
import * as vitest from 'vitest';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openStore } from '../../../src/store/open-store.js';
import type { Store } from '../../../src/store/store.js';
import type { SharedStore } from '../a-shared-store.js';

/** Keyv's own tests for any store. */
export function testAsKeyv(shared: SharedStore): void {
	describe('as Keyv’s own suite has it', () => {
		let store: Store | undefined;
		beforeAll(async () => {
			store = await openStore(shared.url(), '/');
		});
		afterAll(() => store?.close());
		/** A new adapter for each Keyv, which needs its own; without a namespace, as the suite expects. */
		const adapter = () => {
			const { store: inner } = store?.collection('suite') ?? expect.fail('The store is not open');
			inner.namespace = undefined;
			return inner;
		};
		keyvTestSuite(vitest, Keyv, adapter);
		keyvIteratorTests(vitest, Keyv, adapter);
	});
}
