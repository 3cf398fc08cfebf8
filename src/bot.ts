import { join } from 'node:path';
import process from 'node:process';
import { commands } from '../commands/index.js';
import type { Bot } from './app/bot.js';
import { createBot } from './app/create-bot.js';
import type { Log } from './app/log.js';
import { observers } from './app/observer.js';
import { PersonLimits } from './app/person-limits.js';
import type { Catalog } from './catalog/catalog.js';
import { type Config, linksOf, readConfig, shardsOf } from './config.js';
import { reportsTogether } from './operation/reports-together.js';
import { dataFolders } from './start/data-folders.js';
import { endProcess } from './start/end-process.js';
import { Ending } from './start/ending.js';
import { HeldStore } from './start/hold-store.js';
import { loadEnvFile } from './start/load-env-file.js';
import { createLogger } from './start/logger.js';
import { type OpenPictures, openPictures } from './start/open-pictures.js';
import { openCatalog } from './start/prepared-data.js';
import { rehearse } from './start/rehearse.js';
import { openRim, type Rim } from './start/rims.js';
import { leaseNames, shardsName } from './start/shards.js';
import { startOperation } from './start/start-operation.js';
import { startTrouble } from './start/start-trouble.js';
import { startWatch, type Watch, watchStore } from './start/start-watch.js';
import { thinkAhead } from './start/think-ahead.js';
import { uptime } from './start/uptime.js';
import { wake } from './start/wake.js';
import type { Store } from './store/store.js';

/** The folder of the package, which relative paths start from: this file is bundled into `dist/`. */
const root = join(import.meta.dirname, '..');
/** A stop that takes longer than this, in milliseconds, is cut short. What is stored is safe. */
const STOP_MS = 8_000;
/** The same for the process that waits for the shards' processes. */
const SHARDS_STOP_MS = 9_500;

/** How long after the start its postponed work is done, in milliseconds, so that nobody has to wait for it. */
const WARM_UP_MS = 500;

const clock = {
	now: () => Date.now(),
	elapsed: () => performance.now(),
	uptime,
	after(ms: number, step: () => void) {
		const timer = setTimeout(step, ms);
		return () => clearTimeout(timer);
	},
};

async function start(config: Config, ending: Ending): Promise<void> {
	const shards = shardsOf(config);
	const log = createLogger(config.LOG_LEVEL, undefined, shards.count > 1 ? { shards: shardsName(shards) } : null);
	const watch = await startWatch(config, { clock, log, ending });
	const catalog = openCatalog(dataFolders(config, root), join(import.meta.dirname, 'data.json'));
	const held = holdStore(config, log, ending);
	const store = watchStore(await held.open(), watch);
	const rim = await openOwnRim(config, log, ending);
	const drawing = await openPictures(config, { here: import.meta.dirname, root, clock, log });
	const bot = openBot(config, { catalog, store, rim, drawing, watch, log, ending });
	// Before anybody can press or start anything: a game that is not resumed yet would seem to be over.
	const resumedQuizzes = await held.awaited(() => wake(bot, rim.serves));
	await rim.connect(bot);
	watch.readiness.started();
	// Tests that push the bot's clock on tell this timer apart by its name.
	const thinkingAhead = () => void thinkAhead(catalog);
	clock.after(WARM_UP_MS, thinkingAhead);
	ending.opened(drawing.drawAhead(bot));
	rim.announce({ seasons: catalog.seasons.length, clubs: catalog.clubs.length, resumedQuizzes });
}

function holdStore(config: Config, log: Log, ending: Ending): HeldStore {
	const held = new HeldStore({
		url: config.STORE_URL,
		root,
		leases: leaseNames(config.DISCORD_TOKEN, shardsOf(config)),
		pid: process.pid,
		// Monotonic, so that setting the machine's clock does not matter.
		clock: { now: clock.elapsed, after: clock.after },
		log,
		signal: ending.stopping,
		onLost: () => endProcess(1),
	});
	ending.opened(() => held.close());
	return held;
}

async function openOwnRim(config: Config, log: Log, ending: Ending): Promise<Rim> {
	const onLost = (err: Error) => {
		log.error({ reason: startTrouble(err) ?? err.message }, 'Lost Discord for good');
		void ending.stop(1);
	};
	const rim = await openRim(config, { clock, log, say: (line) => console.info(line), onLost, hurry: ending.hurry });
	ending.opened(() => rim.stop());
	return rim;
}

type Opened = {
	readonly catalog: Catalog;
	readonly store: Store;
	readonly rim: Rim;
	readonly drawing: OpenPictures;
	readonly watch: Watch;
	readonly log: Log;
	readonly ending: Ending;
};

function openBot(config: Config, { catalog, store, rim, drawing, watch, log, ending }: Opened): Bot {
	const bot = createBot({
		commands,
		catalog,
		channels: rim.channels,
		pictures: drawing.pictures,
		store,
		readsChat: config.TYPED_ANSWERS,
		clock,
		random: Math.random,
		log,
		observer: observers([watch.observer, drawing.observer]),
		limits: new PersonLimits(),
		links: linksOf(config),
		reportsChannel: config.DISCORD_TOKEN === undefined ? undefined : config.REPORTS_CHANNEL,
	});
	const { quizHost, dailyRounds } = bot.services;
	ending.opened(() => Promise.all([quizHost.close(), dailyRounds.rest()]));
	watch.metrics.countGames(() => quizHost.running);
	return bot;
}

/** Runs a process for each shard, and reports on all of them in one place. */
async function startShards(config: Config, token: string, shards: number | 'auto', ending: Ending): Promise<void> {
	ending.stopMs = SHARDS_STOP_MS;
	const log = createLogger(config.LOG_LEVEL);
	// Imported only when needed: it loads all of discord.js.
	const { ShardProcesses } = await import('./discord/shard-processes.js');
	const processes = new ShardProcesses({
		file: join(import.meta.dirname, 'main.js'),
		execArgv: process.execArgv,
		token,
		apiUrl: config.DISCORD_API_URL,
		shards,
		clock,
		log,
		onHopeless: () => void ending.stop(1),
	});
	const watched = reportsTogether(() => processes.reports());
	ending.opened(await startOperation(config, watched, log));
	ending.opened(() => processes.stop());
	await processes.start();
}

/**
 * Starts the bot as the settings say. A signal or a fault stops it: replies are finished, games stay in the store.
 */
export async function run(): Promise<void> {
	const ending = new Ending(STOP_MS);
	ending.atSignals();
	try {
		loadEnvFile(root);
		const config = readConfig(process.env);
		const { DISCORD_TOKEN: token, SHARDS: shards } = config;
		if (token !== undefined && shards !== undefined) await startShards(config, token, shards, ending);
		else await start(config, ending);
	} catch (error) {
		// If a signal has interrupted the start, its failure is no trouble to report.
		if (ending.stopping.aborted) return;
		console.error(startTrouble(error) ?? error);
		await ending.stop(1);
	}
}

/** Rehearses a start for the build. @throws {Error} When it fails. */
export function rehearseStart(over: Promise<unknown>): Promise<void> {
	loadEnvFile(root);
	const { DATA_DIR, REHEARSAL_API_URL: DISCORD_API_URL, REHEARSAL_STORE_URL: STORE_URL } = process.env;
	const env = { DATA_DIR, DISCORD_TOKEN: 'a.rehearsal.only', DISCORD_API_URL, STORE_URL };
	const ending = new Ending(STOP_MS);
	return rehearse(
		{ env, over },
		(config) => start(config, ending),
		() => ending.close(),
	);
}
