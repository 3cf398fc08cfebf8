import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { commands } from '../../commands/index.js';
import type { Bot } from '../../src/app/bot.js';
import type { Channels } from '../../src/app/channels.js';
import { createBot } from '../../src/app/create-bot.js';
import { noPictures, type PictureGiver } from '../../src/app/pictures.js';
import type { Catalog } from '../../src/catalog/catalog.js';
import { createPreviewChannel } from '../../src/preview/preview-channel.js';
import { type Preview, startPreview } from '../../src/preview/server.js';
import { seeded } from '../../src/quiz/random.js';
import type { Links } from '../../src/views/links.js';
import { ownCatalog } from '../support/a-bot.js';
import { aClock, type TestClock } from '../support/a-clock.js';
import { memoryStore } from '../support/memory-store.js';

/** Longest wait for anything in a page, in milliseconds. */
const PATIENCE_MS = 8000;

const log = { debug() {}, info() {}, warn() {}, error() {} };

/** The preview page with a bot behind it, and tabs that show it. */
export type Stage = {
	readonly clock: TestClock;
	/** The address of the page. */
	readonly url: string;
	/** Opens a tab and waits until it accepts input. */
	tab(): Promise<Tab>;
	readonly context: BrowserContext;
	/**
	 * Errors, failed requests and requests to other hosts, which no page should have. A test removes those it expects.
	 */
	readonly complaints: string[];
	/** Stops the server; a new one with an empty channel starts at the same address. */
	restart(): Promise<void>;
	close(): Promise<void>;
};

/** One tab. */
export type Tab = {
	readonly page: Page;
	/** The input line for commands. */
	readonly line: Locator;
	/** The messages below the welcome. */
	readonly messages: Locator;
	readonly lastMessage: Locator;
	/** Writes as a person does, key by key. */
	write(text: string): Promise<void>;
	/** Pastes a command and sends it, without suggestions for each key. */
	use(text: string): Promise<void>;
};

/** The real bot, by default with its own data; its clock stands still until the test moves it. */
export function realBot(
	channels: Channels,
	clock: TestClock,
	{
		catalog = ownCatalog,
		pictures = noPictures,
		readsChat = false,
		links,
	}: {
		readonly catalog?: Catalog;
		readonly pictures?: PictureGiver;
		readonly readsChat?: boolean;
		readonly links?: Links;
	} = {},
): Bot {
	const store = memoryStore();
	return createBot({
		commands,
		catalog,
		channels,
		pictures,
		store,
		readsChat,
		clock,
		random: seeded(1),
		log,
		links,
	});
}

/**
 * @param parts.context Options of the tabs: size, language, colours.
 * @param parts.start The bot's time; the tabs use the real clock.
 */
export async function aStage(
	browser: Browser,
	parts: {
		readonly context?: BrowserContextOptions;
		readonly makeBot?: (channels: Channels, clock: TestClock) => Bot;
		readonly start?: number;
	} = {},
): Promise<Stage> {
	const { makeBot = realBot } = parts;
	const clock = aClock(parts.start ?? Date.now());
	let preview = await open(0);
	const { url } = preview;
	const context = await browser.newContext({
		locale: 'es-PE',
		colorScheme: 'dark',
		reducedMotion: 'reduce',
		...parts.context,
	});
	context.setDefaultTimeout(PATIENCE_MS);
	const complaints: string[] = [];
	context.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	context.on('weberror', (error) => complaints.push(String(error.error())));
	context.on('request', (request) => {
		if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url());
	});

	function open(port: number): Promise<Preview> {
		const channel = createPreviewChannel(clock);
		return startPreview({ bot: makeBot(channel, clock), channel, port, host: '127.0.0.1', log });
	}

	return {
		clock,
		url,
		context,
		complaints,
		async tab() {
			const page = await context.newPage();
			await page.goto(url);
			const tab = tabOf(page);
			await tab.line.waitFor();
			return tab;
		},
		async restart() {
			await preview.stop();
			preview = await open(Number(new URL(url).port));
		},
		async close() {
			await context.close();
			await preview.stop();
		},
	};
}

/** The tab that shows a page. */
export function tabOf(page: Page): Tab {
	const messages = page.locator('discord-message');
	const toLine = async () => {
		await page.bringToFront();
		await tab.line.focus();
	};
	const tab: Tab = {
		page,
		line: page.getByRole('combobox', {
			name: /^(Escribe un (mensaje o un )?comando|Write a (message or a )?command)$/,
		}),
		messages,
		lastMessage: messages.last(),
		async write(text) {
			await toLine();
			await page.keyboard.type(text);
		},
		async use(text) {
			await toLine();
			await page.keyboard.insertText(text);
			await page.keyboard.press('Enter');
		},
	};
	return tab;
}
