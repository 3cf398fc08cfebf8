import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../../src/quiz/random.js';
import { StandIn } from '../support/discord/stand-in.js';
import type { User } from '../support/discord/user.js';
import { BotProcess } from './bot-process.js';
import { Ledger } from './ledger.js';
import { QuizPlayers } from './quiz-players.js';
import type { SoakStore } from './soak-stores.js';
import { Tally } from './tally.js';
import { troubles } from './troubles.js';
import { visit } from './visitors.js';

/** How large and how long a soak run is. */
export type SoakOptions = {
	readonly servers: number;
	/** The number of servers in which quizzes are played. */
	readonly quizzes: number;
	readonly visitors: number;
	/** How long new games and lookups are started, in milliseconds; afterwards the last games are played to their end. */
	readonly ms: number;
	/** The time from one trouble to the next, in milliseconds. */
	readonly troubleEveryMs: number;
	readonly questions: number;
	readonly seed: number;
	readonly store: Pick<SoakStore, 'url' | 'troubles'>;
};

const PLAYERS = 4;
/** How long the bot takes to be reachable again after a trouble, in milliseconds. */
const CALM_MS = 4_000;

/** What a soak run found. */
export type SoakReport = {
	readonly answered: number;
	readonly unanswered: number;
	readonly p50: number;
	readonly p99: number;
	readonly bugsShown: number;
	readonly troublesTold: number;
	readonly games: number;
	readonly acknowledged: number;
	readonly lost: number;
	readonly doubled: number;
	readonly violations: readonly string[];
	readonly crashes: number;
	readonly logged: ReadonlyMap<string, number>;
	readonly troubles: readonly string[];
	readonly memoryMb: readonly [start: number, end: number];
};

/** Runs the built bot on the stand-in, with people in many servers and one trouble after another. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
	const { servers, quizzes, seed, ms, questions, store } = options;
	const standIn = await new StandIn({ requestLimit: 1_000 }).start();
	const folder = mkdtempSync(join(tmpdir(), 'copero-soak-'));
	const env = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl, STORE_URL: store.url };
	const bot = new BotProcess(env, folder);
	try {
		const channels = Array.from({ length: servers }, () => standIn.guild().channel());
		const [tally, ledger, random] = [new Tally(), new Ledger(), seeded(seed)];
		await bot.start();
		const until = performance.now() + ms;
		const playing = channels.slice(0, quizzes).map((channel) => {
			const players = Array.from({ length: PLAYERS }, () => standIn.user());
			return new QuizPlayers(channel, players, { tally, ledger, random });
		});
		const visitors = Array.from({ length: options.visitors }, () => standIn.user());
		const others = channels.slice(quizzes);
		const life = Promise.all([
			...playing.map((group) => group.play({ questions, startUntil: until })),
			...visitors.map((user) => visit(user, { channels: others, tally, random, until })),
		]);
		life.catch(() => {});
		await wait(Math.min(CALM_MS, ms / 4));
		const startMb = bot.memoryMb;
		const happened: string[] = [];
		const all = troubles(standIn, bot, store.troubles);
		for (let turn = 0; performance.now() < until - CALM_MS; turn++) {
			const trouble = all[turn % all.length];
			if (!trouble) break;
			await trouble.run();
			happened.push(trouble.name);
			await wait(options.troubleEveryMs);
		}
		standIn.faults.clear();
		await life;
		const { lost, doubled } = await audit(playing, ledger, standIn.users);
		return {
			answered: tally.latencies.length,
			unanswered: tally.unanswered,
			p50: tally.latency(0.5),
			p99: tally.latency(0.99),
			bugsShown: tally.bugs,
			troublesTold: tally.troubles,
			games: playing.reduce((sum, { ended }) => sum + ended, 0),
			acknowledged: ledger.acknowledged,
			lost,
			doubled,
			violations: standIn.violations.list.map((each) => JSON.stringify(each)),
			crashes: bot.crashes,
			logged: bot.errors,
			troubles: happened,
			memoryMb: [startMb, bot.memoryMb],
		};
	} finally {
		await bot.end('SIGTERM');
		await standIn.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Checks every player's answers against `/quiz scores` and, for those played alone, `/quiz card`. */
async function audit(playing: readonly QuizPlayers[], ledger: Ledger, users: ReadonlyMap<string, User>) {
	let [lost, doubled] = [0, 0];
	for (const { channel, players } of playing) {
		const [someone] = players;
		if (!someone) continue;
		const scores = (await someone.command(channel, 'quiz scores')).message?.text ?? '';
		for (const { id } of players) {
			const user = users.get(id) ?? someone;
			const { message } = await user.command(channel, 'quiz card');
			const alone = /\*\*All time, played alone:\*\* (.+)/.exec(message?.text ?? '')?.[1] ?? '';
			// A player's answers are in the line below the name.
			const [, row = ''] = new RegExp(`<@${id}>.*\n(.*)`).exec(scores) ?? [];
			const found = ledger.compare(channel.guild?.id ?? channel.id, id, answersIn(row) + answersIn(alone));
			lost += found.lost;
			doubled += found.doubled;
		}
	}
	return { lost, doubled };
}

/** `2 of 3 right` are three answers. */
function answersIn(text: string): number {
	return Number(/of (\d+) right/.exec(text)?.[1] ?? 0);
}
