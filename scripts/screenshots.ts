// Takes the README's pictures of today's preview page, with the real bot and data, into docs/images/.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator } from 'playwright-core';
import type { Bot } from '../src/app/bot.js';
import type { Channels } from '../src/app/channels.js';
import { Pictures } from '../src/app/pictures.js';
import { aStage, realBot, type Stage, type Tab } from '../tests/preview/a-stage.js';
import { launchBrowser } from '../tests/preview/browser.js';
import type { TestClock } from '../tests/support/a-clock.js';
import { pngOf } from '../tests/support/resvg.js';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
/** The pictures change only when what they show does. */
const START = Date.UTC(2026, 11, 13, 20, 30);
const desktop = { viewport: { width: 1080, height: 860 } } as const;
const phone = { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true } as const;

const browser = await launchBrowser();
await mkdir(folder, { recursive: true });

await take('season', desktop, async ({ tab }) => {
	const { page, use, lastMessage } = await tab();
	await use('/temporada 2008');
	await lastMessage.getByText('Liguilla final').first().waitFor();
	return page;
});

await take('club-light', { ...desktop, colorScheme: 'light' }, async ({ tab }) => {
	const { page, use, lastMessage } = await tab();
	await use('/club Atlético Grau');
	await lastMessage.getByText('Temporadas').first().waitFor();
	return page;
});

await take('welcome', desktop, async ({ tab }) => (await tab()).page);

await take('champions', desktop, async ({ tab }) => {
	const { page, use, lastMessage } = await tab();
	await use('/campeones');
	await lastMessage.getByRole('button', { name: 'Mapa' }).click();
	await lastMessage.getByRole('img', { name: /mapa/ }).waitFor();
	await fromTop(lastMessage);
	return page;
});

await take('quiz', desktop, async (stage) => {
	const { context, clock } = stage;
	const [ana] = await playQuestion(stage);
	await context.clock.setFixedTime(clock.now());
	await ana.lastMessage.getByText(/dentro de 1\d segundos/).waitFor();
	await fromTop(ana.messages.filter({ hasText: 'Pregunta 1 de 2' }));
	return ana.page;
});

await take('podium', desktop, async (stage) => {
	const [ana] = await playQuestion(stage);
	await stage.clock.advance(60_000);
	await ana.lastMessage.getByText('Pitazo final').first().waitFor();
	await ana.lastMessage.getByRole('img', { name: /podio/i }).waitFor();
	await fromTop(ana.lastMessage);
	return ana.page;
});

await take('phone', phone, async ({ tab }) => {
	const { page, use, lastMessage } = await tab();
	await use('/temporada 2012');
	await lastMessage.getByText('Copa Perú 2012').first().waitFor();
	return page;
});

await browser.close();

/** Scrolls to where a message begins. */
async function fromTop(message: Locator): Promise<void> {
	await message.page().bringToFront();
	await message.evaluate((element) => element.scrollIntoView());
}

/** Four players answer the first of two questions, each another option: one of them is right. The second is open then. */
async function playQuestion({ tab, clock }: Stage): Promise<readonly [Tab, ...Tab[]]> {
	const ana = await tab();
	const players: [Tab, ...Tab[]] = [ana, await tab(), await tab(), await tab()];
	for (const [index, { page }] of players.entries()) {
		await page.getByRole('textbox', { name: 'Tu nombre' }).fill(['Ana', 'Beto', 'Carla', 'Dani'][index] ?? '');
		await page.keyboard.press('Enter');
	}
	await ana.use('/trivia empezar 2');
	await ana.lastMessage.getByText('Primera pregunta').waitFor();
	await clock.advance(5000);
	for (const [index, { page, messages, lastMessage }] of players.entries()) {
		await page.bringToFront();
		await messages
			.filter({ hasText: 'Pregunta 1 de 2' })
			.locator('discord-action-row')
			.getByRole('button')
			.nth(index)
			.click();
		await lastMessage.getByText('Anotado').waitFor();
	}
	await clock.advance(33_000);
	return players;
}

/** The real bot, which waits for its pictures however long they take. */
function drawingBot(channels: Channels, clock: TestClock): Bot {
	const raster = { png: async (svg: string) => pngOf(svg) };
	return realBot(channels, clock, {
		pictures: new Pictures({ raster, clock, log: { debug() {}, info() {}, warn() {}, error() {} } }),
	});
}

/** Sets a scene on a stage of its own, and keeps what is then seen. */
async function take(
	name: string,
	options: BrowserContextOptions,
	scene: (stage: Stage) => Promise<Awaited<ReturnType<Stage['tab']>>['page']>,
): Promise<void> {
	const context = { deviceScaleFactor: 2, timezoneId: 'America/Lima', ...options };
	const stage = await aStage(browser, { context, start: START, makeBot: drawingBot });
	await stage.context.clock.setFixedTime(START);
	const page = await scene(stage);
	await page.bringToFront();
	// Two frames after the last message the page has scrolled to where it stays.
	await page.evaluate(
		'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))',
	);
	await page.mouse.move(0, 0);
	await page.screenshot({ path: `${folder}${name}.png` });
	await stage.close();
}
