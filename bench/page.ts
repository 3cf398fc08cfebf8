import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { aStage } from '../tests/preview/a-stage.js';
import { hasBrowser, launchBrowser } from '../tests/preview/browser.js';
import { median, printTable, ratio } from './beside/summary.js';

const LOADS = 25;
/** A minimal page with a welcome to read and a line to write in, like ours. */
const EMPTY = '<!doctype html><title>Empty</title><p class="welcome">Hi <input class="line" autofocus></p>';

/** Milliseconds since the navigation. */
type Times = { readonly load: number; readonly ready: number };

/**
 * Prints how long the preview page takes to load, in an open browser with an empty cache, beside a minimal page from
 * the same process.
 */
export async function benchPage(): Promise<void> {
	if (!hasBrowser) return;
	const browser = await launchBrowser();
	const stage = await aStage(browser);
	const empty = createServer((_, response) => response.setHeader('content-type', 'text/html').end(EMPTY));
	await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
	const { port }: AddressInfo = Object(empty.address());
	const times = { page: [] as Times[], empty: [] as Times[] };
	for (let load = 0; load < LOADS; load++) {
		times.page.push(await timesOf(browser, stage.url));
		times.empty.push(await timesOf(browser, `http://127.0.0.1:${port}/`));
	}
	await stage.close();
	empty.close();
	await browser.close();
	const row = (what: string, kind: keyof Times) => {
		const [own, bare] = [median(times.page.map((each) => each[kind])), median(times.empty.map((each) => each[kind]))];
		return [what, own.toFixed(0), bare.toFixed(0), ratio(own, bare)];
	};
	console.log('\nThe preview page, from the navigation on, beside an empty page (medians, ms)');
	printTable(
		['', 'Copero', 'empty', 'ratio'],
		[row('the load event is over', 'load'), row('the welcome is painted, the cursor in the line', 'ready')],
	);
}

/** Records when the welcome and the line have been painted; runs before the page's own scripts. */
const WATCH = `new MutationObserver((_, observer) => {
	if (!document.querySelector('.welcome') || !document.querySelector('.line')) return;
	observer.disconnect();
	requestAnimationFrame(() => setTimeout(() => { if (document.activeElement.matches('.line')) window.readyAfter = performance.now(); }));
}).observe(document, { childList: true, subtree: true })`;

async function timesOf(browser: Browser, url: string): Promise<Times> {
	const context = await browser.newContext({ locale: 'es-PE' });
	await context.addInitScript(WATCH);
	const page = await context.newPage();
	await page.goto(url, { waitUntil: 'load' });
	const ready = await page.waitForFunction('window.readyAfter').then((handle) => handle.jsonValue());
	const load = await page.evaluate(() => {
		const [navigation] = performance.getEntriesByType('navigation');
		return navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : Number.NaN;
	});
	await context.close();
	return { load, ready: Number(ready) };
}
