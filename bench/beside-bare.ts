import { aBot, aDiscord, type Kind, type Running } from './beside/processes.js';
import { median, percentile, printTable, ratio } from './beside/summary.js';

/** Rounds before measuring: a bot runs for months, and its first seconds are not typical. */
const WARM_UP = 6;
const ROUNDS = 15;
/**
 * Interactions in a round: `TIMES` bursts of `MANY`, `AT_ONCE` in parallel, for throughput; then `SINGLE` one by one,
 * for latency.
 */
const [TIMES, MANY, AT_ONCE, SINGLE] = [4, 1_500, 32, 150];
const STARTS = 3;

type Sample = {
	readonly rate: number;
	readonly cpu: number;
	readonly p50: number;
	readonly p99: number;
	/** Bytes per interaction. */
	readonly uploaded: number;
	/** Mean resident memory, in megabytes. Garbage collection moves it by a fifth, so a single sample would be chance. */
	readonly memory: number;
};

/** The figures of one burst. */
type Burst = Pick<Sample, 'cpu' | 'memory' | 'uploaded'> & { readonly answers: number; readonly ms: number };

/** Prints Copero's throughput, costs and start time, as ratios to a bare discord.js bot on the same Discord. */
export async function benchBesideBare(): Promise<void> {
	console.log(
		`\nBeside a bare discord.js bot that answers a constant embed; medians of ${ROUNDS} alternating rounds, after ${WARM_UP} to warm up.`,
	);
	console.log(
		'Half of all is typing; the rest are pages that were asked for before: what Copero has made of them is kept',
	);
	await compare('in text only', 'bare', true);
	await compare('of which four in five bring a picture; the bare bot sends its embed alone', 'bare', false);
	await compare('the same, and the bare bot uploads as much', 'bare with pictures', false);
}

async function compare(how: string, peer: Kind, text: boolean): Promise<void> {
	const kinds = ['Copero', peer] as const;
	const sides = await Promise.all(kinds.map((kind) => aSide(kind, text)));
	const ready: number[][] = [[], []];
	const samples: Sample[][] = [[], []];
	const first: number[] = [];
	for (const side of sides) first.push((await side.burst()).cpu);
	for (let round = 0; round < WARM_UP + ROUNDS; round++) {
		for (const [index, side] of sides.entries()) {
			const sample = await side.round();
			if (round >= WARM_UP) samples[index]?.push(sample);
		}
	}
	await Promise.all(sides.map(({ bot }) => bot.stop()));
	for (let start = 0; start < STARTS; start++) {
		for (const [index, { kind, discord }] of sides.entries()) {
			const bot = await aBot(kind, discord.address);
			ready[index]?.push(bot.readyMs);
			await bot.stop();
		}
	}
	await Promise.all(sides.map(({ discord }) => discord.stop()));

	const middle = (index: number, of: (sample: Sample) => number) => median((samples[index] ?? []).map(of));
	const row = (name: string, values: readonly number[], unit: string, digits: number, goal = '') => {
		const [ours = 0, bare = 0] = values;
		return [name, `${ours.toFixed(digits)} ${unit}`, `${bare.toFixed(digits)} ${unit}`, ratio(ours, bare), goal];
	};
	const both = (of: (sample: Sample) => number) => [0, 1].map((index) => middle(index, of));
	console.log(`\n… ${how}\n`);
	printTable(
		['', 'Copero', 'bare bot', 'ratio', 'goal'],
		[
			row(
				'interactions a second',
				both(({ rate }) => rate),
				'/s',
				0,
				text ? '≥ 1.1' : '≥ 1.0',
			),
			row(
				'one by one, p50',
				both(({ p50 }) => p50),
				'ms',
				2,
			),
			row(
				'one by one, p99',
				both(({ p99 }) => p99),
				'ms',
				2,
			),
			row(
				'CPU per interaction',
				both(({ cpu }) => cpu),
				'ms',
				3,
			),
			row(`… in the first ${MANY} after the start`, first, 'ms', 3, '≤ 1.2'),
			row(
				'sent for one',
				both(({ uploaded }) => uploaded / 1_000),
				'kB',
				1,
			),
			row(
				'memory meanwhile',
				both(({ memory }) => memory),
				'MB',
				0,
				'≤ 1.15',
			),
			row('start to ready', ready.map(median), 'ms', 0, '≤ 1.05'),
		],
	);
}

async function aSide(kind: Kind, text: boolean) {
	const discord = await aDiscord();
	await discord.order({ kind: 'world', servers: 1, channels: 1, roles: 0 });
	const bot: Running = await aBot(kind, discord.address);
	async function burst(): Promise<Burst> {
		const before = bot.cpuMs();
		const { answers, ms, uploaded } = await discord.order({ kind: 'lookups', count: MANY, atOnce: AT_ONCE, text });
		const cpu = (bot.cpuMs() - before) / answers;
		return { answers, ms, cpu, uploaded: uploaded / answers, memory: bot.memoryMb() };
	}
	return {
		kind,
		discord,
		bot,
		burst,
		async round(): Promise<Sample> {
			const bursts: Burst[] = [];
			for (let time = 0; time < TIMES; time++) bursts.push(await burst());
			const { latencies } = await discord.order({ kind: 'lookups', count: SINGLE, atOnce: 1, text });
			const mean = (of: (burst: Burst) => number) => bursts.reduce((sum, each) => sum + of(each), 0) / TIMES;
			return {
				rate: (mean(({ answers }) => answers) / mean(({ ms }) => ms)) * 1_000,
				cpu: mean(({ cpu }) => cpu),
				uploaded: mean(({ uploaded }) => uploaded),
				p50: percentile(latencies, 0.5),
				p99: percentile(latencies, 0.99),
				memory: mean(({ memory }) => memory),
			};
		},
	};
}
