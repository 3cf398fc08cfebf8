import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Stage, tabOf } from './a-stage.js';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const built = (name: string) => readFileSync(`dist/page/${name}`, 'utf8');
const bytes = (name: string) => Buffer.byteLength(built(name));

describe('what the page asks for first', () => {
	test('is small', () => {
		expect(bytes('page.js')).toBeLessThan(40_000);
		expect(bytes('page.css')).toBeLessThan(20_000);
	});

	test('is one script and one sheet, which bring nothing further along', () => {
		const html = built('index.html');
		const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path);
		expect(named).toEqual(['/copero.svg', '/page.css', '/page.js']);
		expect(built('page.js').match(/(?:^|[;}])\s*import\s*[\w{*"']/g)).toBeNull();
		expect(built('page.css')).not.toMatch(/@import|url\(|@font-face/);
	});

	test('has neither the components nor the markdown, which come in a script of their own', () => {
		for (const library of ['attachShadow', 'discord-author-info', 'blockQuote']) {
			const holders = ['page.js', 'messages.js'].filter((name) => built(name).includes(library));
			expect([library, ...holders]).toEqual([library, 'messages.js']);
		}
	});
});

describe.skipIf(!hasBrowser)('the page, before its messages can be drawn', { timeout: 20_000 }, () => {
	const open = stages();

	/**
	 * A tab that has loaded all but the code that renders messages, with its requests; `release` lets that code through.
	 *
	 * @param failures How often the connection breaks first.
	 */
	async function halfLoaded({ context, url }: Stage, failures = 0) {
		const asked: string[] = [];
		context.on('request', (request) => asked.push(new URL(request.url()).pathname));
		let release: () => void = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		await context.route('**/messages.js*', (route) => held.then(() => route.continue()));
		if (failures > 0) await context.route('**/messages.js*', (route) => route.abort(), { times: failures });
		const page = await context.newPage();
		await page.goto(url, { waitUntil: 'load' });
		return { tab: tabOf(page), asked, release };
	}

	test('says so when that does not come, in either language, and asks for it until it does', async () => {
		const stage = await open();
		const { tab, asked, release } = await halfLoaded(stage, 2);
		await shows(tab.page.getByRole('status'), 'Se cortó la conexión');
		await expect.poll(() => tab.page.getByRole('log').getAttribute('aria-busy')).toBe('false');
		await tab.page.getByRole('button', { name: 'English' }).click();
		await shows(tab.page.getByRole('status'), 'Connection lost');
		await tab.page.getByRole('button', { name: '/season 2008' }).click();
		release();
		await shows(tab.lastMessage, 'Sport Huancayo');
		await tab.page.getByText('Connection lost').waitFor({ state: 'detached' });
		await expect.poll(() => tab.page.getByRole('log').getAttribute('aria-busy')).toBe('false');
		expect(asked.filter((path) => path === '/messages.js')).toHaveLength(3);
		expect(stage.complaints.splice(0).filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
	});

	test('has loaded, can be read and written in, and has asked for little', async () => {
		const stage = await open();
		const { tab, asked, release } = await halfLoaded(stage);
		await tab.page.getByText('me sé la Copa Perú de memoria').waitFor();
		await shows(tab.page.locator('.members'), 'Jugador 1');
		await expect.poll(() => tab.line.evaluate((line) => line === document.activeElement)).toBe(true);
		await tab.page.keyboard.type('/clu');
		await shows(tab.page.getByRole('option'), '/club');
		const pictures = asked.filter((path) => path.endsWith('.svg') || path.startsWith('image/'));
		expect(asked.filter((path) => !pictures.includes(path) && path !== '/messages.js').toSorted()).toEqual(
			['/', '/api/players', '/page.css', '/page.js'].toSorted(),
		);
		release();
	});

	test('keeps what is written, and answers what is used, once they can', async () => {
		const stage = await open();
		const { tab, release } = await halfLoaded(stage);
		await tab.page.getByRole('button', { name: '/temporada 2008' }).click();
		await tab.write('/departamento Piu');
		const places = () =>
			tab.page
				.locator('.welcome button')
				.evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));
		const before = await places();
		expect(await tab.messages.count()).toBe(0);
		release();
		await shows(tab.lastMessage, 'Sport Huancayo');
		expect(await tab.page.getByRole('combobox', { name: /^nombre/ }).inputValue()).toBe('Piu');
		await tab.page.locator('.log').evaluate((log) => log.scrollTo({ top: 0, behavior: 'instant' }));
		expect(await places()).toEqual(before);
	});
});

describe.skipIf(!hasBrowser)('the page, when the bot was started again', { timeout: 20_000 }, () => {
	const open = stages();
	const nextFrames = 'new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(r))))';

	test.each([
		['something', ['/temporada 2008']],
		['nothing', []],
	])('reads nothing out before the past is filled in, where it had shown %s', async (_, uses) => {
		const stage = await open();
		const { page, use, messages, lastMessage } = await stage.tab();
		const isBusy = () => page.getByRole('log').getAttribute('aria-busy');
		for (const each of uses) {
			await use(each);
			await shows(lastMessage, 'Copa Perú 2008');
		}
		await expect.poll(isBusy).toBe('false');

		let goOn: () => void = () => {};
		const held = new Promise<void>((resolve) => {
			goOn = resolve;
		});
		await stage.context.route('**/api/events?*', (route) => held.then(() => route.continue()));
		const cut = { contentType: 'text/event-stream', body: 'retry: 100\nevent: reset\ndata:\n\n' };
		await stage.context.route('**/api/events?*', (route) => route.fulfill(cut), { times: 1 });
		await stage.restart();
		await expect.poll(() => messages.count()).toBe(0);
		await expect.poll(isBusy).toBe('true');
		await page.evaluate(nextFrames);
		expect(await isBusy()).toBe('true');
		goOn();
		await expect.poll(isBusy).toBe('false');
		expect(stage.complaints.splice(0).filter((complaint) => !complaint.includes('ERR_'))).toEqual([]);
	});
});
