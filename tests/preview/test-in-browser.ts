import type { Browser } from 'playwright-core';
import { test } from 'vitest';
import { launchBrowser } from './browser.js';

/** Tests that have `browser`: one for all files of a worker, since to start one takes longer than most tests in it. */
export const testInBrowser = test.extend(
	'browser',
	{ scope: 'worker' },
	// biome-ignore lint/correctness/noEmptyPattern: Vitest reads here what a fixture needs of the others.
	async ({}, { onCleanup }): Promise<Browser> => {
		const browser = await launchBrowser();
		onCleanup(() => browser.close());
		return browser;
	},
);
