import type { Browser, Locator } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { aStage, type Stage } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { testInBrowser } from './test-in-browser.js';

/** Each test opens a stage, which is closed after the test and must have had nothing to complain of. */
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

/** Waits until a text is in it. */
export const shows = (where: Locator, text: string | RegExp) => where.filter({ hasText: text }).waitFor();
