import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import type { DataProblem } from '../catalog/data-problem.js';
import { readData } from '../catalog/load.js';
import type { Club } from '../domain/club.js';
import type { Competition } from '../domain/competition.js';
import type { Season } from '../domain/season.js';
import { CHECK_FILE, type ClubsToCheck, checksText } from './clubs-to-check.js';
import { quotedReason } from './told.js';

/** Everything that an import writes. */
export type Written = {
	readonly clubs: readonly Club[];
	readonly competitions: readonly Competition[];
	readonly seasons: readonly Season[];
	readonly checks: ClubsToCheck;
};

/**
 * Replaces a folder with a new version, once that is complete and checked on top of the bot's own data. Until then
 * nothing changes, nor if there are problems or the folder cannot be written.
 */
export function writeFolder(folder: string, own: string, written: Written): readonly DataProblem[] {
	// A link to the folder stays a link.
	const place = existsSync(folder) ? realpathSync(folder) : resolve(folder);
	const made = `${place}.new-${process.pid}`;
	const old = `${place}.old-${process.pid}`;
	try {
		// Other files that somebody has put there stay. Links are replaced by what they lead to, so that nothing is written
		// through them.
		if (existsSync(place)) {
			cpSync(place, made, { recursive: true, dereference: true, filter: (from) => existsSync(from) });
		}
		write(made, written);
		const { problems } = readData([own, made]);
		if (problems.length > 0) return problems.map((each) => ({ ...each, file: each.file.replace(made, place) }));
		replace(place, made, old);
		return [];
	} catch (error) {
		if (!isOfFiles(error)) throw error;
		return [{ file: folder, path: '', expected: `a folder that can be written (${quotedReason(error)})` }];
	} finally {
		if (existsSync(made)) rmSync(made, { recursive: true, force: true });
	}
}

/** Puts one folder in the place of another, and restores the other if that fails. */
function replace(place: string, made: string, old: string): void {
	const wasThere = existsSync(place);
	if (wasThere) renameSync(place, old);
	try {
		renameSync(made, place);
	} catch (error) {
		if (wasThere) renameSync(old, place);
		throw error;
	}
	rmSync(old, { recursive: true, force: true });
}

/** Whether an error comes from the file system, such as a full disk. */
function isOfFiles(error: unknown): boolean {
	return error instanceof Error && 'syscall' in error;
}

function write(folder: string, { clubs, competitions, seasons, checks }: Written): void {
	const put = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	put(CHECK_FILE, checksText(checks));
	put('clubs.json', textOf(clubs));
	for (const competition of competitions) put(`competitions/${competition.id}/competition.json`, textOf(competition));
	for (const season of seasons) put(`competitions/${season.competition}/${season.year}.json`, textOf(season));
}

/** A value as JSON, without what the schemas fill in, each match on one line. */
function textOf(value: unknown): string {
	const text = JSON.stringify(value, (key, each) => (isFilledIn(key, each) ? undefined : each), '\t');
	return `${text.replace(/\{\s+"home":[^{}]*\}/g, (match) => match.replace(/\s+/g, ' '))}\n`;
}

/**
 * Whether the schemas fill this in again if it is left out. Empty relegations are not: they say that nobody went down.
 */
function isFilledIn(key: string, value: unknown): boolean {
	if (key === 'relegations') return false;
	if (value === false || (key === 'confidence' && value === 'confirmed') || (key === 'status' && value === 'played')) {
		return true;
	}
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
