import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { aFolder } from './discord/a-process.js';

const root = join(import.meta.dirname, '..');

it.each([
	['its own data', '', 'copa-peru'],
	['folders of one’s own', join(root, 'tests/fixtures/small-cup'), 'copa'],
])('prepares what DATA_DIR names: %s', (_, DATA_DIR, named) => {
	const folder = aFolder();
	cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true, filter: (path) => !path.endsWith('.map') });
	for (const name of ['data', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
	const { status } = spawnSync(process.execPath, [join(folder, 'dist/prepare-data.js')], {
		env: { ...process.env, DATA_DIR },
	});
	expect(status).toBe(0);
	const { data } = JSON.parse(readFileSync(join(folder, 'dist/data.json'), 'utf8'));
	expect(data.competitions.map(({ id }: { id: string }) => id)).toContain(named);
});
