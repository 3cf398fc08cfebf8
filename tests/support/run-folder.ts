// Runs once per test project, outside its workers: makes a folder that lasts as long as the run, with the bot's own
// data prepared as a build does it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareData } from '../../src/start/prepared-data.js';

declare module 'vitest' {
	interface ProvidedContext {
		/** A folder for what takes long to make and is the same for several files. Every user may read it. */
		runFolder: string;
	}
}

export default function setUp(project: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), 'copero-run-'));
	chmodSync(folder, 0o755);
	// Whatever a test leaves behind is gone with the run.
	process.env.TMPDIR = folder;
	project.provide('runFolder', folder);
	// The file of the last build will not do: today's code may read the data differently. If the data is wrong, nothing
	// is stored, and whichever test reads the data reports why.
	process.env.PREPARED_DATA = join(folder, 'data.json');
	prepareData(['data'], process.env.PREPARED_DATA);
	return () => rmSync(folder, { recursive: true, force: true });
}
