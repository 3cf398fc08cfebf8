import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { aStage, type Stage } from './a-stage.js';
import { hasBrowser, launchBrowser } from './browser.js';

/**
 * One browser for a file's tests; each test opens a stage in it, which is closed after the test and must have had
 * nothing to complain of.
 */
export function stages() {
	let browser: Browser;
	let stage: Stage | undefined;

	beforeAll(async () => {
		if (hasBrowser) browser = await launchBrowser();
	}, 30_000);
	afterAll(() => browser?.close());
	afterEach(async () => {
		await stage?.close();
		expect(stage?.complaints ?? []).toEqual([]);
	});

	return async (parts?: Parameters<typeof aStage>[1]): Promise<Stage> => {
		stage = await aStage(browser, parts);
		return stage;
	};
}

/** Waits until a text is in it. */
export const shows = (where: Locator, text: string | RegExp) => where.filter({ hasText: text }).waitFor();
