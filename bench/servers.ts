import { aBot, aDiscord, type Kind } from './beside/processes.js';
import { median, printTable, ratio } from './beside/summary.js';

const SIZES = [1, 1_000, 10_000] as const;
const STARTS = 3;
/** A typical server. */
const [CHANNELS, ROLES] = [10, 10];
/** Wait for the garbage of a start to be collected, in milliseconds. */
const SETTLE_MS = 2_000;

/**
 * Prints memory and time to ready in few and many servers, beside a discord.js client with the Guilds intent and
 * default caches.
 */
export async function benchServers(): Promise<void> {
	const rows: string[][] = [];
	for (const servers of SIZES) {
		const discord = await aDiscord();
		await discord.order({ kind: 'world', servers, channels: CHANNELS, roles: ROLES });
		const ours: Start[] = [];
		const peers: Start[] = [];
		for (let start = 0; start < STARTS; start++) {
			ours.push(await aStart('Copero', discord.address));
			peers.push(await aStart('bare with Guilds', discord.address));
		}
		await discord.stop();
		const [readyMs, peerReadyMs] = [ours, peers].map((side) => median(side.map((each) => each.readyMs)));
		const [memoryMb, peerMemoryMb] = [ours, peers].map((side) => median(side.map((each) => each.memoryMb)));
		rows.push([
			servers.toLocaleString('en'),
			`${memoryMb?.toFixed(0)} MB`,
			`${peerMemoryMb?.toFixed(0)} MB`,
			ratio(memoryMb ?? 0, peerMemoryMb ?? 0),
			`${readyMs?.toFixed(0)} ms`,
			`${peerReadyMs?.toFixed(0)} ms`,
			ratio(readyMs ?? 0, peerReadyMs ?? 0),
		]);
	}
	console.log(
		`\nIn few and many servers (${CHANNELS} channels, ${ROLES} roles each), beside a discord.js client with the`,
	);
	console.log(`Guilds intent and its default caches; medians of ${STARTS} starts each\n`);
	printTable(['servers', 'memory', 'peer', 'ratio', 'to ready', 'peer', 'ratio'], rows);
}

type Start = { readonly readyMs: number; readonly memoryMb: number };

async function aStart(kind: Kind, address: Parameters<typeof aBot>[1]): Promise<Start> {
	const bot = await aBot(kind, address);
	await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
	const memoryMb = bot.memoryMb();
	await bot.stop();
	return { readyMs: bot.readyMs, memoryMb };
}
