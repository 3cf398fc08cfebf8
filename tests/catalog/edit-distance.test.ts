import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/catalog/edit-distance.js';

describe('editDistance', () => {
	it.each([
		['grau', 'grau', 0],
		['gru', 'grau', 1],
		['graau', 'grau', 1],
		['grao', 'grau', 1],
		['grua', 'grau', 1],
		['gura', 'grau', 2],
		['', 'gr', 2],
		['huancallo', 'huancayo', 2],
	])('finds from %j to %j %i errors', (typed, word, errors) => {
		expect(editDistance(typed, word, 2).toWhole).toBe(errors);
	});

	it.each([
		['huncay', 'huancayo', 1],
		['huan', 'huancayo', 0],
		['mannuxc', 'mannucci', 1],
		['grau', 'piura', 3],
	])('finds from %j to a beginning of %j %i errors', (typed, word, errors) => {
		expect(editDistance(typed, word, 2).toStart).toBe(errors);
	});

	it('does not tell apart what is too far', () => {
		expect(editDistance('grau', 'torino', 1)).toEqual({ toWhole: 2, toStart: 2 });
	});

	it('is the same both ways, whatever the words, and a swap is one error', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
		fc.assert(
			fc.property(word, word, fc.nat(3), (a, b, most) => {
				expect(editDistance(a, b, most).toWhole).toBe(editDistance(b, a, most).toWhole);
				expect(editDistance(`${a}xy${b}`, `${a}yx${b}`, 3).toWhole).toBe(1);
			}),
		);
	});
});
