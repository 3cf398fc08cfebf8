import { describe, expect, it } from 'vitest';
import departments from '../../../../data/departments.json' with { type: 'json' };
import { countryMap, mapWidth, outlined } from '../../../../src/views/pictures/titles/country-map.js';
import peru from '../../../../src/views/pictures/titles/peru.json' with { type: 'json' };
import { pixelsOf } from '../../../support/resvg.js';

const HEIGHT = 1_000;
const WIDTH = Math.ceil(mapWidth(HEIGHT));
const look = { x: 0, top: 0, height: HEIGHT, ground: '#000000', ring: '#ffffff' } as const;

/** A map with a different colour for each department. */
function mapOf(asked?: string) {
	const ids = [...outlined];
	const fill = (id: string) => `#00${(ids.indexOf(id) + 16).toString(16)}7f`;
	const svg = countryMap(fill, { ...look, asked });
	const { at } = pixelsOf(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${svg}</svg>`);
	return (x: number, y: number) => ids.find((id) => fill(id) === at(x, y)) ?? at(x, y);
}

describe('the map of Peru', () => {
	it('has an outline for each department, and for nothing else', () => {
		expect([...outlined].toSorted()).toEqual(departments.map(({ id }) => id).toSorted());
	});

	it('is a small file', () => {
		expect(JSON.stringify(peru).length).toBeLessThan(20_000);
	});

	it('has every department where it lies', () => {
		const at = mapOf();
		const lies = Object.fromEntries(
			[
				[50, 190],
				[40, 270],
				[400, 180],
				[170, 500],
				[230, 640],
				[560, 640],
				[600, 780],
				[450, 870],
				[580, 960],
			].map(([x = 0, y = 0]) => [`${x} ${y}`, at(x, y)]),
		);
		expect(lies).toEqual({
			'50 190': 'tumbes',
			'40 270': 'piura',
			'400 180': 'loreto',
			'170 500': 'ancash',
			'230 640': 'lima',
			'560 640': 'madre-de-dios',
			'600 780': 'puno',
			'450 870': 'arequipa',
			'580 960': 'tacna',
		});
	});

	it('shows the smallest department again in the sea, large enough to be seen', () => {
		const at = mapOf();
		const seen = Array.from({ length: 168 * 168 }, (_, index) => at(12 + (index % 168), 676 + Math.floor(index / 168)));
		expect(seen.filter((id) => id === 'callao').length).toBeGreaterThan(1_500);
	});

	it.each(departments.map(({ id }) => id))('rings %s when it is asked for', (id) => {
		const [plain, ringed] = [countryMap(() => '#111111', look), countryMap(() => '#111111', { ...look, asked: id })];
		expect(ringed.length).toBeGreaterThan(plain.length);
		expect(ringed.match(/stroke="#ffffff" stroke-width="(?:9|6)"/g)).toHaveLength(1);
	});
});
