import { expect, it } from 'vitest';
import { ownCatalog } from '../support/a-bot.js';

const cup = ownCatalog.competition('copa-peru');
const formats = cup?.formats ?? [];

it('every Copa Perú with a champion belongs to an era that tells how it was played', () => {
	const untold = ownCatalog
		.seasonsOf('copa-peru')
		.filter((season) => season.champion && !ownCatalog.formatOf(season))
		.map(({ year }) => year);
	expect(untold).toEqual([]);
	expect(formats.map(({ from }) => from)).toEqual([1967, 1984, 1993, 1998, 2004, 2015, 2023, 2025]);
});

it('an era says what the champion won, in both languages', () => {
	const prize = (year: number) => ownCatalog.formatOf({ competition: cup?.id ?? fail(), year })?.prize;
	for (const { from, until } of formats) {
		const reaches = from >= 2023 ? /Liga 2/ : /First Division|Primera/;
		expect(prize(from)?.en).toMatch(reaches);
		expect(prize(until ?? 2026)?.es).toMatch(reaches);
	}
});

it('who went up as champion went up to where the era says', () => {
	const odd = ownCatalog.seasonsOf('copa-peru').filter((season) => {
		const up = season.promotions.find(({ reason }) => reason === 'champion');
		return up !== undefined && (season.year >= 2023 ? 'segunda' : 'primera') !== up.to;
	});
	expect(odd.map(({ year }) => year)).toEqual([]);
});

it('an era fits on one page: its texts together are shorter than an embed’s description', () => {
	for (const { title, stages, prize, ties, note } of formats) {
		for (const locale of ['en', 'es'] as const) {
			const texts = [title, ...stages, prize, ...(ties ? [ties] : []), ...(note ? [note] : [])];
			expect(texts.map((text) => text[locale]).join('\n\n').length).toBeLessThan(2_500);
		}
	}
});

function fail(): never {
	throw new Error('There is no Copa Perú');
}
