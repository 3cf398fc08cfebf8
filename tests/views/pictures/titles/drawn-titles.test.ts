import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../src/text/words.js';
import { departmentView } from '../../../../src/views/department/department-view.js';
import { Palette } from '../../../../src/views/pictures/palette.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { pixelsOf } from '../../../support/resvg.js';
import { asLines } from '../drawing.js';
import { champions, copa, departmentCalled, pictureOf, primera } from './own-titles.js';

const words = wordsIn('es');

describe('drawn', () => {
	it('the map is lit where the titles are, and rings who was asked for', () => {
		const { width, height, at } = pixelsOf(
			pictureOf(departmentView(departmentCalled('piura'), copa, 'show', catalog, words)).svg,
		);
		const on = (x: number, y: number) => at(Math.round(44 + 0.57 * x), Math.round(98 + 0.57 * y));
		expect([width, height]).toEqual([1_100, 700]);
		expect({ piura: on(40, 255), loreto: on(400, 180), sea: on(60, 560), ring: on(96, 844) }).toEqual({
			piura: Palette.gold,
			loreto: '#5a4a17',
			sea: Palette.ground,
			ring: Palette.ink,
		});
	});

	it('the chart has its titles in their columns', () => {
		const { at } = pixelsOf(pictureOf(champions('clubs', primera, 1930)).svg);
		const x = (year: number) => Math.round(432 + ((964 - 432) / 10) * (year - 1930 + 0.5));
		expect({
			won: at(x(1931), 176),
			lost: at(x(1930), 176),
			edge: at(x(1934) - 13, 244),
			hollow: at(x(1934), 244),
		}).toEqual({
			won: Palette.gold,
			lost: Palette.panel,
			edge: Palette.gold,
			hollow: Palette.panel,
		});
	});

	it.each([
		['department-piura.es', () => departmentView(departmentCalled('piura'), copa, 'show', catalog, words)],
		['department-tumbes.en', () => departmentView(departmentCalled('tumbes'), copa, 'show', catalog, wordsIn('en'))],
		['champions-map-copa.es', () => champions('map')],
		['champions-map-primera.en', () => champions('map', primera, undefined, 'en')],
		['champions-chart-copa.es', () => champions('clubs')],
		['champions-departments-copa.es', () => champions('departments')],
		['champions-departments-primera.en', () => champions('departments', primera, undefined, 'en')],
		['champions-chart-primera-1930.en', () => champions('clubs', primera, 1930, 'en')],
	])('%s looks as in tests/views/pictures/drawn/ (if it should not: vitest -u)', async (name, view) => {
		const { svg, alt } = pictureOf(view());
		await expect(asLines({ svg, alt })).toMatchFileSnapshot(`../drawn/${name}.svg.txt`);
	});
});
