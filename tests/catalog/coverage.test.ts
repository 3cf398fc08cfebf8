import { expect, it } from 'vitest';
import { coverageOf } from '../../src/catalog/coverage.js';
import { aNationalSeason, aSeason, aTie, aTiesRound } from '../support/fixtures.js';

const listed = (more: { readonly [field: string]: unknown } = {}) =>
	aSeason({
		stages: [{ id: 'departmental', qualifiers: [{ club: 'norte', department: 'lima' }], ...more }],
	});

it('counts what is there, not what is known to have been', () => {
	const seasons = [
		aNationalSeason([aTiesRound([aTie(['norte 1-0 sur'])])], {
			champion: { club: 'norte' },
			runnerUp: { club: 'sur' },
		}),
		// Played by two clubs, and no more is known of it.
		aNationalSeason([aTiesRound([aTie(['norte ? sur'])])], { champion: { club: 'norte' } }),
		listed(),
		listed({ missing: ['ica'] }),
		listed({ incomplete: true }),
		aSeason(),
	];
	expect(coverageOf(seasons)).toEqual({ seasons: 6, champions: 2, runnersUp: 1, finals: 1, lists: 1, listsInPart: 2 });
});
