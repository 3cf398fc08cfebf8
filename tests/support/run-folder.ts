// Run once for all tests of processes, beside them: gives them a folder that lasts as long as the run.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

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
	return () => rmSync(folder, { recursive: true, force: true });
}
