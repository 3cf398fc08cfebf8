import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import programs from '../../scripts/programs.json' with { type: 'json' };
import { rules } from './layers.js';
import { type Import, PAGE, sourceFiles } from './source-files.js';

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));

describe('files', () => {
	it('each is reached from where a program begins', () => {
		const reached = reachedFrom([...programs, `${PAGE}page.ts`], () => true);
		expect(reached.filter((path) => !byPath.has(path) && !existsSync(path))).toEqual([]);
		expect(files.map(({ path }) => path).filter((path) => !reached.includes(path))).toEqual([]);
	});

	it('what the page loads needs nothing but a browser', () => {
		const loaded = reachedFrom([`${PAGE}page.ts`], ({ typeOnly }) => !typeOnly);
		const packages = loaded.flatMap((path) =>
			byPath.get(path)?.imports.filter((each) => each.package && !each.typeOnly),
		);
		const allowed = rules['preview/page']?.packages ?? [];
		expect(loaded.length).toBeGreaterThan(20);
		expect(packages.flatMap((each) => (each && !allowed.includes(each.of) ? [each.of] : []))).toEqual([]);
	});
});

/** Every file reachable from these by the imports that `follows` accepts, including themselves. */
function reachedFrom(starts: readonly string[], follows: (each: Import) => boolean): readonly string[] {
	const waiting = [...starts];
	const reached = new Set<string>();
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (reached.has(path)) continue;
		reached.add(path);
		const imports = byPath.get(path)?.imports.filter(follows) ?? [];
		waiting.push(...imports.flatMap((each) => (each.package ? [] : [each.of])));
	}
	return [...reached];
}
