import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { aBot, aDiscord } from './beside/processes.js';
import { median, printTable, ratio } from './beside/summary.js';

const root = join(import.meta.dirname, '..');
const STARTS = 9;

/** Prints how long the production build takes from its start to being ready, beside the same program without a build. */
export async function benchStart(): Promise<void> {
	console.log(
		'\nFrom the start to ready on Discord: the production build, in which the data has been read and checked, beside',
	);
	console.log(`the same program file by file. Medians of ${STARTS} alternating starts\n`);
	const folder = await fileByFile();
	const discord = await aDiscord();
	await discord.order({ kind: 'world', servers: 1, channels: 1, roles: 0 });
	const programs = [join(root, 'dist/main.js'), join(folder, 'src/main.js')];
	const starts = programs.map(() => ({ ready: [] as number[], cpu: [] as number[] }));
	try {
		for (let round = 0; round < STARTS; round++) {
			for (const [index, program] of programs.entries()) {
				const bot = await aBot('Copero', discord.address, program);
				starts[index]?.ready.push(bot.readyMs);
				starts[index]?.cpu.push(bot.cpuMs());
				await bot.stop();
			}
		}
	} finally {
		await discord.stop();
		rmSync(folder, { recursive: true });
	}
	const row = (name: string, of: (side: (typeof starts)[number]) => readonly number[], goal = '') => {
		const [built = 0, loose = 0] = starts.map((side) => median(of(side)));
		return [name, `${built.toFixed(0)} ms`, `${loose.toFixed(0)} ms`, ratio(built, loose), goal];
	};
	printTable(
		['', 'build', 'file by file', 'ratio', 'goal'],
		[row('start to ready', ({ ready }) => ready, '≤ 0.5'), row('CPU until then', ({ cpu }) => cpu)],
	);
}

/** The program as it is written, in JavaScript; returns its folder. */
async function fileByFile(): Promise<string> {
	const folder = mkdtempSync(join(root, 'dist/file-by-file-'));
	await build({
		entryPoints: ['src/**/*.ts', 'src/**/*.json', 'commands/**/*.ts'].map((files) => join(root, files)),
		outdir: folder,
		outbase: root,
		format: 'esm',
		platform: 'node',
		target: 'node20.15',
		loader: { '.json': 'copy' },
		logLevel: 'warning',
	});
	for (const name of ['data', 'package.json']) symlinkSync(relative(folder, join(root, name)), join(folder, name));
	return folder;
}
