import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { dispatch } from '../../src/app/dispatch.js';
import { DataError } from '../../src/catalog/data-problem.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { locales } from '../../src/text/locale.js';
import { aBot } from '../support/a-bot.js';
import { answerProblems } from './answer-problems.js';
import { hostileText, hostileValue } from './hostile.js';

/** The richest file of each sort among the bot's own data, small enough to be read a thousand times. */
const SEASON = 'competitions/copa-peru/2008.json';
const FILES = [
	'departments.json',
	'clubs.json',
	...['copa-peru', 'primera', 'segunda'].map((id) => `competitions/${id}/competition.json`),
	SEASON,
];

/** Changes to a file. `at` chooses a place in it. */
export type Damage = { readonly file: string; readonly changes: readonly Change[] };
type Change =
	| { readonly how: 'removed' | 'doubled'; readonly at: number }
	| { readonly how: 'replaced' | 'renamed' | 'added'; readonly at: number; readonly by: unknown }
	/** Replaces text by text, so that the value keeps its type. */
	| { readonly how: 'reworded'; readonly at: number; readonly by: string }
	| { readonly how: 'moved'; readonly at: number; readonly from: number }
	| { readonly how: 'cut' | 'spliced'; readonly at: number; readonly text: string };

const at = fc.nat();
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ how: fc.constantFrom('removed', 'doubled'), at }),
	fc.record({
		how: fc.constantFrom('replaced', 'renamed', 'added'),
		at,
		by: fc.oneof(hostileText, hostileValue, fc.jsonValue()),
	}),
	fc.record({ how: fc.constant('reworded'), at, by: hostileText }),
	fc.record({ how: fc.constant('moved'), at, from: at }),
	fc.record({ how: fc.constantFrom('cut', 'spliced'), at, text: hostileText }),
);

/** A file of the data, damaged in one to three places. */
export const damages: fc.Arbitrary<Damage> = fc.record({
	file: fc.constantFrom(...FILES, SEASON, SEASON, SEASON),
	changes: fc.array(change, { minLength: 1, maxLength: 3 }),
});

/** A data folder in which one file at a time is damaged, read, and restored. */
export function aDataFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'copero-fuzz-'));
	const whole = new Map(FILES.map((file) => [file, ownFile(file)]));
	for (const [file, text] of whole) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	const read = { accepted: 0, refused: 0 };
	return {
		read,
		/**
		 * @returns What is wrong with how the damaged file was handled: it must be refused with a message, or read and
		 *   shown like any other.
		 */
		async meet({ file, changes }: Damage): Promise<readonly string[]> {
			const text = whole.get(file) ?? '';
			writeFileSync(join(folder, file), damaged(text, changes));
			try {
				const catalog = loadCatalog([folder]);
				read.accepted += 1;
				return await shownProblems(aBot({ catalog }));
			} catch (error) {
				read.refused += 1;
				return refusalProblems(error);
			} finally {
				writeFileSync(join(folder, file), text);
			}
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** A file of the bot's own data; the clubs are reduced to those that the season names, and their rivals likewise. */
function ownFile(file: string): string {
	const text = readFileSync(join('data', file), 'utf8');
	if (file !== 'clubs.json') return text;
	const season = readFileSync(join('data', SEASON), 'utf8');
	const clubs: { readonly id: string; readonly rivals?: readonly { readonly club: string }[] }[] = JSON.parse(text);
	const isThere = (id: string) => season.includes(`"${id}"`);
	const some = clubs.filter(({ id }) => isThere(id));
	return JSON.stringify(some.map((club) => ({ ...club, rivals: club.rivals?.filter((rival) => isThere(rival.club)) })));
}

function refusalProblems(error: unknown): readonly string[] {
	if (!(error instanceof DataError)) return [error instanceof Error ? (error.stack ?? error.message) : `${error}`];
	const mute = error.problems.filter(({ file, expected }) => file === '' || expected.trim() === '');
	return [
		...mute.map(({ file, path }) => `no word about ${file} ${path}`),
		...(error.message === '' ? ['no word'] : []),
	];
}

/** Uses a bot on an accepted folder as people would, and checks what it shows. */
async function shownProblems({ bot, logged, nextId }: ReturnType<typeof aBot>): Promise<readonly string[]> {
	const { catalog, quizHost } = bot.services;
	const found: string[] = [];
	const asked = [
		...catalog.seasons.map(({ year, competition }) => ['season', { year: `${year} ${competition}` }] as const),
		...catalog.clubs.map(({ id }) => ['club', { name: `#${id}` }] as const),
		['champions', {}] as const,
		['department', { name: 'lima' }] as const,
		['about', {}] as const,
		['quiz', { subcommand: 'start', questions: 20 }] as const,
	];
	for (const [index, [command, options]] of asked.entries()) {
		const locale = locales[index % locales.length] ?? 'en';
		const person = { id: '11', name: 'Ana', locale, moderates: false, manages: false };
		const caller = { person, place: { channelId: '88', locale, mayPost: true } };
		const answer = await dispatch({ kind: 'run', id: nextId(), command, options }, caller, bot);
		found.push(...answerProblems(answer, 'null').filter((each) => !each.startsWith('a ping')));
	}
	quizHost.askableCount(catalog.competitions);
	const complaints = logged.filter(({ level }) => level === 'error');
	return [...found, ...complaints.map(({ fields: { err } }) => (err instanceof Error ? `${err.stack}` : `${err}`))];
}

function damaged(text: string, changes: readonly Change[]): string {
	return changes.reduce((before, each) => ('text' in each ? spliced(before, each) : changed(before, each)), text);
}

function spliced(before: string, { how, at, text }: Extract<Change, { readonly text: string }>): string {
	const place = at % (before.length + 1);
	return before.slice(0, place) + text + (how === 'cut' ? '' : before.slice(place));
}

/** Visits every value of a JSON text, the innermost first, and changes the chosen one. */
function changed(before: string, change: Exclude<Change, { readonly text: string }>): string {
	if (!isJson(before)) return before;
	const isMeant = (value: unknown) => change.how !== 'reworded' || typeof value === 'string';
	const values: unknown[] = [];
	JSON.parse(before, (_, value: unknown) => {
		if (isMeant(value)) values.push(value);
		return value;
	});
	let left = change.at % Math.max(1, values.length);
	const after: unknown = JSON.parse(before, (_, value: unknown) => {
		return isMeant(value) && left-- === 0 ? damage(value, change, values) : value;
	});
	return JSON.stringify(after) ?? '';
}

function damage(value: unknown, change: Exclude<Change, { readonly text: string }>, all: readonly unknown[]): unknown {
	switch (change.how) {
		case 'removed':
			return undefined;
		case 'doubled':
			return Array.isArray(value) ? [...value, ...value] : [value, value];
		case 'replaced':
		case 'reworded':
			return change.by;
		case 'moved':
			return all[change.from % all.length];
		case 'added':
			return typeof value === 'object' ? { ...value, [textOf(change.by)]: change.by } : change.by;
		case 'renamed': {
			const [[key, inner] = ['', value], ...others] = Object.entries(value ?? {});
			return { ...Object.fromEntries(others), [`${key}${textOf(change.by)}`]: inner };
		}
	}
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
