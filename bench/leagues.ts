import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createCatalog } from '../src/catalog/catalog.js';
import { readData } from '../src/catalog/load.js';
import { importLeagues } from '../src/import/import-leagues.js';
import { aBot, aDiscord } from './beside/processes.js';
import { median, percentile, printTable, ratio } from './beside/summary.js';
import { writeMadeUpLeagues } from './made-up-leagues.js';

const root = join(import.meta.dirname, '..');
const own = join(root, 'data');
const [LEAGUES, SEASONS] = [20, 20];
const ROUNDS = 5;
const LOOKUPS = 3_000;
const AT_ONCE = 32;
/** Wait for the work and garbage of a start to be done with, in milliseconds. */
const SETTLE_MS = 3_000;

/**
 * Prints what 400 league seasons, 152,000 matches, cost in import, start, memory and lookups, beside today's data
 * alone.
 */
export async function benchLeagues(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'copero-bench-'));
	const program = join(folder, 'copero');
	try {
		const leagues = join(folder, 'leagues');
		const seconds = importMadeUp(join(folder, 'results'), leagues);
		console.log(`\nImport of ${LEAGUES * SEASONS} files with 380 matches each: ${seconds.toFixed(1)} s`);
		const settings = { DATA_DIR: `${own},${leagues}` };
		cpSync(join(root, 'dist'), join(program, 'dist'), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'));
		execFileSync(process.execPath, [join(program, 'dist/prepare-data.js')], { env: { ...process.env, ...settings } });
		await compare([
			{ name: 'today’s data', args: ['dist/main.js'], settings: { DATA_DIR: own } },
			{ name: 'with the leagues', args: [join(program, 'dist/main.js')], settings },
		]);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @returns How long the import took, in seconds. */
function importMadeUp(results: string, to: string): number {
	writeMadeUpLeagues(results, LEAGUES, SEASONS);
	const catalog = createCatalog(readData([own]).data);
	const start = performance.now();
	const { problems } = importLeagues([results], to, { folder: own, catalog }, () => {});
	if (problems[0]) throw new Error(`The made-up leagues are not whole: ${problems.length} problems`);
	return (performance.now() - start) / 1_000;
}

async function compare(
	bots: readonly { name: string; args: readonly string[]; settings: Readonly<Record<string, string>> }[],
): Promise<void> {
	const discord = await aDiscord();
	await discord.order({ kind: 'world', servers: 1, channels: 1, roles: 0 });
	const figures = bots.map((bot) => ({
		...bot,
		ready: [] as number[],
		memory: [] as number[],
		latencies: [] as number[],
	}));
	for (let round = 0; round < ROUNDS; round++) {
		for (const { args, settings, ready, memory, latencies } of figures) {
			const bot = await aBot('Copero', discord.address, args, settings);
			ready.push(bot.readyMs);
			await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
			memory.push(bot.memoryMb());
			await discord.order({ kind: 'lookups', count: LOOKUPS, atOnce: AT_ONCE, text: true });
			latencies.push(...(await discord.order({ kind: 'lookups', count: LOOKUPS, atOnce: 1, text: true })).latencies);
			await bot.stop();
		}
	}
	await discord.stop();
	const [base] = figures;
	const row = ({ name, ready, memory, latencies }: (typeof figures)[number]) => [
		name,
		`${median(ready).toFixed(0)} ms`,
		ratio(median(ready), median(base?.ready ?? [])),
		`${median(memory).toFixed(0)} MB`,
		ratio(median(memory), median(base?.memory ?? [])),
		`${median(latencies).toFixed(2)} ms`,
		ratio(median(latencies), median(base?.latencies ?? [])),
		`${percentile(latencies, 0.99).toFixed(2)} ms`,
	];
	console.log(`Prepared data; medians of ${ROUNDS} alternating starts; lookups in text, one after another\n`);
	printTable(['', 'start to ready', '', 'memory', '', 'a lookup', '', 'p99'], figures.map(row));
}
