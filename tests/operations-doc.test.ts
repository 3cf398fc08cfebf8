import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../src/operation/metrics.js';

const text = readFileSync('docs/operations.md', 'utf8');

describe('docs/operations.md', () => {
	it('names every metric that is served, with its labels, and no other', async () => {
		const metrics = createMetrics('0');
		metrics.countGames(() => 0);
		const served = (await metrics.snapshot()).map(({ name }) => name).filter((name) => name.startsWith('copero_'));
		const named = [...text.matchAll(/\bcopero_[a-z_]+/g)].map(([name]) => name.replace(/_bucket$/, ''));
		expect(served).toHaveLength(5);
		expect([...new Set(named)].toSorted()).toEqual(served.toSorted());
	});

	it('names only settings, scripts and files that are there', () => {
		const settings = readFileSync('.env.example', 'utf8');
		const named = [...text.matchAll(/`([A-Z]+_[A-Z_]+|SHARDS|HOST)(?:=[^`]*)?`/g)].map(([, name = '']) => name);
		expect(named.length).toBeGreaterThan(8);
		expect(named.filter((name) => !new RegExp(`^${name}=`, 'm').test(settings))).toEqual([]);
		const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
		const run = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
		expect(run.filter((script) => !(script in scripts))).toEqual([]);
		const linked = [...text.matchAll(/\]\(\.\.\/([\w./-]+)/g)].map(([, path = '']) => path);
		expect(linked.filter((path) => !existsSync(path))).toEqual([]);
	});
});
