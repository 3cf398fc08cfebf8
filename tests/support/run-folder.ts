// Run once for all tests of a project, beside them: gives them a folder that lasts as long as the run, with the bot's own data
// prepared as a build does it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareData } from '../../src/start/prepared-data.js';

declare module 'vitest' {
	interface ProvidedContext {
		/** The folder, for what takes long to make and is the same for several files. Anybody may look into it. */
		runFolder: string;
	}
}

export default function setUp(project: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), 'copero-run-'));
	chmodSync(folder, 0o755);
	project.provide('runFolder', folder);
	// Not that of the last build, which the code of today may read otherwise. Where the data is wrong, who reads it is told.
	process.env.PREPARED_DATA = join(folder, 'data.json');
	prepareData(['data'], process.env.PREPARED_DATA);
	return () => rmSync(folder, { recursive: true, force: true });
}
