import { join } from 'node:path';
import process from 'node:process';
import { coverageOf } from './catalog/coverage.js';
import { problemLine } from './catalog/data-problem.js';
import { readData } from './catalog/load.js';
import { endProcess } from './start/end-process.js';

/**
 * `npm run data:check [folder …]`: lists every problem of the data folders at once. Other folders are checked on top of
 * `data/`.
 */
const own = join(import.meta.dirname, '..', 'data');
const folders = process.argv.slice(2);
const { data, problems } = readData([...new Set([own, ...folders])]);
if (problems.length > 0) {
	console.error(`${problems.length} problem(s):\n${problems.map(problemLine).join('\n')}`);
	endProcess(1);
} else {
	console.info(
		`All well: ${data.competitions.length} competitions, ${data.seasons.length} seasons, ${data.clubs.length} clubs.`,
	);
	for (const { id } of data.competitions) {
		const { seasons, champions, runnersUp, finals, lists, listsInPart } = coverageOf(
			data.seasons.filter(({ competition }) => competition === id),
		);
		console.info(
			`${id}: ${seasons} seasons; champion ${champions}, runner-up ${runnersUp}, final ${finals}, qualifiers ${lists}, in part ${listsInPart}`,
		);
	}
}
