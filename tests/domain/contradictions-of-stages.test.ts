import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/domain/contradictions.js';
import type { Season } from '../../src/domain/season.js';
import { aGroup, aSeason } from '../support/fixtures.js';

const withQualifiers = (...clubs: readonly string[]) =>
	aSeason({ stages: [{ id: 'departmental', qualifiers: clubs.map((club) => ({ club, department: 'lima' })) }] });

/** Norte qualified from Lima and Sur from Puno; the region is that of Lima and Ica. */
const withRegion = (list: { readonly incomplete?: boolean }, round: unknown) =>
	aSeason({
		stages: [
			{
				id: 'departmental',
				qualifiers: [
					{ club: 'norte', department: 'lima' },
					{ club: 'sur', department: 'puno' },
				],
				...list,
			},
			{ id: 'regional', regions: [{ name: 'I', departments: ['ica', 'lima'], rounds: [round] }] },
		],
	});

/** Each season is wrong in one way: where that is, and what is expected there. */
const cases: readonly (readonly [string, Season, string, RegExp])[] = [
	[
		'a club that qualifies twice',
		withQualifiers('norte', 'sur', 'norte'),
		'stages.0.qualifiers.2.club',
		/"norte" only once/,
	],
	[
		'a department in two regions',
		aSeason({
			stages: [
				{
					id: 'regional',
					regions: [
						{ name: 'I', departments: ['lima'] },
						{ name: 'II', departments: ['lima'] },
					],
				},
			],
		}),
		'stages',
		/"lima" in one region/,
	],
	[
		'a department that is missing and listed',
		aSeason({
			stages: [{ id: 'departmental', qualifiers: [{ club: 'norte', department: 'lima' }], missing: ['ica', 'lima'] }],
		}),
		'stages.0.missing.1',
		/no "lima"/,
	],
	[
		'a club in the region of other departments',
		withRegion({ incomplete: true }, aGroup(['norte 1-0 sur'], { name: 'group-stage' })),
		'stages.1.regions.0',
		/from ica, lima, unlike "sur"/,
	],
	[
		'a club in a region that a whole list of qualifiers does not name',
		withRegion({}, aGroup(['norte 1-0 este'], { name: 'group-stage' })),
		'stages.1.regions.0',
		/unlike "este"/,
	],
	[
		'a stage twice',
		aSeason({
			stages: [
				{ id: 'national', rounds: [] },
				{ id: 'national', rounds: [] },
			],
		}),
		'stages',
		/one stage "national"/,
	],
];

describe('a season that cannot be true', () => {
	it.each(cases)('has %s', (_, season, path, expected) => {
		const found = contradictions(season);
		expect(found.map((each) => each.path.join('.'))).toEqual([path]);
		expect(found[0]?.expected).toMatch(expected);
	});
});

describe('a season without a contradiction', () => {
	it('is a club in a region that a list with gaps does not name', () => {
		const season = withRegion({ incomplete: true }, aGroup(['norte 1-0 este'], { name: 'group-stage' }));
		expect(contradictions(season)).toEqual([]);
	});
});
