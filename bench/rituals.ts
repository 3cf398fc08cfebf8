import { commands } from '../commands/index.js';
import { type Channels, MARK } from '../src/app/channels.js';
import { createBot } from '../src/app/create-bot.js';
import { noPictures } from '../src/app/pictures.js';
import { snowflakeAt } from '../src/app/snowflake.js';
import { loadCatalog } from '../src/catalog/load.js';
import { aClock } from '../tests/support/a-clock.js';
import { memoryStore } from '../tests/support/memory-store.js';
import { printTable } from './beside/summary.js';

const SERVERS = [1, 1_000, 10_000] as const;
const HOUR_MS = 3_600_000;
const SLOT_MS = 5_000;
/** 1 July 2026 in Lima, an hour before the message of all servers is due. */
const MORNING = Date.UTC(2026, 6, 1, 13);

const catalog = loadCatalog(['data']);

/** Prints the cost of daily messages in few and many servers that all chose the same hour. */
export async function benchRituals(): Promise<void> {
	const rows: string[][] = [];
	// A first bot warms up what all share, so that it is not counted for the servers.
	aPostingBot(aClock(MORNING), () => {});
	for (const servers of SERVERS) {
		const before = await memory();
		const posted: number[] = [];
		const clock = aClock(MORNING, () => new Promise((resolve) => setImmediate(resolve)));
		const bot = aPostingBot(clock, () => posted.push(clock.now()));
		const { settings, dailyRounds } = bot.services;
		for (let server = 0; server < servers; server++) {
			const daily = { channel: `${server + 1}`, hour: 9, locale: 'es' } as const;
			await settings.change(snowflakeAt(MORNING - server * 31_123_457), (usual) => ({ ...usual, daily }));
		}
		dailyRounds.start(() => true);
		const timers = clock.pending;
		const held = (await memory()) - before;
		const start = performance.now();
		for (let passed = 0; passed < 1.5 * HOUR_MS && posted.length < servers; passed += SLOT_MS) {
			await clock.advance(SLOT_MS);
			await idle(() => posted.length);
		}
		const ms = performance.now() - start;
		if (posted.length !== servers) throw new Error(`Only ${posted.length} of ${servers} messages were posted`);
		const seconds = (Math.max(...posted) - Math.min(...posted)) / 1_000;
		const busiest = Math.max(...perSlot(posted).values()) / (SLOT_MS / 1_000);
		rows.push([
			servers.toLocaleString('en'),
			`${timers}`,
			`${(held / 1_048_576).toFixed(1)} MB`,
			`${seconds} s`,
			`${busiest.toFixed(1)} /s`,
			`${(ms / servers).toFixed(2)} ms`,
		]);
		await dailyRounds.rest();
	}
	console.log(
		'\nServers that all want the daily posted at the same hour: timers while they wait, memory for all (their',
	);
	console.log(
		'settings, in a store in memory), the time their messages are spread over, most in a second, work for each\n',
	);
	printTable(['servers', 'timers', 'memory', 'spread over', 'most', 'work each'], rows);
}

function aPostingBot(clock: ReturnType<typeof aClock>, onPost: () => void) {
	const never = () => Promise.reject(new Error('Not here'));
	const channels: Channels = {
		post: async () => {
			onPost();
			return `${1_000}`;
		},
		find: async () => undefined,
		edit: never,
		tell: never,
		mark: never,
		missingRights: never,
		namesOf: never,
		serverName: never,
		endNotes: () => MARK,
		linkTo: () => undefined,
	};
	const silent = { debug() {}, info() {}, warn() {}, error() {} };
	return createBot({
		commands,
		catalog,
		channels,
		pictures: noPictures,
		store: memoryStore(),
		clock,
		random: Math.random,
		log: silent,
	});
}

/** Waits until no further message is posted. */
async function idle(count: () => number): Promise<void> {
	for (let still = 0, last = count(); still < 30; still++) {
		await new Promise((resolve) => setImmediate(resolve));
		if (count() !== last) still = 0;
		last = count();
	}
}

function perSlot(times: readonly number[]): ReadonlyMap<number, number> {
	const slots = new Map<number, number>();
	for (const time of times) slots.set(Math.floor(time / SLOT_MS), (slots.get(Math.floor(time / SLOT_MS)) ?? 0) + 1);
	return slots;
}

/** Heap in use, in bytes, after a garbage collection if node was started with `--expose-gc`. */
async function memory(): Promise<number> {
	globalThis.gc?.();
	await new Promise((resolve) => setImmediate(resolve));
	return process.memoryUsage().heapUsed;
}
