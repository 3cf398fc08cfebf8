import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aFolder as aDataFolder } from '../catalog/a-folder.js';
import type { StandIn } from '../support/discord/stand-in.js';
import { aFolder, aProgram, botEnv } from './a-process.js';

const preload = pathToFileURL(join(import.meta.dirname, '../support/mortal/preload.js')).href;

const clubs = ['Alianza', 'Deportivo', 'Estrella', 'Juventud', 'Melgar', 'Unión'].map((name, index) => ({
	id: name.toLowerCase().replace('ó', 'o'),
	name,
	department: 'lima',
	founded: { date: `${1920 + index}` },
}));
/** A cup with just enough seasons to be asked about: a process that has so little to read is ready sooner. */
const cup = {
	'departments.json': [{ id: 'lima', name: 'Lima', capital: 'Lima' }],
	'clubs.json': clubs,
	'competitions/copa/competition.json': {
		id: 'copa',
		name: { en: 'Cup', es: 'Copa' },
		article: 'la',
		about: { en: 'A cup.', es: 'Una copa.' },
		order: 0,
	},
	...Object.fromEntries(
		clubs.map(({ id }, index) => [
			`competitions/copa/${2010 + index}.json`,
			{ competition: 'copa', year: 2010 + index, champion: { club: id }, sources: [{ name: 'Almanac' }] },
		]),
	),
};

/** At which write to the store a process dies: with it undone, or as soon as it is committed. */
export type Death = { readonly write: number; readonly side: 'before' | 'after' };

/** The built bot as a process that dies at a write, and can be started again on the same store. Its time is pushed on. */
export async function aMortalProcess(standIn: StandIn, death?: Death) {
	const folder = aFolder();
	const data = aDataFolder(cup);
	const begin = async (fate: Readonly<Record<string, string>>) => {
		const clock = { CLOCK_FILE: join(folder, 'clock'), NODE_OPTIONS: `--import ${preload}` };
		const program = aProgram('main.js', { env: { ...botEnv(standIn, folder), DATA_DIR: data, ...clock, ...fate } });
		await program.said(/Copero is ready/).catch((error) => {
			// It writes before it is ready, too.
			if (fate.DIE === undefined) throw error;
		});
		return program;
	};
	let program = await begin(death ? { DIE_AT_WRITE: `${death.write}`, DIE: death.side } : {});
	let isDead = false;
	void program.ended.then(() => {
		isDead = true;
	});
	return {
		folder,
		get isDead() {
			return isDead;
		},
		/** How it ended, once it has. */
		get ended() {
			return program.ended;
		},
		/** What it has complained of. */
		get stderr() {
			return program.stderr;
		},
		/** The writes to the store so far, as `put <key>` and `remove <key>`. */
		get writes() {
			return [...program.stderr.matchAll(/^store write \d+: (.+)$/gm)].map(([, what = '']) => what);
		},
		/** What comes of it; undefined when the process dies first. */
		unlessDead: <T>(work: Promise<T>) => Promise.race([work, program.ended.then(() => undefined)]),
		/** Goes to the moment the bot waits for next, as soon as it waits for one. */
		push: () => program.signal('SIGUSR2'),
		/** Starts it again, to live on. */
		async revive() {
			program = await begin({});
			isDead = false;
		},
		async end() {
			program.signal('SIGKILL');
			await program.ended;
		},
	};
}
