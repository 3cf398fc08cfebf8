// Takes the README's pictures of today's preview page, with the real bot and data, into docs/images/.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import type { Channels } from '../src/app/channels.js';
import type { Bot } from '../src/app/dispatch.js';
import { Pictures } from '../src/app/pictures.js';
import { aStage, realBot, type Stage } from '../tests/preview/a-stage.js';
import { launchBrowser } from '../tests/preview/browser.js';
import type { TestClock } from '../tests/support/a-clock.js';
import { pngOf } from '../tests/support/a-raster.js';

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

await take('quiz', desktop, async ({ tab, clock, context }) => {
	// As many players as options: one of them is right.
	const players = [];
	for (const name of ['Ana', 'Beto', 'Carla', 'Dani']) {
		const player = await tab();
		await player.page.getByRole('textbox', { name: 'Tu nombre' }).fill(name);
		await player.page.keyboard.press('Enter');
		players.push(player);
	}
	const [ana] = players;
	if (!ana) throw new Error('Nobody plays');
	await ana.use('/trivia empezar 2');
	await ana.lastMessage.getByText('Primera pregunta').waitFor();
	await clock.advance(5000);
	for (const [index, { page, messages, lastMessage }] of players.entries()) {
		await page.bringToFront();
		await messages.filter({ hasText: 'Pregunta 1 de 2' }).getByRole('button').nth(index).click();
		await lastMessage.getByText('Anotado').waitFor();
	}
	await clock.advance(27_000);
	await context.clock.setFixedTime(clock.now());
	await ana.lastMessage.getByText(/dentro de 1\d segundos/).waitFor();
	return ana.page;
});

await take('phone', phone, async ({ tab }) => {
	const { page, use, lastMessage } = await tab();
	await use('/temporada 2012');
	await lastMessage.getByText('Copa Perú 2012').first().waitFor();
	return page;
});

await browser.close();

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
