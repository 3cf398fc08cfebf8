import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { checkNode, OLDEST_NODE, RECOMMENDED_NODE } from '../../src/doctor/check-node.js';

test.each(['24.0.0', '24.21.0', '26.1.0'])('Node.js %s is what is recommended, or newer', (version) => {
	expect(checkNode(version)).toEqual({ well: `Node.js ${version}` });
});

test.each(['20.15.0', '20.20.2', '22.0.0'])('Node.js %s is new enough, and 24 is recommended', (version) => {
	expect(checkNode(version)).toEqual({ well: `Node.js ${version} (24 is recommended)` });
});

test.each(['18.20.1', '20.9.0', '20.11.9'])('Node.js %s is too old', (version) => {
	expect(checkNode(version)).toMatchObject({ wrong: expect.stringContaining(version) });
});

test('the oldest version is the one package.json names', () => {
	expect(packageFile.engines.node).toBe(`>=${OLDEST_NODE.join('.')}`);
});

test('the recommended version is the one .nvmrc names', () => {
	expect(readFileSync('.nvmrc', 'utf8')).toBe(`${RECOMMENDED_NODE}\n`);
});
