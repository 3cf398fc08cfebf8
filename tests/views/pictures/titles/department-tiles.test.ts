import { describe, expect, it } from 'vitest';
import departments from '../../../../data/departments.json' with { type: 'json' };
import { departmentTiles } from '../../../../src/views/pictures/titles/department-tiles.js';

/** Who shares a border, each pair once. */
const borders = {
	tumbes: ['piura'],
	piura: ['lambayeque', 'cajamarca'],
	lambayeque: ['cajamarca', 'la-libertad'],
	cajamarca: ['amazonas', 'la-libertad'],
	amazonas: ['loreto', 'san-martin', 'la-libertad'],
	loreto: ['san-martin', 'ucayali'],
	'san-martin': ['la-libertad', 'huanuco'],
	'la-libertad': ['ancash', 'huanuco'],
	ancash: ['huanuco'],
	huanuco: ['ucayali', 'pasco', 'lima'],
	ucayali: ['pasco', 'junin'],
	pasco: ['junin', 'lima'],
	lima: ['callao', 'ancash', 'huancavelica', 'ica'],
	junin: ['cusco', 'ayacucho', 'huancavelica'],
	huancavelica: ['ayacucho', 'ica'],
	ica: ['ayacucho', 'arequipa'],
	ayacucho: ['cusco', 'apurimac', 'arequipa'],
	apurimac: ['cusco', 'arequipa'],
	cusco: ['madre-de-dios', 'puno'],
	'madre-de-dios': ['puno'],
	puno: ['moquegua', 'tacna'],
	arequipa: ['moquegua'],
	moquegua: ['tacna'],
} as const;

/** Neighbours with a tile or two between them: to join them would part others. */
const torn = [
	['cusco', 'ucayali'],
	['madre-de-dios', 'ucayali'],
	['junin', 'lima'],
	['arequipa', 'cusco'],
	['arequipa', 'puno'],
	['huanuco', 'loreto'],
] as const;

const pairs = Object.entries(borders).flatMap(([one, others]) => others.map((other) => [one, other] as const));

describe('the map of departments', () => {
	it('has one tile for each department, and none for anything else', () => {
		expect([...departmentTiles.keys()].toSorted()).toEqual(departments.map(({ id }) => id).toSorted());
	});

	it('has no two on the same spot', () => {
		const spots = [...departmentTiles.values()].map(({ column, row }) => `${column} ${row}`);
		expect(new Set(spots).size).toBe(departments.length);
	});

	it.each(pairs)('%s touches %s', (one, other) => {
		expect(distance(one, other)).toBe(1);
	});

	it.each(torn)('%s is near %s, though they do not touch', (one, other) => {
		expect(distance(one, other)).toBeGreaterThan(1);
		expect(distance(one, other)).toBeLessThanOrEqual(3);
	});

	it('has the north at the top and the west at the left', () => {
		const coast = ['tumbes', 'piura', 'lambayeque', 'ancash', 'lima', 'ica'].map((id) => at(id).row);
		expect(coast).toEqual(coast.toSorted((a, b) => a - b));
		const middle = ['callao', 'lima', 'huancavelica', 'ayacucho', 'apurimac', 'puno'].map((id) => at(id).column);
		expect(middle).toEqual(middle.toSorted((a, b) => a - b));
		expect(at('loreto').column).toBeGreaterThan(at('amazonas').column);
		expect(at('tacna').row).toBe(Math.max(...[...departmentTiles.values()].map(({ row }) => row)));
	});
});

function at(id: string) {
	const tile = departmentTiles.get(id);
	if (!tile) throw new Error(`There is no tile for ${id}`);
	return tile;
}

/** In tiles, as a king walks: 1 is an edge or a corner. */
function distance(one: string, other: string): number {
	return Math.max(Math.abs(at(one).column - at(other).column), Math.abs(at(one).row - at(other).row));
}
