import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import programs from '../../scripts/programs.json' with { type: 'json' };
import { sourceFiles } from './source-files.js';

const [, section = ''] = readFileSync('docs/design.md', 'utf8').split('\n## The tree, in layers\n');
const [intro = '', tree = ''] = section.split('```');
/** What each line of the tree stands for, from the top: paths; lines that go on begin with a space. */
const lines = tree
	.split('\n')
	.filter((line) => /^\S/.test(line))
	.map((line) => line.split(/\s{2,}/, 1)[0]?.split(', ') ?? []);
const PROGRAMS = 'src/*.ts';

/** The line that a file stands on; the programs are those that no line names. */
function lineOf(path: string): number {
	const own = lines.findIndex((paths) => paths.some((each) => path === each || path.startsWith(each)));
	return own === -1 ? lines.findIndex(([first]) => first === PROGRAMS) : own;
}

/** Imports that the page names as exceptions: `a` of the start serves `b` and, for its types, `c`. */
const exceptions = [...intro.matchAll(/`(src\/start\/[\w-]+\.ts)`((?:[^`]|`src\/(?!start\/)[\w/.-]+`)*)/g)].flatMap(
	([, of = '', served = '']) => [...served.matchAll(/`([^`]+)`/g)].map(([, by = '']) => ({ of, by })),
);

it('names what is there, and all of src', () => {
	const named = lines.flat().filter((path) => path !== PROGRAMS);
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter((path) => !existsSync(path))).toEqual([]);
	const folders = readdirSync('src', { withFileTypes: true }).flatMap((each) =>
		each.isDirectory() ? [`src/${each.name}/`] : [],
	);
	expect(folders.filter((path) => !named.includes(path))).toEqual([]);
	const loose = sourceFiles()
		.map(({ path }) => path)
		.filter((path) => /^src\/[^/]+$/.test(path) && !named.includes(path));
	expect(loose.toSorted()).toEqual([...programs.filter((path) => /^src\/[^/]+$/.test(path)), 'src/bot.ts'].toSorted());
	const text = tree.slice(tree.indexOf(PROGRAMS));
	expect(loose.filter((path) => !new RegExp(`\\b${path.slice(4, -3)}\\b`).test(text))).toEqual([]);
});

it('has below each line what imports from it, but for the exceptions that it names', () => {
	expect(exceptions).toHaveLength(4);
	const upwards = sourceFiles().flatMap(({ path, imports }) =>
		imports
			.filter((each) => !each.package && lineOf(each.of) > lineOf(path))
			.filter(({ of }) => !exceptions.some((each) => each.of === of && path.startsWith(each.by)))
			.map(({ of }) => `${path} imports ${of}`),
	);
	expect(upwards).toEqual([]);
});
