import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingName } from '../../../src/views/pictures/fitting-name.js';
import { measure } from '../../../src/views/pictures/text.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';

const style = { font: 'display', size: 34 } as const;

describe('a club’s name where there is little room', () => {
	it.each([
		['Universidad César Vallejo', 400, 'Universidad César Vallejo'],
		['Universidad César Vallejo', 300, 'U. César Vallejo'],
		['Universidad César Vallejo', 170, 'U. C. Vallejo'],
		['Alfonso Ugarte (Puno)', 230, 'Alfonso Ugarte'],
		['Deportivo Llacuabamba', 270, 'Dep. Llacuabamba'],
		['Llacuabamba', 100, 'Llacu…'],
		['Wolverhampton Wanderers', 276, 'Wolverhampton W.'],
		['Brighton & Hove Albion', 260, 'Brighton & Hove A.'],
	])('%s in %i pixels is %s', (name, room, shown) => {
		expect(fittingName(name, style, room)).toBe(shown);
	});

	it('of any letters is no wider, either', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 80, max: 600 }), (name, room) => {
				expect(measure(fittingName(name, style, room), style)).toBeLessThanOrEqual(room);
			}),
		);
	});

	it('is never wider than that, and in full where there is room', () => {
		for (const { name } of catalog.clubs) {
			for (const room of [400, 250, 150]) {
				const shown = fittingName(name, style, room);
				expect(measure(shown, style)).toBeLessThanOrEqual(room);
				expect(shown).not.toBe('');
			}
			expect(fittingName(name, style, 2_000)).toBe(name);
		}
	});
});
