import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { aBot, aDiscord } from './beside/processes.js';
import { median, printTable, ratio } from './beside/summary.js';

const root = join(import.meta.dirname, '..');
const STARTS = 9;

/** Prints how long the production build takes to be ready, beside the same program without a build. */
export async function benchStart(): Promise<void> {
	console.log(
		'\nFrom the start to ready on Discord: the production build, for which the data has been read and checked, beside',
	);
	console.log(
		`the same program file by file, in JavaScript and as it is written. Medians of ${STARTS} alternating starts\n`,
	);
	const discord = await aDiscord();
	await discord.order({ kind: 'world', servers: 1, channels: 1, roles: 0 });
	const folder = mkdtempSync(join(root, 'dist/file-by-file-'));
	const forms = [
		{ name: 'production build', args: [join(root, 'dist/main.js')] },
		{ name: 'JavaScript, file by file', args: ['--eval', runs(join(folder, 'src/bot.js'))] },
		{ name: 'TypeScript, file by file', args: ['--import', 'tsx', '--eval', runs(join(root, 'src/bot.ts'))] },
	].map((form) => ({ ...form, ready: [] as number[], cpu: [] as number[] }));
	try {
		await compile(folder);
		for (let round = 0; round < STARTS; round++) {
			for (const { args, ready, cpu } of forms) {
				const bot = await aBot('Copero', discord.address, args);
				ready.push(bot.readyMs);
				cpu.push(bot.cpuMs());
				await bot.stop();
			}
		}
	} finally {
		await discord.stop();
		rmSync(folder, { recursive: true });
	}
	const [built] = forms;
	const beside = (mine: readonly number[] = [], theirs: readonly number[]) => ratio(median(mine), median(theirs));
	printTable(
		['', 'start to ready', 'of which is the build’s', 'CPU until then', 'of which is the build’s'],
		forms.map(({ name, ready, cpu }) => [
			name,
			`${median(ready).toFixed(0)} ms`,
			beside(built?.ready, ready),
			`${median(cpu).toFixed(0)} ms`,
			beside(built?.cpu, cpu),
		]),
	);
}

/** Code that starts the bot from its entry file. */
function runs(file: string): string {
	return `void import(${JSON.stringify(file)}).then(({ run }) => run())`;
}

/** Transpiles the program file by file into a folder, without bundling. */
async function compile(folder: string): Promise<void> {
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
}
