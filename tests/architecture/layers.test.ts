import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { forbidden } from './layers.js';
import { importsOf, PAGE, sourceFiles } from './source-files.js';

const files = sourceFiles();

describe('layers', () => {
	it('every import is one that the file’s layer may have', () => {
		expect(files.length).toBeGreaterThan(100);
		expect(files.flatMap(forbidden)).toEqual([]);
	});

	it.each([
		['a layer below', 'src/domain/club.ts', "import { fold } from '../catalog/fold.js';"],
		['a package of another layer', 'src/views/a.ts', "import { Client } from 'discord.js';"],
		['a dynamic import', 'src/views/a.ts', "const x = await import('../app/dispatch.js');"],
		['a re-export', 'src/text/a.ts', "export { fold } from '../catalog/fold.js';"],
		['an import for its effect', 'src/quiz/a.ts', "import '../store/open-store.js';"],
		['a value where only types are allowed', 'src/views/a.ts', "import { type A, B } from '../store/score-store.js';"],
		['a layer nobody knows', 'src/utils/a.ts', ''],
	])('%s would be noticed', (_, path, text) => {
		expect(forbidden({ path, imports: importsOf(text, path) })).toHaveLength(1);
	});

	it('a type may be named where only types are allowed', () => {
		const path = 'src/views/a.ts';
		const text = "import { type A, type B } from '../store/score-store.js';\nimport type { C } from '../errors.js';";
		expect(forbidden({ path, imports: importsOf(text, path) })).toEqual([]);
	});

	it('what runs at the server is a dependency of the package, not one for developing it', () => {
		const used = files.filter(({ path }) => !path.startsWith(PAGE)).flatMap(({ imports }) => imports);
		const packages = new Set(used.filter((each) => each.package && each.of !== 'node:').map(({ of }) => of));
		expect([...packages].filter((name) => !(name in packageFile.dependencies))).toEqual([]);
	});
});
