import { aBot, aDiscord, type Kind } from './beside/processes.js';
import { median, percentile, printTable, ratio } from './beside/summary.js';

/** The cases: channels with an open question, players who press in each at once, repetitions. */
const CASES = [
	{ name: 'in one channel', channels: 1, each: 200, rounds: 5 },
	{ name: 'across 500 channels', channels: 500, each: 2, rounds: 5 },
] as const;

/**
 * Prints how many presses a process handles per second, each by another player, beside a bare bot that answers a
 * constant embed.
 */
export async function benchPresses(): Promise<void> {
	console.log('\nPresses on an open question, all at once; Copero stores each in LMDB before it answers, the bare bot');
	console.log('answers a constant embed. Medians of alternating rounds\n');
	const rows: string[][] = [];
	for (const { name, channels, each, rounds } of CASES) {
		const sides = await Promise.all([aSide('Copero', channels), aSide('bare', channels)]);
		const samples: { rate: number; p99: number }[][] = [[], []];
		for (let round = 0; round < rounds; round++) {
			for (const [index, side] of sides.entries()) samples[index]?.push(await side.press(each));
		}
		await Promise.all(sides.map((side) => side.stop()));
		const [ours = 0, bare = 0] = samples.map((side) => median(side.map(({ rate }) => rate)));
		const [oursLast = 0, bareLast = 0] = samples.map((side) => median(side.map(({ p99 }) => p99)));
		const count = `${channels * each} × ${rounds}`;
		rows.push([
			name,
			count,
			`${ours.toFixed(0)} /s`,
			`${bare.toFixed(0)} /s`,
			ratio(ours, bare),
			ms(oursLast),
			ms(bareLast),
		]);
	}
	printTable(['', 'presses', 'Copero', 'bare bot', 'ratio', 'Copero p99', 'bare p99'], rows);
}

async function aSide(kind: Kind, channels: number) {
	const discord = await aDiscord();
	await discord.order({ kind: 'world', servers: 1, channels, roles: 0 });
	const bot = await aBot(kind, discord.address);
	await discord.order({ kind: 'questions', channels, bare: kind === 'bare' });
	return {
		async press(each: number) {
			const { answers, accepted, ms, latencies } = await discord.order({ kind: 'presses', each });
			if (kind === 'Copero' && accepted !== answers) throw new Error(`Only ${accepted} of ${answers} presses counted`);
			return { rate: (answers / ms) * 1_000, p99: percentile(latencies, 0.99) };
		},
		async stop() {
			await bot.stop();
			await discord.stop();
		},
	};
}

function ms(value: number): string {
	return `${value.toFixed(0)} ms`;
}
