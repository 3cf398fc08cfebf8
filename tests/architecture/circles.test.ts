import { describe, expect, it } from 'vitest';
import { circlesAmong } from './circles.js';
import { filesBeside, importsOf, sourceFiles } from './source-files.js';

describe('circles', () => {
	it('no file leads back to itself by imports, of types either', () => {
		expect(circlesAmong([...sourceFiles(), ...filesBeside()])).toEqual([]);
	});

	it('a script is followed to another, which is no TypeScript', () => {
		const scripts = filesBeside().filter(({ path }) => path === 'scripts/build.js');
		expect(scripts.flatMap(({ imports }) => imports.map(({ of }) => of))).toContain('scripts/bundles.js');
	});

	it.each([
		['of two files', { 'src/a.ts': "import { b } from './b.js';", 'src/b.ts': "import { a } from './a.js';" }],
		['of types', { 'src/a.ts': "import type { B } from './b.js';", 'src/b.ts': "import { type A } from './a.js';" }],
		['by a dynamic import', { 'src/a.ts': "await import('./b.js');", 'src/b.ts': "export { a } from './a.js';" }],
		['of a file with itself', { 'src/a.ts': "import { a } from './a.js';" }],
	])('one %s would be noticed', (_, texts) => {
		const others = { 'src/c.ts': "import { a } from './a.js';\nimport { d } from './d.js';", 'src/d.ts': '' };
		const planted = Object.entries({ ...others, ...texts }).map(([path, text]) => ({
			path,
			imports: importsOf(text, path),
		}));
		expect(circlesAmong(planted)).toEqual([Object.keys(texts)]);
	});

	it('two that meet are one, and two that do not are two', () => {
		const leads = { a: 'b', b: 'ca', c: 'b', d: 'ea', e: 'd' };
		const planted = Object.entries(leads).map(([path, to]) => ({
			path,
			imports: [...to].map((of) => ({ of, package: false, typeOnly: false })),
		}));
		expect(circlesAmong(planted)).toEqual([
			['a', 'b', 'c'],
			['d', 'e'],
		]);
	});
});
