import { describe, expect, it } from 'vitest';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { shareCup } from '../../../../src/views/pictures/share/share-cup.js';
import { sharePodium } from '../../../../src/views/pictures/share/share-podium.js';
import { LEAST, SIDE } from '../../../../src/views/pictures/share/square.js';
import { cupsOf } from '../../../quiz/cup/a-played-cup.js';
import { drawnTexts, textProblems } from '../drawn-texts.js';
import { allSquares, known, occasion, talliesOf } from './all-squares.js';

const all = locales.flatMap((locale) =>
	allSquares(locale).map(({ of, picture }) => ({ of: `${of} (${locale})`, picture })),
);

describe('every picture to be sent on', () => {
	it('is there, is a square, and says what it shows', () => {
		expect(all.length).toBeGreaterThan(100);
		for (const { of, picture } of all) {
			expect(picture, of).toBeDefined();
			expect(picture?.svg, of).toContain(`width="${SIDE}" height="${SIDE}"`);
			expect(picture?.alt, of).not.toMatch(/undefined|\{\{/);
			expect(picture?.alt.length, of).toBeGreaterThan(20);
			expect(picture?.passing, of).toBe(true);
			expect(picture?.svg, of).not.toMatch(/NaN|undefined|Infinity/);
		}
	});

	it('names Copero, the server and the day, in type that a phone can show', () => {
		for (const { of, picture } of all) {
			const texts = drawnTexts(picture?.svg ?? '').map(({ text }) => text);
			expect(texts, of).toEqual(expect.arrayContaining(['Copero', occasion.date]));
			const sizes = [...(picture?.svg ?? '').matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
			expect(Math.min(...sizes), of).toBeGreaterThanOrEqual(LEAST);
		}
	});

	it('has no text over another, outside or cut, but for the names of players', () => {
		const isPlayer = (problem: string) => /“W+…” is cut/.test(problem);
		expect(
			all.flatMap(({ of, picture }) =>
				textProblems(picture?.svg ?? '')
					.filter((problem) => !isPlayer(problem))
					.map((problem) => `${of}: ${problem}`),
			),
		).toEqual([]);
	});

	it('is not there where those it is about have no name', () => {
		const words = wordsIn('es');
		const cup = cupsOf(4).at(-1) ?? expect.fail();
		expect(shareCup(cup, 'Copa Perú', { ...occasion, names: new Map() }, words)).toBeUndefined();
		const tallies = talliesOf(3);
		const one = known(['100'], ['Ana']);
		expect(
			sharePodium({ contest: { mode: 'points' }, tallies }, 'Copa', { ...occasion, names: one }, words),
		).toBeUndefined();
	});
});
