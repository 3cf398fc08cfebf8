import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { commands } from '../commands/index.js';
import { createBot } from './app/create-bot.js';
import type { Bot } from './app/dispatch.js';
import { Pictures } from './app/pictures.js';
import { loadCatalog } from './catalog/load.js';
import { type Config, readConfig } from './config.js';
import { createDiscord } from './discord/create-discord.js';
import { createLogger } from './logger.js';
import { createPreviewChannel } from './preview/preview-channel.js';
import { startPreview } from './preview/server.js';
import { createRaster } from './raster/create-raster.js';
import { StartError, startTrouble } from './start-trouble.js';
import { openStore, type Store } from './store/open-store.js';

/** The folder of the package, which relative paths start from: this file is bundled into `dist/`. */
const root = join(import.meta.dirname, '..');
/** A stop that takes longer than this, in milliseconds, is cut short. What is stored is safe. */
const STOP_MS = 8_000;

const clock = {
	now: () => Date.now(),
	after(ms: number, step: () => void) {
		const timer = setTimeout(step, ms);
		return () => clearTimeout(timer);
	},
};

async function start(config: Config): Promise<void> {
	const log = createLogger(config.LOG_LEVEL);
	const catalog = loadCatalog(config.DATA_DIR.map((folder) => (isAbsolute(folder) ? folder : join(root, folder))));
	const store = openStoreAt(config.STORE_URL);
	const raster = createRaster(join(import.meta.dirname, 'render-worker.js'));
	const pictures = new Pictures({ raster, clock, log });
	const shared = {
		commands,
		catalog,
		pictures,
		store,
		clock,
		random: Math.random,
		log,
		readsChat: config.TYPED_ANSWERS,
	};
	const {
		DISCORD_TOKEN: token,
		DISCORD_API_URL: apiUrl,
		DISCORD_GUILD_ID: guildId,
		TYPED_ANSWERS: typedAnswers,
		PORT: port,
		HOST: host,
	} = config;

	if (token === undefined) {
		const channel = createPreviewChannel(clock);
		const bot = createBot({ ...shared, channels: channel });
		await wake(bot);
		const preview = await startPreview({ bot, channel, port, host, log }).catch((cause: Error) => {
			throw new StartError(cause.message, { cause });
		});
		stopOnSignal(() => [bot.services.quizHost.close(), preview.stop()], store.close);
		warmUp(bot);
		console.info(`Copero is open at ${preview.url}\nWith DISCORD_TOKEN set, it goes on Discord instead.`);
		return;
	}
	const discord = createDiscord({ token, apiUrl, guildId, typedAnswers });
	const bot = createBot({ ...shared, channels: discord.channels });
	const stop = stopOnSignal(() => [bot.services.quizHost.close(), discord.stop()], store.close);
	// Before anybody can press or start anything: a game that is not taken up yet would seem to be over.
	const resumed = await wake(bot);
	await discord.connect(bot, (err) => {
		log.error({ err }, 'Lost Discord for good');
		void stop(1);
	});
	warmUp(bot);
	log.info(
		{ seasons: catalog.seasons.length, clubs: catalog.clubs.length, resumedQuizzes: resumed },
		'Copero is ready',
	);
}

/** Reads the servers' settings and takes up the games that were being played. @returns How many games. */
async function wake({ services: { settings, quizHost }, log }: Bot): Promise<number> {
	await settings.load((server) => log.error({ server }, 'Stored settings cannot be read; the usual ones hold'));
	return quizHost.resume();
}

/** Works out, once nothing else waits, what can be asked: else the first quiz would wait for it. */
function warmUp({ services: { quizHost } }: Bot): void {
	setImmediate(() => quizHost.askableCount());
}

function openStoreAt(url: string): Store {
	try {
		return openStore(url, root);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : `${cause}`;
		throw new StartError(`The store cannot be opened. Set STORE_URL to a folder the bot may write to (${reason}).`, {
			cause,
		});
	}
}

/** Stops cleanly on SIGINT and SIGTERM: replies are finished, games rest in the store. A second signal stops at once. */
function stopOnSignal(parts: () => readonly Promise<void>[], last: () => Promise<void>) {
	let stopping = false;
	const stop = async (exitCode: number) => {
		if (stopping) process.exit(1);
		stopping = true;
		setTimeout(() => process.exit(1), STOP_MS).unref();
		const ended = await Promise.allSettled(parts());
		const closed = await Promise.allSettled([last()]);
		process.exit([...ended, ...closed].every(({ status }) => status === 'fulfilled') ? exitCode : 1);
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
	return stop;
}

try {
	const envFile = join(root, '.env');
	if (existsSync(envFile)) process.loadEnvFile(envFile);
	await start(readConfig(process.env));
} catch (error) {
	console.error(startTrouble(error) ?? error);
	process.exit(1);
}
