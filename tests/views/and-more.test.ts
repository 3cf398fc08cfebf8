import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/text/words.js';
import { andMore } from '../../src/views/and-more.js';
import { boardView } from '../../src/views/daily/board-view.js';
import { climbLines } from '../../src/views/quiz/road-lines.js';
import { ownCatalog } from '../support/a-bot.js';

describe.each([
	['en', 'and 1 more', '… and 1 more line', '… and 2 more lines', '… and 1 more competition'],
	['es', 'y 1 más', '… y 1 línea más', '… y 2 líneas más', '… y 1 torneo más'],
] as const)('what a list leaves out, in %s', (locale, name, line, lines, competition) => {
	const words = wordsIn(locale);

	it('is counted from one on', () => {
		expect(andMore(1, 'names', words)).toEqual([name]);
		expect(andMore(1, 'lines', words)).toEqual([line]);
		expect(andMore(2, 'lines', words)).toEqual([lines]);
		expect(andMore(1, 'competitions', words)).toEqual([competition]);
	});

	it('is not spoken of where nothing is left out', () => {
		expect([0, -1].map((left) => andMore(left, 'names', words))).toEqual([[], []]);
	});

	it('is a line of its own under the climbs of a question', () => {
		const climbs = (count: number) => Array.from({ length: count }, (_, index) => `${100 + index}`);
		const told = (count: number) =>
			climbLines(
				climbs(count).map((player) => ({ player, stage: 'departmental' })),
				words,
			);
		expect(told(5).slice(4)).toEqual([`⬆ ${name}`]);
		expect(told(4)).toEqual(told(5).slice(0, 4));
	});

	it('is a line of its own under those who have played the daily', () => {
		const board = { date: '2026-11-28', endsAt: 0, finishers: [] } as const;
		const all = boardView({ ...board, more: 0 }, ownCatalog, words).content;
		expect(boardView({ ...board, more: 1 }, ownCatalog, words).content).toBe(`${all}\n… ${name}`);
	});
});
