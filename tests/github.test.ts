import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { OLDEST_NODE, RECOMMENDED_NODE } from '../src/doctor/check-node.js';

const read = (path: string) => readFileSync(path, 'utf8');
/** The script that every change must pass, and the workflow that runs it. */
const whole = read('.ci/run');
const workflow = read('.github/workflows/check.yml');

describe('what every change must pass', () => {
	it('runs scripts that are there', () => {
		const named = [...`${whole}${workflow}`.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
		expect(named).toEqual(expect.arrayContaining(['check', 'test:unit']));
		expect(named.filter((name) => !(name in packageFile.scripts))).toEqual([]);
	});

	it('is tried on the oldest Node.js, on the recommended one, and between', () => {
		const [, versions = ''] = /for version in (.+?) "\$recommended"/.exec(whole) ?? [];
		expect(whole).toContain('recommended=$(<.nvmrc)');
		expect(versions.split(' ')).toEqual([OLDEST_NODE.join('.'), '22']);
		const [, matrix = ''] = /node: \[(.+)\]/.exec(workflow) ?? [];
		expect(matrix.split(', ').map(Number)).toEqual([OLDEST_NODE[0], 22, RECOMMENDED_NODE]);
		const told = `Node.js ${versions.replace(' ', ', ')} and ${RECOMMENDED_NODE}`;
		expect(read('docs/operations.md')).toContain(told);
	});

	it('ends with the tests, whose summary is the last that is said', () => {
		expect(whole.trimEnd().split('\n').at(-1)).toBe('npm test');
	});
});

const forms = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

test.each(forms)('the form %s has each field once, and every choice once', (name) => {
	const text = read(`.github/ISSUE_TEMPLATE/${name}`);
	const ids = [...text.matchAll(/^ {4}id: ([\w-]+)$/gm)].map(([, id]) => id);
	const choices = [...text.matchAll(/^ {8}- (.+)$/gm)].map(([, choice]) => choice);
	expect(ids.length).toBeGreaterThan(1);
	expect(ids).toEqual([...new Set(ids)]);
	expect(choices).toEqual([...new Set(choices)]);
});

describe('what a form or page relies on and a new repository lacks', () => {
	/** What GitHub gives each repository. A form's label that is not there is left out without a word. */
	const defaults = ['bug', 'documentation', 'duplicate', 'enhancement', 'good first issue', 'help wanted', 'invalid'];
	const once = read('CONTRIBUTING.md').split('\n## A repository of its own\n')[1] ?? '';

	it.each(forms)('the labels of %s are GitHub’s own, or CONTRIBUTING.md says to make them', (name) => {
		const [, list = ''] = /^labels: \[(.+)\]$/m.exec(read(`.github/ISSUE_TEMPLATE/${name}`)) ?? [];
		const labels = list.split(', ');
		expect(labels).not.toContain('');
		expect(labels.filter((label) => !defaults.includes(label) && !once.includes(`a label \`${label}\``))).toEqual([]);
	});

	it('reports in private are to be switched on', () => {
		expect(read('SECURITY.md')).toContain('*Report a vulnerability*');
		expect(once).toContain('“Private vulnerability reporting”');
	});
});

test('a wrong fact cannot be told without a source', () => {
	const text = read('.github/ISSUE_TEMPLATE/1-wrong-fact.yml');
	const [field = ''] = /^ {4}id: source$[\s\S]*?(?=^ {2}- )/m.exec(text) ?? [];
	expect(field).toContain('required: true');
});
