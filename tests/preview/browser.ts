import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's. The headless shell is Chromium's engine without the browser around it, which takes nearly half of the time. */
const shell = '/usr/bin/chromium-headless-shell';
const whole = '/usr/bin/chromium';
const path = process.env.CHROMIUM_PATH ?? (existsSync(shell) ? shell : whole);

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
