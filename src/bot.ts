import { join } from 'node:path';
import process from 'node:process';
import { commands } from '../commands/index.js';
import { createBot } from './app/create-bot.js';
import type { Log } from './app/log.js';
import { type Handled, observers } from './app/observer.js';
import { PersonLimits } from './app/person-limits.js';
import { type Config, linksOf, readConfig, shardsOf } from './config.js';
import { Readiness } from './operation/readiness.js';
import { reportsTogether } from './operation/reports-together.js';
import { obey } from './operation/shard-orders.js';
import { ClosingStack } from './start/closing-stack.js';
import { dataFolders } from './start/data-folders.js';
import { endProcess } from './start/end-process.js';
import { HeldStore } from './start/hold-store.js';
import { loadEnvFile } from './start/load-env-file.js';
import { createLogger } from './start/logger.js';
import { openPictures } from './start/open-pictures.js';
import { openCatalog } from './start/prepared-data.js';
import { rehearse } from './start/rehearse.js';
import { openRim } from './start/rims.js';
import { leaseNames, shardsName } from './start/shards.js';
import { metricsOf, startOperation } from './start/start-operation.js';
import { startTrouble } from './start/start-trouble.js';
import { thinkAhead } from './start/think-ahead.js';
import { uptime } from './start/uptime.js';
import { wake } from './start/wake.js';
import { watchedStore } from './store/watched-store.js';

/** The folder of the package, which relative paths start from: this file is bundled into `dist/`. */
const root = join(import.meta.dirname, '..');
/** A stop that takes longer than this, in milliseconds, is cut short. What is stored is safe. */
const STOP_MS = 8_000;
/** The same for the process that waits for the shards' processes. */
const SHARDS_STOP_MS = 9_500;
/** How long a stop waits for Discord, in milliseconds. */
const HURRY_MS = 4_000;

/** How long after the start its postponed work is done, in milliseconds, so that nobody has to wait for it. */
const WARM_UP_MS = 500;

/** Everything that is open and must be closed at the end. */
const open = new ClosingStack();
/** Aborted when a stop is asked for: all waiting is given up. */
const stopping = new AbortController();
/** Aborted when the time for a stop is nearly up: nothing waits for Discord any more. */
const hurry = new AbortController();

const clock = {
	now: () => Date.now(),
	elapsed: () => performance.now(),
	uptime,
	after(ms: number, step: () => void) {
		const timer = setTimeout(step, ms);
		return () => clearTimeout(timer);
	},
};

async function start(config: Config): Promise<void> {
	const shards = shardsOf(config);
	const log = createLogger(config.LOG_LEVEL, undefined, shards.count > 1 ? { shards: shardsName(shards) } : null);
	const { observer, metrics, readiness } = await startWatch(config, log);
	const catalog = openCatalog(dataFolders(config, root), join(import.meta.dirname, 'data.json'));
	const held = holdStore(config, log);
	const opened = await held.open();
	const store = watchedStore(opened, {
		failed: () => observer.storeFailed(),
		wrote: (isTaken) => readiness.storeWrote(isTaken),
	});
	const probe = opened.collection('doctor');
	readiness.storeOpened(() => probe.set('readyz', 'taken'));
	const onLost = (err: Error) => {
		log.error({ reason: startTrouble(err) ?? err.message }, 'Lost Discord for good');
		void stop(1);
	};
	const rim = await openRim(config, { clock, log, say: (line) => console.info(line), onLost, hurry: hurry.signal });
	open.opened(() => rim.stop());
	const drawing = await openPictures(config, { here: import.meta.dirname, root, clock, log });
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
		observer: observers([observer, drawing.observer]),
		limits: new PersonLimits(),
		links: linksOf(config),
		reportsChannel: config.DISCORD_TOKEN === undefined ? undefined : config.REPORTS_CHANNEL,
	});
	open.opened(() => Promise.all([bot.services.quizHost.close(), bot.services.dailyRounds.rest()]));
	metrics.countGames(() => bot.services.quizHost.running);
	// Before anybody can press or start anything: a game that is not resumed yet would seem to be over.
	const resumedQuizzes = await held.awaited(() => wake(bot, rim.serves));
	await rim.connect(bot);
	readiness.started();
	const thinkingAhead = () => void thinkAhead(catalog);
	clock.after(WARM_UP_MS, thinkingAhead);
	open.opened(drawing.drawAhead(bot));
	rim.announce({ seasons: catalog.seasons.length, clubs: catalog.clubs.length, resumedQuizzes });
}

/** Counts and watches what the bot does, and reports it at a port or to the process that manages the shards. */
async function startWatch(config: Config, log: ReturnType<typeof createLogger>) {
	const shards = shardsOf(config);
	const metrics = await metricsOf(config, shards);
	const readiness = new Readiness(config.DISCORD_TOKEN === undefined ? [] : shards.list, clock);
	stopping.signal.addEventListener('abort', () => readiness.stopping());
	const report = async () => ({ troubles: await readiness.troubles(), snapshot: await metrics.snapshot() });
	const managed = config.SHARDING_MANAGER !== undefined;
	const manager = managed ? obey(process, { report, stop: () => void stop(0) }) : {};
	const watched = reportsTogether(async () => [await report()]);
	open.opened(await startOperation(config, watched, log));
	const logged = { handled: (request: Handled) => log.debug(request, 'Handled') };
	return { observer: observers([metrics, readiness, manager, logged]), metrics, readiness };
}

function holdStore(config: Config, log: Log): HeldStore {
	const held = new HeldStore({
		url: config.STORE_URL,
		root,
		leases: leaseNames(config.DISCORD_TOKEN, shardsOf(config)),
		pid: process.pid,
		// Monotonic, so that setting the machine's clock does not matter.
		clock: { now: clock.elapsed, after: clock.after },
		log,
		signal: stopping.signal,
		onLost: () => endProcess(1),
	});
	open.opened(() => held.close());
	return held;
}

/** Runs a process for each shard, and reports on all of them in one place. */
async function startShards(config: Config, token: string, shards: number | 'auto'): Promise<void> {
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
		onHopeless: () => void stop(1),
	});
	const watched = reportsTogether(() => processes.reports());
	open.opened(await startOperation(config, watched, log));
	open.opened(() => processes.stop());
	await processes.start();
}

/** Stops cleanly, at any time: replies are finished, games stay in the store. */
async function stop(exitCode: number): Promise<void> {
	if (stopping.signal.aborted) return;
	stopping.abort();
	setTimeout(() => hurry.abort(), HURRY_MS).unref();
	setTimeout(() => process.exit(1), stopMs).unref();
	const isClosed = await open.close();
	endProcess(isClosed ? exitCode : 1);
}

let stopMs = STOP_MS;
/** Starts the bot as the settings say, until a signal or a fault stops it. */
export async function run(): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		// A second signal stops at once.
		process.on(signal, () => (stopping.signal.aborted ? process.exit(1) : void stop(0)));
	}
	try {
		loadEnvFile(root);
		const config = readConfig(process.env);
		const { DISCORD_TOKEN: token, SHARDS: shards } = config;
		if (token !== undefined && shards !== undefined) {
			stopMs = SHARDS_STOP_MS;
			await startShards(config, token, shards);
		} else {
			await start(config);
		}
	} catch (error) {
		// If a signal has interrupted the start, its failure is no trouble to report.
		if (!stopping.signal.aborted) {
			console.error(startTrouble(error) ?? error);
			await stop(1);
		}
	}
}

/** Rehearses a start for the build. @throws {Error} When it fails. */
export function rehearseStart(over: Promise<unknown>): Promise<void> {
	loadEnvFile(root);
	const { DATA_DIR, REHEARSAL_API_URL: DISCORD_API_URL, REHEARSAL_STORE_URL: STORE_URL } = process.env;
	const env = { DATA_DIR, DISCORD_TOKEN: 'a.rehearsal.only', DISCORD_API_URL, STORE_URL };
	return rehearse({ env, over }, start, () => open.close());
}
