import { join } from 'node:path';
import process from 'node:process';
import { createCatalog } from './catalog/catalog.js';
import { readData } from './catalog/load.js';
import { CHECK_FILE } from './import/clubs-to-check.js';
import { importLeagues } from './import/import-leagues.js';
import { summaryLines } from './import/summary.js';
import { shownLine } from './import/told.js';
import { endProcess } from './start/end-process.js';

/**
 * `npm run data:import -- FOLDER_OR_FILE… --to FOLDER`: makes a data folder from results as football.json or CSV. The
 * exit code is 1 if something was left out.
 */
const own = join(import.meta.dirname, '..', 'data');
const given = process.argv.slice(2);
const at = given.indexOf('--to');
const to = at === -1 ? '' : (given[at + 1] ?? '');
const paths = given.filter((_, index) => at === -1 || (index !== at && index !== at + 1));

if (to === '' || paths.length === 0 || [to, ...paths].some((path) => path.startsWith('--'))) {
	console.error('Usage: npm run data:import -- FOLDER_OR_FILE… --to FOLDER');
	endProcess(1);
} else {
	const catalog = createCatalog(readData([own]).data);
	const { problems, written } = importLeagues(paths, to, { folder: own, catalog }, showProgress);
	if (problems.length > 0) {
		console.error(`${written ? 'Left out' : 'Nothing was written'}:\n${problems.map(shownLine).join('\n')}`);
	}
	if (written) {
		console.info(summaryLines(written).join('\n'));
		if (written.doubts > 0) console.info(`${written.doubts} club(s) to check: ${join(to, CHECK_FILE)}`);
		console.info(`Written: ${to}. Start the bot with it: DATA_DIR=data,${to} npm start`);
	}
	endProcess(problems.length > 0 ? 1 : 0);
}

/** Draws a bar on a terminal, and nothing in a file. */
function showProgress(done: number, of: number): void {
	if (!process.stderr.isTTY) return;
	const width = 30;
	const full = Math.round((done / of) * width);
	process.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${of}${done === of ? '\n' : ''}`);
}
