import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

describe('docs/privacy.md', () => {
	it('names the collections that the store has, and no others', () => {
		const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
		const opened = sources.flatMap((name) =>
			[...read(join('src', name)).matchAll(/\.collection\('([\w-]+)'\)/g)].map(([, collection]) => collection),
		);
		const named = [...read('docs/privacy.md').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, collection]) => collection);
		expect(named.length).toBeGreaterThan(5);
		expect(named.toSorted()).toEqual([...new Set(opened)].sort());
	});
});

describe('docs/listing.md', () => {
	it('has a summary of at most 200 characters in both languages', () => {
		const summaries = [...read('docs/listing.md').matchAll(/^\*\*(?:Summary|Resumen):\*\* (.+)$/gm)].map(
			([, text = '']) => text,
		);
		expect(summaries).toHaveLength(2);
		for (const summary of summaries) expect([...summary].length, summary).toBeLessThanOrEqual(200);
	});
});
