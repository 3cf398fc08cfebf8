import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };

const read = (path: string) => readFileSync(path, 'utf8');
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'data/README.md'].concat(
	readdirSync('docs')
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
);

/** Longest line, in characters, that fits beside another window. */
const WIDEST = 160;

/** A complete path of a file or folder from the project's root; no URL. */
const PATH = /^(?:src|commands|tests|data|scripts|bench|deploy|docs|\.ci|\.github)\/[\w./<>-]*$/;
/** The name of a file beside another one, or in the project's root. */
const NAME = /^\.?[\w-]+(?:\.[\w-]+)*\.(?:ts|js|json|css|md|yaml)$/;

/** Whether such a file or folder exists; a part in angle brackets matches anything. */
function isThere(path: string): boolean {
	const [known = '', ...rest] = path.split('<');
	return existsSync(rest.length > 0 ? dirname(`${known}x`) : path);
}

/** The paths and names in a line that do not exist. A name is looked up beside the paths before it in the line. */
function lost(line: string): readonly string[] {
	const folders = ['.'];
	return [...line.matchAll(/`([^`\s]+)`/g)]
		.map(([, name = '']) => name)
		.filter((name) => {
			if (PATH.test(name)) {
				folders.push(name.endsWith('/') ? name : dirname(name));
				return !isThere(name);
			}
			return NAME.test(name) && !folders.some((folder) => existsSync(join(folder, name)));
		});
}

/** The anchor that GitHub derives from a heading. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');
}

describe.each(['README.md', 'CONTRIBUTING.md', 'docs/design.md'])('%s', (page) => {
	it('names only files that are there, also where a name stands without its folder', () => {
		expect(read(page).split('\n').flatMap(lost)).toEqual([]);
	});
});

test('the table of what to open is in docs/design.md, whole', () => {
	const rows = read('docs/design.md')
		.split('\n')
		.filter((line) => line.startsWith('| ') && /`(?:src|commands|data)\//.test(line));
	expect(rows.length).toBeGreaterThan(40);
	expect(read('README.md')).toContain('(docs/design.md)');
});

test.each([
	['a file that has moved', '| the maps | `src/views/title-map.ts` |', ['src/views/title-map.ts']],
	[
		'a name that lies elsewhere',
		'| clubs | `src/views/club/club-view.ts`, `department-view.ts` |',
		['department-view.ts'],
	],
	['a folder that is gone', '| a word | `src/words/<feature>.ts` |', ['src/words/<feature>.ts']],
	['no file', '| a setting | `src/config.ts`, `STORE_URL`, `package.json`, `club-view` |', []],
])('%s would be noticed', (_, line, names) => {
	expect(lost(line)).toEqual(names);
});

describe.each(pages)('%s', (page) => {
	it('has no line that is longer than a screen is wide, but for tables, code and addresses', () => {
		const prose = read(page).replaceAll(/^```[\s\S]*?^```/gm, '');
		const long = prose.split('\n').filter((line) => line.length > WIDEST && !/^\s*\||\]\(https?:/.test(line));
		expect(long).toEqual([]);
	});

	it('links only to what is there, heading and all', () => {
		const links = [...read(page).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)]+))?\)/g)];
		const broken = links.filter(([, path = '', anchor]) => {
			const target = path === '' ? page : join(dirname(page), path);
			if (!existsSync(target)) return true;
			const headings = anchor ? [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => anchorOf(text)) : [];
			return anchor !== undefined && !headings.includes(anchor);
		});
		expect(broken.map(([link]) => link)).toEqual([]);
	});

	it('names no script that is not there', () => {
		const named = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
		expect(named.filter((script) => !(script in packageFile.scripts))).toEqual([]);
	});
});

test('docs/operations.md has a row for every setting that .env.example has, and for no other', () => {
	const settings = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
	const [, section = ''] = read('docs/operations.md').split('\n## Settings\n');
	const [table = ''] = section.split('\n## ');
	const rows = [...table.matchAll(/^\| (`[A-Z_`, ]+`) \|/gm)].flatMap(
		([, names = '']) => names.match(/[A-Z_]+/g) ?? [],
	);
	expect(settings.length).toBeGreaterThan(6);
	expect(rows.toSorted()).toEqual(settings.toSorted());
});
