import type { Browser, Locator } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { aStage, type Stage } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { testInBrowser } from './test-in-browser.js';

/** Opens a stage for each test; after the test the stage is closed and must have no complaints. */
export function stages() {
	let browser: Browser;
	let stage: Stage | undefined;

	if (hasBrowser) {
		testInBrowser.beforeAll(({ browser: shared }) => {
			browser = shared;
		}, 30_000);
	}
	afterEach(async () => {
		await stage?.close();
		expect(stage?.complaints ?? []).toEqual([]);
	});

	return async (parts?: Parameters<typeof aStage>[1]): Promise<Stage> => {
		stage = await aStage(browser, parts);
		return stage;
	};
}

/** Waits until the element contains a text. */
export const shows = (where: Locator, text: string | RegExp) => where.filter({ hasText: text }).waitFor();
