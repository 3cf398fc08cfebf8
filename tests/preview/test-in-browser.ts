import type { Browser } from 'playwright-core';
import { test } from 'vitest';
import { launchBrowser } from './browser.js';

/** Tests with the fixture `browser`, shared by all files of a worker: starting one takes longer than most tests. */
export const testInBrowser = test.extend(
	'browser',
	{ scope: 'worker' },
	// biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's dependencies from this pattern.
	async ({}, { onCleanup }): Promise<Browser> => {
		const browser = await launchBrowser();
		onCleanup(() => browser.close());
		return browser;
	},
);
