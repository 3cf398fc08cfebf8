import { expect, it } from 'vitest';
import { DataError, pathText, problemLine } from '../../src/catalog/data-problem.js';

it.each([
	[[], ''],
	[['champion', 'club'], 'champion.club'],
	[[3, 'name'], '[3].name'],
	[['stages', 0, 'qualifiers', 3, 'club'], 'stages[0].qualifiers[3].club'],
])('the path %o is written “%s”', (path, text) => {
	expect(pathText(path)).toBe(text);
});

it('a problem is one line: file, place and what was expected', () => {
	expect(problemLine({ file: 'a.json', path: 'year', expected: 'a year' })).toBe('  a.json → year: a year');
	expect(problemLine({ file: 'a.json', path: '', expected: 'a file' })).toBe('  a.json: a file');
});

it('the error carries every problem, and says how many', () => {
	const problems = ['one', 'two'].map((expected) => ({ file: 'a.json', path: '', expected }));
	const error = new DataError(problems);
	expect(error.problems).toBe(problems);
	expect(error.message).toBe('The data has 2 problem(s):\n  a.json: one\n  a.json: two');
});
