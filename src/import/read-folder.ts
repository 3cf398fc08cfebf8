import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataProblem } from '../catalog/data-problem.js';
import { readList, readOne } from '../catalog/reading.js';
import { Club } from '../domain/club.js';
import { Competition } from '../domain/competition.js';
import { Season } from '../domain/season.js';
import { CHECK_FILE, type ClubsToCheck, readChecks } from './clubs-to-check.js';

/** What earlier imports made of a folder, and what somebody has changed there since. */
export type FolderBefore = {
	readonly clubs: readonly Club[];
	readonly competitions: readonly Competition[];
	readonly seasons: readonly Season[];
	readonly checks: ClubsToCheck;
};

/**
 * Reads a folder that an import made, if it exists; notes in `problems` what cannot be read, or that no import made it.
 */
export function readFolderBefore(folder: string, problems: DataProblem[]): FolderBefore {
	const nothing = { clubs: [], competitions: [], seasons: [], checks: [] };
	if (!existsSync(folder)) return nothing;
	const names = namesIn(folder);
	if (!names) problems.push({ file: folder, path: '', expected: 'a folder' });
	else if (names.length > 0 && !names.includes(CHECK_FILE)) {
		const expected = `a new folder, or one that an import made (it has no ${CHECK_FILE})`;
		problems.push({ file: folder, path: '', expected });
	}
	if (problems.length > 0) return nothing;
	const parent = join(folder, 'competitions');
	const files = (namesIn(parent) ?? []).flatMap((id) =>
		(namesIn(join(parent, id)) ?? []).map((name) => join(parent, id, name)),
	);
	return {
		clubs: readList(join(folder, 'clubs.json'), Club, problems).map(({ value }) => value),
		competitions: files
			.filter((file) => file.endsWith('competition.json'))
			.flatMap((file) => readOne(file, Competition, problems).map(({ value }) => value)),
		seasons: files
			.filter((file) => /\d{4}\.json$/.test(file))
			.flatMap((file) => readOne(file, Season, problems).map(({ value }) => value)),
		checks: readChecks(folder, problems),
	};
}

function namesIn(folder: string): readonly string[] | undefined {
	try {
		return readdirSync(folder).sort();
	} catch {
		return undefined;
	}
}
