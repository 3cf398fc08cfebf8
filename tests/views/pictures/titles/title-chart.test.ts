import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../src/text/words.js';
import { Palette } from '../../../../src/views/pictures/palette.js';
import { titleChart } from '../../../../src/views/pictures/titles/title-chart.js';
import { drawnTexts, textProblems } from '../drawn-texts.js';

const words = wordsIn('es');

describe('a picture of titles', () => {
	it('keeps equals together unless that leaves half of the lines empty, and counts the others', () => {
		const winner = (index: number, titles: number) => ({
			name: `Club ${index}`,
			titles: Array.from({ length: titles }, (_, at) => ({ year: 1900 + index + at, disputed: false })),
		});
		const rowsOf = (winners: ReturnType<typeof winner>[]) => {
			const picture = titleChart(
				{ of: 'clubs', competition: 'Copa', aside: '' },
				winners,
				{ from: 1900, to: 1999 },
				words,
			);
			expect(textProblems(picture?.svg ?? '')).toEqual([]);
			return drawnTexts(picture?.svg ?? '')
				.filter(({ text }) => /club/i.test(text))
				.map(({ text }) => text);
		};
		const many = Array.from({ length: 40 }, (_, index) => winner(index, index < 5 ? 3 : index < 20 ? 2 : 1));
		expect(rowsOf(many).slice(-2)).toEqual(['Club 4', '35 clubes más']);
		expect(rowsOf(many.slice(3)).slice(-2)).toEqual(['Club 9', '30 clubes más']);
		expect(rowsOf(many.slice(0, 7)).join()).not.toContain('clubes');
		expect(rowsOf(many.slice(18)).at(-1)).toBe('15 clubes con un título');
		expect(
			titleChart({ of: 'clubs', competition: 'Copa', aside: '' }, [], { from: 1900, to: 1909 }, words),
		).toBeUndefined();
	});

	it('shows whoever was asked for, in gold, among those with most titles', () => {
		const winners = Array.from({ length: 30 }, (_, index) => ({
			name: `Región ${index}`,
			isAsked: index === 25,
			titles: [{ year: 1900 + index, disputed: false }],
		}));
		const picture = titleChart(
			{ of: 'departments', competition: 'Copa', aside: '' },
			winners,
			{ from: 1900, to: 1999 },
			words,
		);
		const texts = drawnTexts(picture?.svg ?? '');
		expect(texts.filter(({ text }) => text.startsWith('Región')).map(({ text, fill }) => [text, fill])).toEqual([
			...[0, 1, 2, 3, 4, 5].map((index) => [`Región ${index}`, Palette.ink]),
			['Región 25', Palette.gold],
		]);
		expect(texts.map(({ text }) => text)).toContain('23 departamentos con un título');
	});

	it('fits names of any length and centuries of titles', () => {
		const winners = Array.from({ length: 30 }, (_, index) => ({
			name: `Asociación Deportiva y Cultural de los Muy Lejanos Pueblos de la Sierra del Norte y del Sur ${index}`,
			titles: Array.from({ length: 120 - index }, (_, at) => ({ year: 1700 + at, disputed: at % 2 === 0 })),
		}));
		const picture = titleChart(
			{ of: 'clubs', competition: 'Copa', aside: '' },
			winners,
			{ from: 1700, to: 2029 },
			words,
		);
		expect(textProblems(picture?.svg ?? '').filter((problem) => !problem.endsWith('is cut'))).toEqual([]);
		expect(picture?.alt.length).toBeLessThanOrEqual(1_024);
	});
});
