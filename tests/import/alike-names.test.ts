import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeAmong } from '../../src/import/alike-names.js';
import { isAlike } from '../../src/import/club-names.js';

const words = [
	'Cumbre',
	'Cumbres',
	'Cum',
	'Duna',
	'Dunas',
	'Estero',
	'Esteros',
	'Faro',
	'Unido',
	'Unidos',
	'FC',
	'de',
	'RJ',
	'Ñandú',
];
const aName = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
/** A name with a typing error: a letter missing, added, replaced, or swapped with its neighbour. */
const mistyped = fc
	.tuple(aName, fc.nat(30), fc.constantFrom('drop', 'add', 'other', 'swap'))
	.map(([name, where, how]) => {
		const at = where % name.length;
		const [before, letter = '', next = '', after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
		if (how === 'drop') return before + next + after;
		if (how === 'add') return `${before}x${letter}${next}${after}`;
		return how === 'other' ? `${before}x${next}${after}` : before + next + letter + after;
	});
const names = fc.array(fc.oneof(aName, mistyped, fc.string({ unit: 'grapheme', maxLength: 9 })), { maxLength: 30 });

describe('names that may mean one club', () => {
	it('are the same as when each is held against each', () => {
		fc.assert(
			fc.property(names, (all) => {
				const alike = alikeAmong(all);
				for (const [place, name] of all.entries()) {
					const plain = all.flatMap((other, at) => (at !== place && isAlike(name, other) ? [at] : []));
					expect(alike(place), name).toEqual(plain);
				}
			}),
			{ numRuns: 600 },
		);
	});

	it('are held against few others each, also where a thousand share a word', () => {
		const many = Array.from({ length: 1_000 }, (_, index) => `Deportivo ${index.toString(36).padStart(4, 'q')} Unido`);
		let held = 0;
		const alike = alikeAmong(many, (one, other) => {
			held += 1;
			return isAlike(one, other);
		});
		const found = many.flatMap((_, place) => alike(place)).length;
		expect(found).toBeGreaterThan(many.length);
		expect(held).toBeLessThan(200 * many.length);
	});
});
