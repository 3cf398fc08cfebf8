import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAnswers, Known, measuredDifficulty, partThatKnew } from '../../src/quiz/known.js';

const answers = (right: number, wrong: number) => [
	...Array.from({ length: right }, () => ({ right: true })),
	...Array.from({ length: wrong }, () => ({ right: false })),
];
const QUESTION = 'champion:copa:2008';

describe('how many knew a question', () => {
	it('is all its answers and the right ones among them, each occasion once, in whatever order they come', () => {
		const occasion = fc.record({ right: fc.nat(5), wrong: fc.nat(5) });
		fc.assert(
			fc.property(fc.array(occasion, { maxLength: 15 }), fc.nat(), (occasions, seed) => {
				const handedIn = occasions.flatMap((_, index) => [index, (index + seed) % occasions.length]);
				const known = handedIn.reduce<Known | undefined>((before, index) => {
					const { right = 0, wrong = 0 } = occasions[index] ?? {};
					return countAnswers(before, QUESTION, `game.${index}`, answers(right, wrong));
				}, undefined);
				const right = occasions.reduce((sum, each) => sum + each.right, 0);
				const all = occasions.reduce((sum, each) => sum + each.right + each.wrong, 0);
				expect([known?.asked ?? 0, known?.right ?? 0]).toEqual([all, right]);
			}),
		);
	});

	it('can be stored, names nobody, and never grows', () => {
		let known: Known | undefined;
		for (let index = 0; index < 200; index++) known = countAnswers(known, QUESTION, `game.${index}`, answers(1, 1));
		expect(Known.parse(JSON.parse(JSON.stringify(known)))).toEqual(known);
		expect(Object.keys(known ?? {})).toEqual(['version', 'question', 'asked', 'right', 'counted']);
		expect(known).toMatchObject({ asked: 400, right: 200 });
		expect(known?.counted).toHaveLength(20);
	});

	it('is told from twenty answers on', () => {
		expect(partThatKnew(undefined)).toBeUndefined();
		expect(partThatKnew({ asked: 19, right: 19 })).toBeUndefined();
		expect(partThatKnew({ asked: 20, right: 7 })).toBe(0.35);
	});

	it.each([
		[19, 0, undefined],
		[20, 13, 'easy'],
		[20, 12, 'medium'],
		[20, 8, 'medium'],
		[20, 7, 'hard'],
		[100, 0, 'hard'],
	] as const)('of %i answers %i right makes it %s', (asked, right, difficulty) => {
		expect(measuredDifficulty({ asked, right })).toBe(difficulty);
	});
});
