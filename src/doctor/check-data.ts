import { problemLine } from '../catalog/data-problem.js';
import { readData } from '../catalog/load.js';
import type { Finding } from './finding.js';

/** Whether the data folders can be used; if not, every problem in them. */
export function checkData(folders: readonly string[]): Finding {
	const { data, problems } = readData(folders);
	if (problems.length === 0) return { well: `Data: ${data.seasons.length} seasons, ${data.clubs.length} clubs` };
	return {
		wrong: `The data has ${problems.length} problem(s)`,
		mend: problems.map((problem) => problemLine(problem).trim()).join('\n'),
	};
}
