import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../../src/views/pictures/contrast.js';
import { initialsOf } from '../../../../src/views/pictures/shield/initials.js';
import { LEGIBLE, shield, shieldHeight } from '../../../../src/views/pictures/shield/shield.js';
import { shieldLook } from '../../../../src/views/pictures/shield/shield-look.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { aClub, clubId } from '../../../support/fixtures.js';
import { pixelsOf } from '../../../support/resvg.js';
import { boundsOf } from '../drawing.js';
import { drawnTexts } from '../drawn-texts.js';

const club = (id: string) => catalog.club(clubId(id));

describe('a shield’s initials', () => {
	it.each([
		['UTC', 'UTC'],
		['Cienciano', 'CIE'],
		['Liverpool FC', 'LIV'],
		['AFC Bournemouth', 'BOU'],
		['Luton Town FC', 'LT'],
		['FC', 'FC'],
		['Juan Aurich', 'JA'],
		['Colegio Nacional Iquitos', 'CNI'],
		['15 de Septiembre', '15S'],
		['Defensor Rímac (Lima)', 'DR'],
		['Ñusta de la Ópera', 'ÑO'],
		['(…)', '?'],
	])('of %s are %s', (name, initials) => {
		expect(initialsOf(name)).toBe(initials);
	});
});

describe('a shield', () => {
	it('has the club’s own colours and pattern', () => {
		const alianza = shieldLook(club('alianza-lima'));
		expect(alianza).toMatchObject({ pattern: 'stripes', first: '#1d5fc4', second: '#fbfaf6', initials: 'AL' });
		expect(shieldLook({ ...club('alianza-lima'), colours: undefined }).first).not.toBe('');
	});

	it('has the colours of its department where its own are unknown, and neither where no department is known', () => {
		const of = (id: string, department?: string) => {
			const { first, second } = shieldLook(aClub({ id, department }));
			return [first, second].toSorted().join();
		};
		expect(of('one', 'puno')).toBe(of('another', 'puno'));
		expect(of('one', 'puno')).not.toBe(of('one', 'cusco'));
		expect(of('one')).toMatch(/^#[\da-f]{6},#[\da-f]{6}$/);
		expect(of('one', 'atlantis')).toMatch(/^#[\da-f]{6},#[\da-f]{6}$/);
	});

	it('has no colours that might be taken for its own, where it is a club of another country', () => {
		const { first, second } = shieldLook(aClub({ id: 'one', country: 'ENG' }));
		expect([first, second].toSorted()).toEqual(['#15171c', '#fbfaf6']);
	});

	it('is the same whenever it is drawn, and no other club’s', () => {
		const looks = catalog.clubs.map((each) => JSON.stringify(shieldLook(each)));
		expect(catalog.clubs.map((each) => JSON.stringify(shieldLook(each)))).toEqual(looks);
		expect(new Set(looks).size).toBe(catalog.clubs.length);
	});

	it('bears initials that can be read', () => {
		const pale = catalog.clubs.filter((each) => {
			const { first, ink } = shieldLook(each);
			return contrast(first, ink) < 4.5;
		});
		expect(pale).toEqual([]);
		expect(contrast('#ffffff', '#000000')).toBe(21);
	});

	it.each([LEGIBLE, 150])('%i wide keeps its initials inside', (width) => {
		const outside = catalog.clubs.flatMap((each) => {
			const drawn = shield(each, 20, 20, width);
			const bounds = boundsOf(drawn);
			const [initials] = drawnTexts(drawn);
			if (!bounds || !initials) return [`${each.id}: nothing is drawn`];
			const isOutside = {
				'the shield’s left': bounds.left <= 20 - 0.05 * width,
				'the shield’s right': bounds.right >= 20 + 1.05 * width,
				'the shield’s bottom': bounds.bottom >= 20 + shieldHeight(width) * 1.03,
				'the initials’ left': initials.left <= 20 + 0.05 * width,
				'the initials’ right': initials.right >= 20 + 0.95 * width,
			};
			return Object.entries(isOutside).flatMap(([bound, is]) => (is ? [`${each.id}: ${bound}`] : []));
		});
		expect(outside).toEqual([]);
	});

	it('of any name at all has its initials on it', () => {
		const name = fc.oneof(
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
			fc.constantFrom('Спартак', '漢字', 'W'.repeat(99), '🏆⚽', 'محمد علي'),
		);
		fc.assert(
			fc.property(name, (said) => {
				const bounds = boundsOf(shield({ ...club('utc'), name: said }, 100, 20, LEGIBLE), 300);
				// Some glyphs extend a little beyond their advance width.
				expect(bounds?.left).toBeGreaterThan(100 - LEGIBLE / 4);
				expect(bounds?.right).toBeLessThan(100 + LEGIBLE * 1.25);
			}),
		);
	}, 20_000);

	it('too small for letters has none', () => {
		expect(drawnTexts(shield(club('utc'), 0, 0, LEGIBLE - 1))).toEqual([]);
	});

	it('is drawn in its colours', () => {
		const { at } = pixelsOf(
			`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="108">${shield(club('alianza-lima'), 0, 0, 100)}</svg>`,
		);
		expect([at(50, 20), at(35, 20), at(10, 54)]).toEqual(['#1d5fc4', '#fbfaf6', '#1d5fc4']);
	});
});
