import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { test } from 'vitest';

const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether the tests of the page can run. Where nobody would notice that they did not, they must. */
export const hasBrowser = existsSync(path);
if (!hasBrowser) {
	const message = `No Chromium at ${path}: install it, or say where it is with CHROMIUM_PATH.`;
	if (process.env.CI) throw new Error(message);
	console.warn(`${message} The tests of the preview page are skipped.`);
}

/** A real browser that talks to nobody by itself. */
export function launchBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: path,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

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
