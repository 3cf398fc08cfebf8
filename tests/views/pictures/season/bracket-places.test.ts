import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RoadStep } from '../../../../src/domain/road.js';
import { placedSteps } from '../../../../src/views/pictures/season/bracket-places.js';
import { aTiesRound, clubId } from '../../../support/fixtures.js';

const rounds = (['round-of-32', 'round-of-16', 'quarterfinals', 'semifinals'] as const).map((name) =>
	aTiesRound([], { name }),
);
type Shape = { readonly before: readonly Shape[]; readonly high: boolean };

const shape = (depth: number): fc.Arbitrary<Shape> =>
	fc.record({
		before: depth === 0 ? fc.constant([]) : fc.array(shape(depth - 1), { maxLength: 2 }),
		high: fc.boolean(),
	});

function stepFrom({ before, high }: Shape, depth: number): RoadStep {
	const round = rounds[depth];
	if (!round) throw new Error('No such round');
	return {
		round,
		club: clubId(high ? 'high' : 'low'),
		tie: undefined,
		before: before.map((each) => stepFrom(each, depth - 1)),
	};
}

it('boxes of a column never touch, none is above the top, and each stands in the middle of those before it', () => {
	fc.assert(
		fc.property(fc.array(shape(3), { minLength: 1, maxLength: 2 }), (shapes) => {
			const steps = shapes.map((each) => stepFrom(each, 3));
			const { placed, bottom } = placedSteps({ steps, rounds }, ({ club }) => (club === 'high' ? 106 : 76));
			for (const one of placed) {
				expect(one.top).toBeGreaterThanOrEqual(-0.01);
				expect(one.bottom).toBeLessThanOrEqual(bottom + 0.01);
				const below = placed.filter((each) => each !== one && each.column === one.column && each.top >= one.top);
				expect(below.filter((each) => each.top < one.bottom)).toEqual([]);
				const middles = one.before.map(({ middle }) => middle);
				if (middles.length > 0) expect(one.middle).toBeCloseTo((Math.min(...middles) + Math.max(...middles)) / 2);
			}
			expect(placed).toHaveLength(countOf(shapes));
		}),
	);
});

it('steps of a single round stand side by side', () => {
	const last = rounds.slice(3);
	const steps = [stepFrom({ before: [], high: false }, 3), stepFrom({ before: [], high: true }, 3)];
	const { placed, columns, bottom } = placedSteps({ steps, rounds: last }, () => 76);
	expect(placed.map(({ column, top }) => ({ column, top }))).toEqual([
		{ column: 0, top: 0 },
		{ column: 1, top: 0 },
	]);
	expect({ columns, bottom }).toEqual({ columns: 2, bottom: 76 });
});

function countOf(shapes: readonly Shape[]): number {
	return shapes.reduce((sum, { before }) => sum + 1 + countOf(before), 0);
}
