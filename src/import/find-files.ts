import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { DataProblem } from '../catalog/data-problem.js';
import { readFootballJson } from './football-json.js';
import type { Results } from './results.js';
import { readResultsCsv } from './results-csv.js';

/** Largest file that is read: a season takes some 100 KB. */
const MOST_MB = 20;

/**
 * The files of results in folders and files, in order, each only once even if several links lead to it. Notes in
 * `problems` what does not exist.
 *
 * @param except A folder to skip: the one that is written to.
 */
export function findFiles(paths: readonly string[], except: string, problems: DataProblem[]): readonly string[] {
	const seen = new Set([existsSync(except) ? realpathSync(except) : resolve(except)]);
	return paths.flatMap((path) => filesAt(path, true, seen, problems));
}

function filesAt(path: string, isNamed: boolean, seen: Set<string>, problems: DataProblem[]): readonly string[] {
	try {
		const place = realpathSync(path);
		const isFolder = statSync(place).isDirectory();
		if (seen.has(place) || !(isFolder || isNamed || kindOf(path) !== undefined)) return [];
		seen.add(place);
		if (!isFolder) return [path];
		return readdirSync(path)
			.filter((name) => !name.startsWith('.') && name !== 'node_modules')
			.sort()
			.flatMap((name) => filesAt(join(path, name), false, seen, problems));
	} catch {
		problems.push({ file: path, path: '', expected: 'a file or folder that exists and can be read' });
		return [];
	}
}

/** The content of a file of results; undefined if it cannot be read, which is noted in `problems`. */
export function readResults(file: string, problems: DataProblem[]): Results | undefined {
	const kind = kindOf(file);
	const content = kind === undefined ? 'a name that ends in .json or .csv' : contentOf(file);
	if (typeof content === 'string') {
		problems.push({ file, path: '', expected: content });
		return undefined;
	}
	const text = textOf(content).replace(/^\uFEFF/, '');
	return kind === 'json' ? readFootballJson(file, text, problems) : readResultsCsv(file, text, problems);
}

function kindOf(file: string): 'json' | 'csv' | undefined {
	const ending = extname(file).toLowerCase();
	return ending === '.json' ? 'json' : ending === '.csv' ? 'csv' : undefined;
}

/** A file's bytes, or what was expected instead. */
function contentOf(file: string): Buffer | string {
	try {
		const stats = statSync(file);
		if (!stats.isFile()) return 'a plain file';
		if (stats.size === 0) return 'a file that is not empty';
		return stats.size > MOST_MB * 1024 * 1024 ? `a file of at most ${MOST_MB} MB` : readFileSync(file);
	} catch {
		return 'a file that can be read';
	}
}

/** Older tables are in Latin-1. */
function textOf(bytes: Buffer): string {
	const text = bytes.toString('utf8');
	return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}
