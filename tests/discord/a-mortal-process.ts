import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { Game } from '../../src/quiz/game.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { aFolder, aProgram, botEnv } from './a-process.js';
import { collectionIn, type Deed } from './deeds.js';

const mortal = (file: string) => pathToFileURL(join(import.meta.dirname, '../support/mortal', file)).href;
const NODE_OPTIONS = `--preserve-symlinks --preserve-symlinks-main --import ${mortal('pushed-clock.js')}`;

/** The built bot, unchanged, beside other packages: a store that takes the process with it at a write, and nothing that draws. */
function aPackage(): string {
	const folder = aFolder();
	symlinkSync(join(import.meta.dirname, '../../dist'), join(folder, 'dist'));
	for (const [name, file] of Object.entries({ lmdb: 'mortal-lmdb.js', piscina: 'no-piscina.js' })) {
		const place = join(folder, 'node_modules', name);
		mkdirSync(place, { recursive: true });
		writeFileSync(join(place, 'package.json'), JSON.stringify({ type: 'module', exports: './index.js' }));
		writeFileSync(join(place, 'index.js'), `export * from '${mortal(file)}';`);
	}
	return folder;
}

/** At which write to the store a process dies: with it undone, or as soon as it is committed. */
export type Death = { readonly write: number; readonly side: 'before' | 'after' };

/**
 * The built bot, on a stand-in of its own, as a process that dies at a write, and can be started again on the same store. Its time is pushed on.
 *
 * @param death One that it may meet while it starts.
 * @param settings Beside the usual ones.
 */
export async function aMortalProcess(death?: Death, settings: Readonly<Record<string, string>> = {}) {
	const standIn = await aStandIn();
	const folder = aFolder();
	const [FATE_FILE, CLOCK_FILE] = [join(folder, 'fate'), join(folder, 'clock')];
	const env = { ...botEnv(standIn, folder), ...settings, CLOCK_FILE, FATE_FILE, NODE_OPTIONS };
	const place = aPackage();
	let store: Promise<Store> | undefined;
	onTestFinished(async () => (await store)?.close());
	let isDead = false;
	let isDoomed = false;
	const doom = (fate?: Death) => {
		isDoomed = fate !== undefined;
		writeFileSync(FATE_FILE, fate ? `${fate.side} ${fate.write}` : '');
	};
	const begin = async () => {
		isDead = false;
		const program = aProgram('main.js', { env, folder: place });
		void program.ended.then(() => {
			isDead = true;
		});
		await program.said(/Copero is ready/).catch((error) => {
			// It writes before it is ready, too.
			if (!isDoomed) throw error;
		});
		return program;
	};
	const deedsIn = (said: string): readonly Deed[] => {
		const answered = (path: string) => standIn.interactions.get(/([^/]+)\/callback$/.exec(path)?.[1] ?? '');
		return [...said.matchAll(/^(?:store write \d+: (.+)|discord (.+))$/gm)].map(([, write, sent = '']) => {
			const asked = answered(sent)?.description;
			return { what: write ?? (asked === undefined ? sent : `answer ${asked}`), isWrite: write !== undefined };
		});
	};
	doom(death);
	let program = await begin();
	return {
		standIn,
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
		/**
		 * What it has done so far in this life; a write is `put <key>`, `remove <key>` or several of them, as a transaction does
		 * them. An answer is told with what it was given to.
		 */
		get deeds(): readonly Deed[] {
			return deedsIn(program.stderr);
		},
		/** The deeds since its clock was last pushed; all of this life's if it was not. */
		get latestDeeds(): readonly Deed[] {
			return deedsIn(program.stderr.split(/^clock pushed$/m).at(-1) ?? '');
		},
		/** What the store has, seen from another process. */
		async stored(collection: string, key: string): Promise<unknown> {
			store ??= openStore(`file:${folder}`, '/');
			return (await store).collection(collection).get(key);
		},
		/** What comes of it; undefined when the process dies first. */
		unlessDead: <T>(work: Promise<T>) => Promise.race([work, program.ended.then(() => undefined)]),
		/** Goes to the moment the bot waits for next, as soon as it waits for one. */
		push: () => program.signal('SIGUSR2'),
		/** Takes a push back that nothing has waited for. */
		hold: () => program.signal('SIGWINCH'),
		/** Goes to the moment the bot waits for now, if it waits for one, or sees the bot dead. No push is left over. */
		async step() {
			const { stderr } = program;
			program.signal('SIGURG');
			const isTaken = () => isDead || program.stderr.includes('clock stepped', stderr.length);
			await expect.poll(isTaken, { interval: 5 }).toBe(true);
		},
		/** Lets it die at a write from now on. */
		doom,
		/**
		 * Sees it die and starts it again, to live on.
		 *
		 * @returns The collection of the write it died at, as `put games`.
		 */
		async comeBack() {
			expect(await program.ended, program.stderr).toBe('SIGKILL');
			const diedOf = collectionIn(this.deeds.findLast(({ isWrite }) => isWrite)?.what);
			doom();
			program = await begin();
			return diedOf;
		},
		async end() {
			program.signal('SIGKILL');
			await program.ended;
		},
	};
}

/** See {@link aMortalProcess}. */
export type MortalProcess = Awaited<ReturnType<typeof aMortalProcess>>;

/** The game that runs in a channel, as the store has it. */
export async function storedGame(bot: MortalProcess, channelId: string): Promise<Game | undefined> {
	const stored = await bot.stored('games', channelId);
	return stored === undefined ? undefined : Game.parse(stored);
}
