// Takes the README's screenshots of the preview page, with the real bot and data, into docs/images/.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator } from 'playwright-core';
import type { Bot } from '../src/app/bot.js';
import type { Channels } from '../src/app/channels.js';
import { Pictures } from '../src/app/pictures.js';
import { snowflakeAt } from '../src/app/snowflake.js';
import { previewPlace } from '../src/preview/preview-place.js';
import { aStage, realBot, type Stage, type Tab } from '../tests/preview/a-stage.js';
import { launchBrowser } from '../tests/preview/browser.js';
import type { TestClock } from '../tests/support/a-clock.js';
import { pngOf } from '../tests/support/resvg.js';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
/** A fixed time, so that the pictures change only when their content does. */
const START = Date.UTC(2026, 11, 13, 20, 30);
/** The other players of Ana's cup. */
const others = ['Beto', 'Carla', 'Dani', 'Elsa', 'Félix', 'Gina', 'Hugo'].map((name, index) => ({
	id: `20000000000000000${index + 1}`,
	name,
}));
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

await take('cup', desktop, async (stage) => {
	const { clock } = stage;
	const ana = await named(stage.tab, 'Ana');
	for (const player of others) {
		await fetch(new URL('/api/players', stage.url), {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(player),
		});
	}
	await ana.use('/trivia copa 2');
	await clock.advance(0);
	await ana.messages.getByRole('button', { name: 'Jugar' }).click();
	await ana.lastMessage.getByText('Estás dentro').waitFor();
	const { quizHost } = stage.bot.services;
	const game = () => quizHost.gameIn(previewPlace.channelId);
	for (const { id } of others) await quizHost.join(previewPlace.channelId, { game: game()?.id ?? '', player: id });
	const me = await ana.page.evaluate('JSON.parse(sessionStorage["copero.player"]).id');
	const players = [String(me), ...others.map(({ id }) => id)];
	// Ana knows everything, the others every other question.
	for (let now = game(); now; now = game()) {
		const right = now.questions[now.round]?.answer ?? 0;
		if (now.phase === 'open') {
			for (const [index, player] of players.entries()) {
				const option = index === 0 || (now.round + index) % 2 === 0 ? right : (right + 1) % 4;
				const at = snowflakeAt(clock.now());
				await quizHost.answer(previewPlace.channelId, { game: now.id, round: now.round, player, option, at });
			}
		}
		await clock.advance(10_000);
	}
	await ana.lastMessage.getByText('¡La copa es de').waitFor();
	await ana.lastMessage.getByRole('img', { name: /La Copa/ }).waitFor();
	await fromTop(ana.lastMessage);
	return ana.page;
});

await take('daily', desktop, async (stage) => {
	const ana = await named(stage.tab, 'Ana');
	await ana.use('/trivia diaria');
	const { dailyHost } = stage.bot.services;
	const me = String(await ana.page.evaluate('JSON.parse(sessionStorage["copero.player"]).id'));
	for (let question = 0; question < 5; question++) {
		await ana.lastMessage
			.getByText(`${question + 1} de 5`)
			.first()
			.waitFor();
		const right = (await dailyHost.current(me))?.questions[question]?.answer ?? 0;
		const chosen = question === 2 ? (right + 1) % 4 : right;
		await ana.lastMessage.locator('discord-action-row').first().getByRole('button').nth(chosen).click();
		if (question < 4) await ana.lastMessage.getByRole('button', { name: 'Siguiente' }).click();
	}
	await ana.lastMessage.getByText('4 de 5 aciertos').waitFor();
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

/** Scrolls to the beginning of a message. */
async function fromTop(message: Locator): Promise<void> {
	await message.page().bringToFront();
	await message.evaluate((element) => element.scrollIntoView());
}

/** A tab whose player has a name. */
async function named(tab: Stage['tab'], name: string): Promise<Tab> {
	const opened = await tab();
	await opened.page.getByRole('textbox', { name: 'Tu nombre' }).fill(name);
	await opened.page.keyboard.press('Enter');
	return opened;
}

/**
 * Four players answer the first of two questions, each with another option, so that one is right. Then the second one
 * is open.
 */
async function playQuestion({ tab, clock }: Stage): Promise<readonly [Tab, ...Tab[]]> {
	const ana = await named(tab, 'Ana');
	const players: [Tab, ...Tab[]] = [ana, await named(tab, 'Beto'), await named(tab, 'Carla'), await named(tab, 'Dani')];
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

/** The real bot, but it waits for its pictures without a limit. */
function drawingBot(channels: Channels, clock: TestClock): Bot {
	const raster = { png: async (svg: string) => pngOf(svg) };
	return realBot(channels, clock, {
		pictures: new Pictures({ raster, clock, log: { debug() {}, info() {}, warn() {}, error() {} } }),
	});
}

/** Plays a scene on a new stage and takes its screenshot. */
async function take(
	name: string,
	options: BrowserContextOptions,
	scene: (stage: Stage & { readonly bot: Bot }) => Promise<Awaited<ReturnType<Stage['tab']>>['page']>,
): Promise<void> {
	let bot: Bot | undefined;
	const makeBot = (channels: Channels, clock: TestClock) => {
		bot = drawingBot(channels, clock);
		return bot;
	};
	const context = { deviceScaleFactor: 1.5, timezoneId: 'America/Lima', ...options };
	const stage = await aStage(browser, { context, start: START, makeBot });
	if (!bot) throw new Error('The stage has no bot');
	await stage.context.clock.setFixedTime(START);
	const page = await scene({ ...stage, bot });
	await page.bringToFront();
	// Two frames after the last message the page has finished scrolling.
	await page.evaluate(
		'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))',
	);
	await page.mouse.move(0, 0);
	await page.screenshot({ path: `${folder}${name}.png` });
	await stage.close();
}
