import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '../commands/index.js';
import type { Bot } from '../src/app/bot.js';
import { createBot } from '../src/app/create-bot.js';
import { dispatch } from '../src/app/dispatch.js';
import { ownDataFile } from '../src/app/own-data-file.js';
import { noPictures } from '../src/app/pictures.js';
import { loadCatalog } from '../src/catalog/load.js';
import { seeded } from '../src/quiz/random.js';
import { openDatabase } from '../src/store/lmdb-database.js';
import { openLmdb } from '../src/store/lmdb-store.js';
import { testChannels } from '../tests/support/a-channel.js';
import { aClock } from '../tests/support/a-clock.js';
import { percentile, printTable, ratio } from './beside/summary.js';

const ROWS = 1_000_000;
/** One person who plays in the largest servers, and one who plays everywhere. */
const PEOPLE = [
	{ id: '100000000000000001', name: '651 tables of 300 people', tables: 651, with: 300, games: 200 },
	{ id: '100000000000000002', name: '50,001 tables of 3 people', tables: 50_001, with: 3, games: 5 },
] as const;
const AT_ONCE = 5_000;
/** Interval of another user's requests, in milliseconds. */
const VISIT_MS = 5;
const ALONE_MS = 4_000;
/** Longest wait allowed for other users, in milliseconds: Discord waits for three seconds. */
const BOUND_MS = 300;

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Prints what `/quiz export` and `/quiz forget` take in a store of a million tables, and how long others wait
 * meanwhile.
 */
export async function benchOwnData(): Promise<void> {
	console.log(
		`\n/quiz export and /quiz forget in an embedded store of ${ROWS.toLocaleString('en')} tables, while somebody else`,
	);
	console.log(`asks for /season every ${VISIT_MS} ms; the ratio is to the same visits while nothing else is done\n`);
	const folder = mkdtempSync(join(tmpdir(), 'copero-bench-'));
	try {
		await fill(folder);
		const store = openLmdb(folder);
		const bot = createBot({
			commands,
			catalog: loadCatalog(['data']),
			channels: testChannels(),
			pictures: noPictures,
			store,
			clock: aClock(),
			random: seeded(1),
			log: silent,
		});
		const { personalData } = bot.services;
		await visitsDuring(bot, wait(ALONE_MS));
		const alone = await visitsDuring(bot, wait(ALONE_MS));
		const rows: string[][] = [['nothing', '', '', ...figures(alone), '']];
		for (const { id, name, tables } of PEOPLE) {
			const works = {
				export: async () => `${(await ownDataFile(id, personalData.about(id)))?.content.length} bytes`,
				forget: async () => `${(await personalData.forget(id))[0]?.count} tables`,
			};
			for (const [work, run] of Object.entries(works)) {
				let done = '';
				const visits = await visitsDuring(
					bot,
					run().then((what) => {
						done = what;
					}),
				);
				if (work === 'forget' && done !== `${tables} tables`) throw new Error(`${done} were forgotten of ${tables}`);
				const share = ratio(perSecond(visits), perSecond(alone));
				rows.push([`${work}, ${name}`, done, `${(visits.ms / 1_000).toFixed(1)} s`, ...figures(visits), share]);
				if (Math.max(...visits.times) > BOUND_MS)
					throw new Error(`Somebody waited more than ${BOUND_MS} ms for a lookup`);
			}
		}
		await store.close();
		printTable(['beside', 'done', 'time', '99 % wait', 'slowest', 'memory', 'visits a second', 'as a ratio'], rows);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * Another user's lookups while work is under way: the time of each from when it is due until it is answered, and how
 * much memory grew.
 */
async function visitsDuring(bot: Bot, work: Promise<void>) {
	const caller = {
		person: { id: '1', name: 'Ana', locale: 'es', moderates: false, manages: false },
		place: { channelId: '2', locale: 'es', mayPost: true },
	} as const;
	let isDone = false;
	const begun = performance.now();
	const finished = work.finally(() => {
		isDone = true;
	});
	const times: number[] = [];
	const before = process.memoryUsage().rss;
	let most = before;
	while (!isDone) {
		const due = performance.now() + VISIT_MS;
		await wait(VISIT_MS);
		await dispatch({ kind: 'run', id: '1', command: 'season', options: { year: '2008' } }, caller, bot);
		times.push(performance.now() - due);
		most = Math.max(most, process.memoryUsage().rss);
	}
	await finished;
	return { times, ms: performance.now() - begun, mb: (most - before) / 2 ** 20 };
}

type Visits = Awaited<ReturnType<typeof visitsDuring>>;

function perSecond({ times, ms }: Visits): number {
	return (times.length / ms) * 1_000;
}

function figures(visits: Visits): readonly string[] {
	const { times, mb } = visits;
	const waits = [percentile(times, 0.99), Math.max(...times)].map((each) => `${each.toFixed(1)} ms`);
	return [...waits, `+${mb.toFixed(0)} MB`, perSecond(visits).toFixed(0)];
}

/** Writes the tables as the bot would, and the index of which of them name the two people. */
async function fill(folder: string): Promise<void> {
	const database = openDatabase(folder);
	const put = (pairs: readonly (readonly [string, unknown])[]) =>
		database.write(async (entries) =>
			entries.transactionSync(() => {
				for (const [key, value] of pairs) entries.put(key, JSON.stringify({ value }));
			}),
		);
	const groups = [...PEOPLE, { id: '', tables: ROWS - PEOPLE[0].tables - PEOPLE[1].tables, with: 2, games: 1 }];
	for (const [group, { id, tables, with: people, games }] of groups.entries()) {
		const value = tableOf(id, people, games);
		const keys = Array.from({ length: tables }, (_, index) => `${group + 1}${`${index}`.padStart(17, '0')}/all`);
		for (let begin = 0; begin < tables; begin += AT_ONCE) {
			await put(keys.slice(begin, begin + AT_ONCE).map((key) => [`scores:${key}`, value]));
		}
		if (id) await put([[`people:${id}`, { version: 1, tables: keys }]]);
	}
	await put([['people:built', { version: 1, unreadable: [] }]]);
	await database.close();
}

function tableOf(person: string, people: number, games: number) {
	const ids = Array.from({ length: people }, (_, index) =>
		index || !person ? `2${`${index}`.padStart(17, '0')}` : person,
	);
	const score = { points: 120, answers: 14, right: 9, games: 3, bestStreak: 4 };
	return {
		version: 1,
		players: Object.fromEntries(ids.map((id) => [id, score])),
		solo: {},
		games: Array.from({ length: games }, (_, game) => ({
			game: `game${`${game}`.padStart(4, '0')}`,
			rounds: 10,
			players: ids.slice(0, 20),
			solo: [],
		})),
	};
}
