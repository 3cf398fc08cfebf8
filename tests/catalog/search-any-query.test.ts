import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, RANKS } from '../../src/catalog/search.js';
import { anyText } from '../support/any-text.js';
import { clubs, itemsOfRank, search } from './some-clubs.js';

describe('any data and any query', () => {
	const name = fc.oneof(
		fc.constantFrom(...clubs.flatMap((entry) => entry.names)),
		fc.string({ unit: 'grapheme', maxLength: 40 }),
	);
	const entries = fc.array(
		fc.record({
			names: fc.array(name, { minLength: 1, maxLength: 4 }),
			context: fc.array(name, { maxLength: 3 }),
			renown: fc.nat(100),
		}),
		{ maxLength: 20 },
	);

	it('finds each entry by each of its names with the rank exact', () => {
		for (const entry of clubs) {
			for (const name of entry.names) expect(itemsOfRank(name, 'exact')).toContain(entry.item);
		}
		fc.assert(
			fc.property(entries, (list) => {
				const find = createSearch(list.map((entry, item) => ({ item, ...entry })));
				for (const [item, { names }] of list.entries()) {
					for (const name of names.filter((text) => /[\p{L}\p{N}]/u.test(text.normalize('NFKD')))) {
						expect(find(name)).toContainEqual({ item, rank: 'exact' });
					}
				}
			}),
		);
	});

	it('never throws, never repeats an entry, and keeps to the order of the ranks and to the limit', () => {
		const query = fc.oneof(
			anyText({ maxLength: 200 }),
			fc.array(name, { maxLength: 3 }).map((names) => names.join(' ')),
		);
		fc.assert(
			fc.property(entries, query, fc.nat(30), (list, text, limit) => {
				const found = createSearch(list.map((entry, item) => ({ item, ...entry })))(text, limit);
				const places = found.map((hit) => RANKS.indexOf(hit.rank));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
				expect(new Set(found.map((hit) => hit.item)).size).toBe(found.length);
				expect(found.length).toBeLessThanOrEqual(limit);
			}),
		);
	});

	it.each([
		['one word', 'a'],
		['words', 'deportivo municipal '],
		['initials', 'a.'],
		['emoji', '🏆'],
		['marks', 'a\u0301'],
	])('takes less than a second for 40,000 characters of %s', (_, piece) => {
		const query = piece.repeat(40_000 / piece.length);
		// Of the processor: what else the machine does does not count.
		const start = process.cpuUsage();
		search(query);
		expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
	});

	it('finds the same again, whatever was looked for in between', () => {
		fc.assert(
			fc.property(name, name, (text, between) => {
				const before = search(text);
				search(between);
				expect(search(text)).toEqual(before);
			}),
		);
	});
});
