import { describe, expect, it } from 'vitest';
import { readData } from '../../src/catalog/load.js';
import { aFolder, aSeasonFile, sound } from './a-folder.js';

describe('an unknown name is found', () => {
	it.each([
		[
			'a qualifier',
			{ stages: [{ id: 'departmental', qualifiers: [{ club: 'oeste', department: 'lima' }] }] },
			'stages[0].qualifiers[0].club',
		],
		[
			'a department without qualifiers',
			{ stages: [{ id: 'departmental', qualifiers: [], missing: ['oeste'] }] },
			'stages[0].missing[0]',
		],
		[
			'a region’s department',
			{ stages: [{ id: 'regional', regions: [{ name: 'I', departments: ['oeste'] }] }] },
			'stages[0].regions[0].departments[0]',
		],
		[
			'a region’s winner',
			{ stages: [{ id: 'regional', regions: [{ name: 'I', qualified: [{ club: 'oeste' }] }] }] },
			'stages[0].regions[0].qualified[0].club',
		],
		[
			'a variant',
			{ champion: { club: 'sur', confidence: 'disputed', variants: [{ club: 'oeste', by: { en: 'a', es: 'b' } }] } },
			'champion.variants[0].club',
		],
		[
			'a record',
			{ records: [{ home: 'sur', away: 'oeste', score: [2, 1], holds: ['highest-scoring'] }] },
			'records[0].away',
		],
		[
			'a club of a round',
			{ stages: [{ id: 'national', rounds: [{ type: 'ties', name: 'final', clubs: ['oeste'] }] }] },
			'stages[0].rounds[0].clubs[0]',
		],
		[
			'a row of a table',
			{ stages: [{ id: 'national', rounds: [{ type: 'group', name: 'final-group', table: [{ club: 'oeste' }] }] }] },
			'stages[0].rounds[0].table[0].club',
		],
		[
			'a group match',
			{
				stages: [
					{
						id: 'national',
						rounds: [{ type: 'group', name: 'final-group', matches: [{ home: 'sur', away: 'oeste' }] }],
					},
				],
			},
			'stages[0].rounds[0].matches[0].away',
		],
		[
			'a play-off',
			{
				stages: [
					{ id: 'national', rounds: [{ type: 'group', name: 'final-group', playOff: { home: 'oeste', away: 'sur' } }] },
				],
			},
			'stages[0].rounds[0].playOff.home',
		],
	])('in %s', (_, more, path) => {
		const { problems } = readData([aFolder({ ...sound, 'competitions/copa/2000.json': aSeasonFile(2000, more) })]);
		expect(problems.map((each) => each.path)).toEqual([path]);
	});
});
