// `npm run dev`: the preview page, rebuilt and restarted whenever a file or `.env` is saved; open pages reload by
// themselves.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { context } from 'esbuild';
import { at, bundles, copyPageFiles } from '../bundles.js';

const FOLDERS = ['src', 'commands', 'data'];
const SOURCE = /\.(?:ts|js|json|css|html|svg)$/;
/** Debounce: many files may be saved at once. */
const CALM_MS = 50;
/** The preview page only, with a store apart from that of a bot on Discord. */
const settings = { DISCORD_TOKEN: '', STORE_URL: 'file:./dist/dev-store' };

await mkdir(at('dist/page'), { recursive: true });
// The bot would use prepared data as long as the data is the same, but here the code that reads the data may change.
await rm(at('dist/data.json'), { force: true });
const hook = await readFile(at('scripts/dev/page-hook.js'), 'utf8');
const contexts = await Promise.all(bundles.map(context));
/** @type {import('node:child_process').ChildProcess | undefined} */
let bot;
/** @type {import('node:fs').FSWatcher[]} */
let watchers = [];
let isStale = false;
let isTurning = false;
let isEnding = false;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end());
await turn();

/** Rebuilds and restarts the bot, again if something is saved meanwhile. */
async function turn() {
	isStale = true;
	if (isTurning) return;
	isTurning = true;
	while (isStale) {
		await wait(CALM_MS);
		isStale = false;
		watchFolders();
		// esbuild has reported build errors; the bot goes on as it was.
		await rebuild().then(restart, () => undefined);
	}
	isTurning = false;
}

/**
 * Watches each folder anew, as folders may come and go. A recursive watch of Node.js 20 loses a file that an editor
 * replaces.
 */
function watchFolders() {
	for (const watcher of watchers) watcher.close();
	const folders = FOLDERS.map(at).flatMap((folder) => {
		const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
		return [folder, ...entries.filter((each) => each.isDirectory()).map((each) => join(each.parentPath, each.name))];
	});
	watchers = folders.map((folder) =>
		watch(folder, (_, name) => {
			if (name === null || SOURCE.test(name)) void turn();
		}),
	);
	watchers.push(watch(at('.'), (_, name) => void (name === '.env' && turn())));
}

async function rebuild() {
	await Promise.all([...contexts.map((each) => each.rebuild()), copyPageFiles()]);
	const page = await readFile(at('dist/page/page.js'), 'utf8');
	await writeFile(at('dist/page/page.js'), `${hook.replace('BUILT_AT', `${Date.now()}`)}${page}`);
}

async function restart() {
	await stop();
	if (isEnding) return;
	bot = spawn(process.execPath, ['--enable-source-maps', at('dist/main.js')], {
		env: { ...process.env, ...settings },
		stdio: 'inherit',
	});
}

async function stop() {
	if (bot?.exitCode !== null || bot.signalCode !== null) return;
	bot.kill('SIGTERM');
	await once(bot, 'exit');
}

async function end() {
	isEnding = true;
	await stop();
	process.exit(0);
}
