import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Debian's paths; the headless shell comes first, as it takes half the time. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;
const path = process.env.CHROMIUM_PATH ?? places.find((each) => existsSync(each)) ?? places[0];

/**
 * Whether the tests of the page can run. In CI, where nobody would notice skipped tests, a missing browser is an error.
 */
export const hasBrowser = existsSync(path);
if (!hasBrowser) {
	const message = `No Chromium at ${path}: install it, or say where it is with CHROMIUM_PATH.`;
	if (process.env.CI) throw new Error(message);
	console.warn(`${message} The tests of the preview page are skipped.`);
}

/** A real browser without background requests, with the fonts of `fonts.conf`. */
export function launchBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: path,
		env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') },
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
