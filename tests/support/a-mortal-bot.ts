import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { commands } from '../../commands/index.js';
import type { Channels } from '../../src/app/channels.js';
import { createBot } from '../../src/app/create-bot.js';
import { noPictures } from '../../src/app/pictures.js';
import { createDiscord } from '../../src/discord/create-discord.js';
import { seeded } from '../../src/quiz/random.js';
import type { Store } from '../../src/store/store.js';
import { ownCatalog } from './a-bot.js';
import { aClock } from './a-clock.js';
import type { StandIn } from './discord/stand-in.js';

/** The longest that work begun by a bot may take, in milliseconds of real time. */
const STUCK_MS = 15_000;
/**
 * Turns of the event loop after which a condition can only be waiting for real time, not for this process's own work.
 */
const BUSY_TURNS = 200;

/** A connected bot that resumes from what the store holds, and that can die as a killed process does. */
export type MortalBot = Awaited<ReturnType<typeof aMortalBot>>;

/**
 * The bot on the stand-in with discord.js' gateway and REST packages, started as `bot.ts` starts it. Once killed, it
 * writes nothing more to the store or to Discord; only requests already under way still arrive.
 *
 * @param onSettled Called whenever the bot has nothing left to do until its next timer.
 */
export async function aMortalBot(parts: {
	readonly standIn: StandIn;
	readonly store: Store;
	readonly now: number;
	readonly seed: number;
	readonly onSettled: () => void;
}) {
	const { standIn, store, now, seed, onSettled } = parts;
	let isDead = false;
	let underWay = 0;
	const orNever = <T>(work: () => Promise<T>): Promise<T> => (isDead ? new Promise(() => {}) : work());
	const discord = createDiscord({
		token: standIn.token,
		apiUrl: standIn.apiUrl,
		clock: { after: (...later) => clock.after(...later) },
	});
	const tracked = <T>(call: () => Promise<T>) =>
		orNever(async () => {
			underWay += 1;
			try {
				return await call();
			} finally {
				underWay -= 1;
				if (isDead) await new Promise(() => {});
			}
		});
	const channels: Channels = {
		...discord.channels,
		post: (...message) => tracked(() => discord.channels.post(...message)),
		edit: (...message) => tracked(() => discord.channels.edit(...message)),
	};
	const isSettled = () => underWay === 0 && (isDead || clock.pending > 0 || bot.services.quizHost.running === 0);
	const settled = async () => {
		if (!isSettled()) {
			await until(isSettled);
			await turn();
			await until(isSettled);
		}
		if (!isDead && (clock.nextAt ?? Number.POSITIVE_INFINITY) > clock.now()) onSettled();
	};
	const complaints: {
		readonly level: string;
		readonly fields: Readonly<Record<string, unknown>>;
		readonly message: string;
	}[] = [];
	const note = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
		void complaints.push({ level, fields, message });
	const clock = aClock(now, settled);
	const bot = createBot({
		commands,
		catalog: ownCatalog,
		channels,
		pictures: noPictures,
		store: stoppable(store, orNever),
		clock,
		random: seeded(seed),
		log: { debug: () => {}, info: () => {}, warn: note('warn'), error: note('error') },
	});
	await bot.services.settings.load(() => {});
	await bot.services.quizHost.resume();
	await discord.connect(bot, (err) => note('error')({ err }, 'Lost'));
	return {
		bot,
		clock,
		complaints,
		settled,
		/** A clean stop, as on SIGTERM. */
		async stop() {
			if (isDead) return;
			await bot.services.quizHost.close();
			await discord.stop();
		},
		/** Immediate death, as by SIGKILL. Resolves once the requests under way have reached Discord. */
		async kill() {
			isDead = true;
			await until(() => underWay === 0);
			await discord.stop();
		},
	};
}

/** A store whose reads and writes all go through `pass`. */
function stoppable(store: Store, pass: <T>(work: () => Promise<T>) => Promise<T>): Store {
	return {
		...store,
		collection(name) {
			const keyv = store.collection(name);
			const [get, set, remove] = [keyv.get.bind(keyv), keyv.set.bind(keyv), keyv.delete.bind(keyv)];
			const swap = keyv.swap.bind(keyv);
			return Object.assign(Object.create(keyv), {
				get: (key: string) => pass(() => get(key)),
				set: (key: string, value: unknown) => pass(() => set(key, value)),
				delete: (key: string) => pass(() => remove(key)),
				swap: (key: string, before: unknown, after: unknown) => pass(() => swap(key, before, after)),
				entries: keyv.entries.bind(keyv),
			});
		},
	};
}

/** Waits for a condition that other work of this process brings about. */
export async function until(condition: () => boolean): Promise<void> {
	const deadline = performance.now() + STUCK_MS;
	for (let turns = 0; !condition(); turns++) {
		if (performance.now() > deadline) throw new Error(`Still not so after ${STUCK_MS} ms: ${condition}`);
		// After that many turns, real time must pass: discord.js' packages use timers.
		await (turns < BUSY_TURNS ? turn() : sleep(2));
	}
}
