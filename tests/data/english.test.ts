import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the English of the data spells a round as the bot does: quarter-finals, semi-finals', () => {
	const files = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
	const texts = files.flatMap((file) =>
		englishIn(JSON.parse(readFileSync(join('data', file), 'utf8'))).map((text) => `${file}: ${text}`),
	);
	expect(texts.filter((text) => /(quarter|semi)-final/i.test(text))).not.toEqual([]);
	expect(texts.filter((text) => /(quarter|semi) ?final/i.test(text))).toEqual([]);
});

/** Every text `en` in a value, at any depth. */
function englishIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === 'en' && typeof inner === 'string' ? [inner] : englishIn(inner),
	);
}
