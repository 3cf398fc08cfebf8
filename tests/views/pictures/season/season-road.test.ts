import { describe, expect, it } from 'vitest';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { Palette } from '../../../../src/views/pictures/palette.js';
import { seasonRoad } from '../../../../src/views/pictures/season/season-road.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { asLines } from '../drawing.js';
import { seasonOf, textsOf } from './season-drawings.js';

describe('the road to a title', () => {
	const roadOf = (year: number, locale: 'en' | 'es' = 'es') =>
		seasonRoad(seasonOf('copa-peru', year), catalog, wordsIn(locale)) ?? expect.fail(`${year} has no road`);

	it.each(locales)(
		'in %s is drawn as in tests/views/pictures/drawn/ (if it should not be: vitest -u)',
		async (locale) => {
			await expect(asLines(roadOf(2012, locale))).toMatchFileSnapshot(`../drawn/road-copa-peru-2012.${locale}.svg.txt`);
		},
	);

	it('leads by gold lines through the last rounds to the final', () => {
		const { svg } = roadOf(2013);
		expect(svg.match(new RegExp(`<path [^>]*stroke="${Palette.gold}"`, 'g'))).toHaveLength(1);
		expect(textsOf(svg).filter((text) => text === 'no se conoce el rival')).toHaveLength(2);
		expect(textsOf(svg)).toEqual(expect.arrayContaining(['CUARTOS DE FINAL', 'SEMIFINALES', 'FINAL', '3–4']));
	});

	it('tells every tie it shows to whoever cannot see it', () => {
		const { alt } = roadOf(2013);
		expect(alt).toContain('Unión Huaral 1–1 Willy Serrato (Ida 0–1, Vuelta 1–0, Global 1–1, Pen. 4–1)');
		expect(alt).toContain('Final: Unión Huaral 3–4 San Simón');
	});

	it('is left out where it would be a single tie, or none', () => {
		const without = [2019, 2024, 1973].map((year) => seasonRoad(seasonOf('copa-peru', year), catalog, wordsIn('es')));
		expect(without).toEqual([undefined, undefined, undefined]);
	});
});
