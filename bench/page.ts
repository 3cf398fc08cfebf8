import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';
import { aStage } from '../tests/preview/a-stage.js';
import { hasBrowser, launchBrowser } from '../tests/preview/browser.js';
import { median, printTable, ratio } from './beside/summary.js';

const LOADS = 15;

/** Prints how long the preview page takes until one can write in it, beside an empty page from the same machine. */
export async function benchPage(): Promise<void> {
	if (!hasBrowser) return;
	const browser = await launchBrowser();
	const stage = await aStage(browser);
	const empty = createServer((_, response) =>
		response.setHeader('content-type', 'text/html').end('<!doctype html><p>Hi'),
	);
	await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
	const { port }: AddressInfo = Object(empty.address());
	const times = { page: [] as number[], empty: [] as number[] };
	for (let load = 0; load < LOADS; load++) {
		times.page.push(await loadTime(stage.context, stage.url, '.composer'));
		times.empty.push(await loadTime(stage.context, `http://127.0.0.1:${port}/`, 'p'));
	}
	await stage.close();
	empty.close();
	await browser.close();
	const [own, bare] = [median(times.page), median(times.empty)];
	console.log('\nThe preview page, from opening it until one can write in it (median)');
	printTable(
		['', 'ms', 'ratio'],
		[
			['Copero', own.toFixed(0), ratio(own, bare)],
			['an empty page', bare.toFixed(0), ''],
		],
	);
}

async function loadTime(context: BrowserContext, url: string, until: string): Promise<number> {
	const page = await context.newPage();
	const started = performance.now();
	await page.goto(url, { waitUntil: 'commit' });
	await page.locator(until).first().waitFor();
	const took = performance.now() - started;
	await page.close();
	return took;
}
