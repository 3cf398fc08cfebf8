import { describe, expect, it } from 'vitest';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { sent } from '../../../support/sent.js';
import { drawnTexts, textProblems } from '../drawn-texts.js';
import { altProblems, champions, pictureOf, spans } from './own-titles.js';

describe.each(locales)('in %s', (locale) => {
	const language = wordsIn(locale);

	it.each(['clubs', 'departments'] as const)(
		'every table of %s has its chart: those with most titles, each in its year',
		(page) => {
			const problems = spans.flatMap(({ competition, decade }) => {
				const view = champions(page, competition, decade, locale);
				const { text } = sent({ ...view, ...view.withoutPicture });
				if (text.includes(language.say('champions.none'))) return view.picture ? ['a picture of nothing'] : [];
				const { svg, alt } = pictureOf(view);
				const lines = text.split('\n').filter((line) => /^\d+\. /.test(line));
				const rows = chartRows(svg, spanOf(competition.id, decade));
				return [
					...textProblems(svg),
					...(rows.length > 0 && rows.length <= lines.length ? [] : [`${rows.length} of ${lines.length}`]),
					...(lines.length > 7 || rows.length === lines.length ? [] : ['not everybody']),
					...rows.flatMap(({ name, count, years }) => {
						const line = lines.find((each) => isLineOf(each, name, count, years));
						return line === undefined ? [`${name} ${count} ${years}`] : [];
					}),
					...altProblems(
						alt,
						rows.map(({ count }) => count),
					),
				].map((problem) => `${competition.id} ${decade}: ${problem}`);
			});
			expect(problems).toEqual([]);
		},
	);
});

/** Whether a line of text gives this name, possibly abbreviated, with so many titles in these years. */
function isLineOf(line: string, name: string, count: string, years: readonly number[]): boolean {
	const [, said = '', titles] = /^\d+\. \*\*(.+)\*\* — \*\*(\d+)\*\*/.exec(line) ?? [];
	return titles === count && yearsIn(line).join() === years.join() && meansSame(said.replaceAll('\\', ''), name);
}

/** `U. San Martín` for `Universidad San Martín`. */
function meansSame(full: string, short: string): boolean {
	const words = full.split(' ');
	return short
		.split(' ')
		.every((part) => words.some((word) => word === part || (part.endsWith('.') && word.startsWith(part.slice(0, 1)))));
}

/** The lines of a chart, with the years of their bars. */
function chartRows(svg: string, { from, to }: { readonly from: number; readonly to: number }) {
	const texts = drawnTexts(svg);
	const axis = { left: 432, right: 964 };
	const bars = [
		...svg.matchAll(
			/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="[\d.]+" (?:fill|fill="none" stroke)="#f2b705"/g,
		),
	].map(([, x, y, width, height]) => ({
		middle: Number(x) + Number(width) / 2,
		y: Number(y) + Number(height) / 2,
	}));
	return texts.flatMap(({ text, left, top, bottom }) => {
		const isName = bottom - top > 24.4 && bottom - top < 27.5 && text !== '⚠' && left > 110 === svg.includes('shield-');
		const count = texts.find((each) => each.left > axis.right && Math.abs(each.bottom - bottom - 4) < 1)?.text;
		if (!isName || left > axis.left || count === undefined) return [];
		const own = bars.filter(({ y }) => Math.abs(y - bottom + 13) < 2);
		const years = own.map(({ middle }) =>
			Math.floor(from + ((middle - axis.left) / (axis.right - axis.left)) * (to - from + 1)),
		);
		return [{ name: text, count, years }];
	});
}

function spanOf(competition: string, decade: number | undefined) {
	const years = catalog.seasonsOf(competition).map(({ year }) => year);
	const from = decade ?? Math.floor(Math.min(...years) / 10) * 10;
	const to = decade === undefined ? Math.floor(Math.max(...years) / 10) * 10 + 9 : decade + 9;
	return { from, to };
}

/** The years in brackets, with spans expanded. */
function yearsIn(line: string): readonly number[] {
	const years = /\(([\d, –]+)\)/.exec(line.replace(/\*\*[^*]+\*\* — /, ''))?.[1] ?? '';
	return years.split(', ').flatMap((span) => {
		const [from = 0, to = from] = span.split('–').map(Number);
		return Array.from({ length: to - from + 1 }, (_, index) => from + index);
	});
}
