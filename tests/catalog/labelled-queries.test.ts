import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { ownCatalog as catalog } from '../support/a-bot.js';

const Labels = z.array(z.strictObject({ query: z.string(), club: z.string(), kind: z.string() }));
const labels = Labels.parse(JSON.parse(readFileSync('bench/queries.json', 'utf8')));

it.each(['of any kind', 'shorthand'])(
	'the club that is meant comes first for 98 of 100 labelled queries: %s',
	(kind) => {
		const asked = labels.filter((label) => kind === 'of any kind' || label.kind === kind);
		expect(asked.length).toBeGreaterThanOrEqual(150);
		const missed = asked.filter(({ query, club }) => catalog.searchClubs(query, 1)[0]?.item.id !== club);
		expect(missed.length / asked.length, JSON.stringify(missed)).toBeLessThan(0.02);
	},
);
