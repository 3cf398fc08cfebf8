import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/catalog/edit-distance.js';

/** From a typed text to each beginning of a word, from the empty one to the whole: nothing left out, nothing reused. */
function lastRow(typed: string, word: string): readonly number[] {
	const table = [Array.from({ length: word.length + 1 }, (_, column) => column)];
	for (let row = 1; row <= typed.length; row++) {
		const distances = [row];
		for (let column = 1; column <= word.length; column++) {
			const from = (up: number, left: number) =>
				(up === 0 ? distances : table[row - up])?.[column - left] ?? Number.NaN;
			const [letter, other] = [typed[row - 1], word[column - 1]];
			const isSwapped = row > 1 && column > 1 && letter === word[column - 2] && typed[row - 2] === other;
			const ways = [from(1, 1) + (letter === other ? 0 : 1), from(1, 0) + 1, from(0, 1) + 1];
			distances.push(Math.min(...ways, isSwapped ? from(2, 2) + 1 : Number.POSITIVE_INFINITY));
		}
		table.push(distances);
	}
	return table[typed.length] ?? [];
}

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

	it('is what the whole table of distances says, as far as it tells distances apart', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
		fc.assert(
			fc.property(word, word, fc.nat(3), (typed, other, most) => {
				const distances = lastRow(typed, other).map((edits) => Math.min(edits, most + 1));
				expect(editDistance(typed, other, most)).toEqual({
					toWhole: distances.at(-1),
					toStart: Math.min(...distances),
				});
			}),
			{ numRuns: 500 },
		);
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
