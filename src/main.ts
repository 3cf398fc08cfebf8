import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { commands } from '../commands/index.js';
import type { Bot } from './app/bot.js';
import { createBot } from './app/create-bot.js';
import { observers } from './app/observer.js';
import { PersonLimits } from './app/person-limits.js';
import { Pictures } from './app/pictures.js';
import { createCatalog } from './catalog/catalog.js';
import { loadCatalog } from './catalog/load.js';
import { preparedData } from './catalog/prepared-data.js';
import { type Config, readConfig, shardsOf } from './config.js';
import { Readiness } from './operation/readiness.js';
import { reportsTogether } from './operation/reports-together.js';
import { obey } from './operation/shard-orders.js';
import { createRaster } from './raster/create-raster.js';
import { HeldStore } from './start/hold-store.js';
import { createLogger } from './start/logger.js';
import { openRim } from './start/rims.js';
import { shardsName } from './start/shards.js';
import { metricsOf, startOperation } from './start/start-operation.js';
import { startTrouble } from './start/start-trouble.js';
import { watchedStore } from './store/watched-store.js';

/** The folder of the package, which relative paths start from: this file is bundled into `dist/`. */
const root = join(import.meta.dirname, '..');
/** A stop that takes longer than this, in milliseconds, is cut short. What is stored is safe. */
const STOP_MS = 8_000;
/** The same, for the process that waits for those of the shards. */
const SHARDS_STOP_MS = 9_500;

/** Memory is cleared once it has grown by this much, in per cent: left to itself, it doubles first. */
setFlagsFromString('--heap-growing-percent=50');

/** So long after the start, in milliseconds, nobody waits for what it put off. */
const WARM_UP_MS = 500;

/** A stop was asked for: what is waited for is given up. */
const stopping = new AbortController();

const clock = {
	now: () => Date.now(),
	elapsed: () => performance.now(),
	after(ms: number, step: () => void) {
		const timer = setTimeout(step, ms);
		return () => clearTimeout(timer);
	},
};

async function start(config: Config): Promise<void> {
	const shards = shardsOf(config);
	const log = createLogger(config.LOG_LEVEL, undefined, shards.count > 1 ? { shards: shardsName(shards) } : null);
	const metrics = await metricsOf(config, shards);
	const readiness = new Readiness(config.DISCORD_TOKEN === undefined ? [] : shards.list, clock);
	const report = async () => ({ troubles: await readiness.troubles(), snapshot: await metrics.snapshot() });
	let stop = async (exitCode: number): Promise<void> => process.exit(exitCode);
	const managed = config.SHARDING_MANAGER !== undefined;
	const manager = managed ? obey(process, { report, stop: () => void stop(0) }) : { gateway() {} };
	const observer = observers([metrics, readiness, manager, { handled: (request) => log.debug(request, 'Handled') }]);
	const operation = await startOperation(
		config,
		reportsTogether(async () => [await report()]),
		log,
	);
	const held = new HeldStore({
		...{ url: config.STORE_URL, root, leases: leaseNames(config), pid: process.pid, clock, log },
		signal: stopping.signal,
		onLost: () => process.exit(1),
	});
	const parts: (() => Promise<unknown>)[] = [];
	const last = () => Promise.all([held.close(), operation.stop()]);
	stop = stopOnSignal(() => parts.map((end) => end()), last, readiness);
	const folders = config.DATA_DIR.map((folder) => (isAbsolute(folder) ? folder : join(root, folder)));
	const prepared = preparedData(folders, join(import.meta.dirname, 'data.json'));
	const catalog = prepared ? createCatalog(prepared) : loadCatalog(folders);
	const store = watchedStore(await held.open(), observer.storeFailed);
	const probe = store.collection('settings');
	readiness.storeOpened(() => probe.get('readyz'));
	const raster = createRaster(join(import.meta.dirname, 'render-worker.js'));
	const pictures = new Pictures({ raster, clock, log });
	const limits = new PersonLimits();
	const shared = {
		...{ commands, catalog, pictures, store, clock, random: Math.random, log, observer, limits },
		readsChat: config.TYPED_ANSWERS,
	};
	const rim = await openRim(config, {
		...{ clock, log, say: (line: string) => console.info(line) },
		onLost(err) {
			log.error({ err }, 'Lost Discord for good');
			void stop(1);
		},
	});
	const bot = createBot({ ...shared, channels: rim.channels });
	metrics.countGames(() => bot.services.quizHost.running);
	parts.push(
		() => bot.services.quizHost.close(),
		() => rim.stop(),
	);
	// Before anybody can press or start anything: a game that is not taken up yet would seem to be over.
	const resumed = await held.awaited(() => wake(bot, rim.serves));
	await rim.connect(bot);
	readiness.started();
	warmUp(bot);
	rim.announce({ seasons: catalog.seasons.length, clubs: catalog.clubs.length, resumedQuizzes: resumed });
}

/** Runs a process for each shard, and tells about them all in one place. */
async function startShards(config: Config, token: string, shards: number | 'auto'): Promise<void> {
	const log = createLogger(config.LOG_LEVEL);
	// Only here is all of discord.js loaded.
	const { ShardProcesses } = await import('./discord/shard-processes.js');
	const processes = new ShardProcesses({
		...{ file: import.meta.filename, execArgv: process.execArgv, token, apiUrl: config.DISCORD_API_URL, shards },
		...{ clock, log, onHopeless: () => void stop(1) },
	});
	const watched = reportsTogether(() => processes.reports());
	const operation = await startOperation(config, watched, log);
	const stop = stopOnSignal(() => [processes.stop()], operation.stop, { stopping() {} }, SHARDS_STOP_MS);
	await processes.start();
}

/** Reads the servers' settings and takes up the games that were being played. @returns How many games. */
async function wake(
	{ services: { settings, scores, quizHost }, log }: Bot,
	isOurs: (guildId: string | undefined) => boolean,
): Promise<number> {
	const tables = await scores.buildIndex();
	if (tables) log.info({ tables }, 'Noted which tables of scores name whom');
	await settings.load((server) => log.error({ server }, 'Stored settings cannot be read; the usual ones hold'));
	return quizHost.resume(isOurs);
}

/** Works out, once the start is over, what can be asked: else the first quiz would wait for it. */
function warmUp({ services: { quizHost } }: Bot): void {
	const countQuestions = () => quizHost.askableCount();
	clock.after(WARM_UP_MS, countQuestions);
}

/** What at most one process may do at a time: serve a shard of a bot. A token's first part is the bot's number. */
function leaseNames(config: Config): readonly string[] {
	const { DISCORD_TOKEN: token } = config;
	const { list, count } = shardsOf(config);
	const bot = token === undefined ? 'preview' : Buffer.from(token.split('.')[0] ?? '', 'base64').toString();
	return list.map((shard) => `shard/${bot}/${shard}/${count}`);
}

/** Stops cleanly on SIGINT, SIGTERM and when told, at any time: replies are finished, games rest in the store. A second signal stops at once. */
function stopOnSignal(
	parts: () => readonly Promise<unknown>[],
	last: () => Promise<unknown>,
	readiness: Pick<Readiness, 'stopping'>,
	limitMs = STOP_MS,
) {
	const stop = async (exitCode: number) => {
		if (stopping.signal.aborted) return;
		stopping.abort();
		readiness.stopping();
		setTimeout(() => process.exit(1), limitMs).unref();
		const ended = await Promise.allSettled(parts());
		const closed = await Promise.allSettled([last()]);
		process.exit([...ended, ...closed].every(({ status }) => status === 'fulfilled') ? exitCode : 1);
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.on(signal, () => (stopping.signal.aborted ? process.exit(1) : void stop(0)));
	}
	return stop;
}

try {
	const envFile = join(root, '.env');
	if (existsSync(envFile)) process.loadEnvFile(envFile);
	const config = readConfig(process.env);
	const { DISCORD_TOKEN: token, SHARDS: shards } = config;
	await (token !== undefined && shards !== undefined ? startShards(config, token, shards) : start(config));
} catch (error) {
	// A start that is given up on a signal ends with that.
	if (!stopping.signal.aborted) {
		console.error(startTrouble(error) ?? error);
		process.exit(1);
	}
}
