// Loaded before each file of tests: a worker runs many files in one process, so what one leaves in the environment would
// reach the programs that the next one starts.
import process from 'node:process';
import { afterAll, expect } from 'vitest';

const before = { ...process.env };

afterAll(() => {
	const names = Object.keys({ ...before, ...process.env });
	const changed = names.filter((name) => process.env[name] !== before[name]);
	expect(changed, 'a file of tests leaves the environment changed').toEqual([]);
});
