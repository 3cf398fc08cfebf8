import { describe, expect, it } from 'vitest';
import { readData } from '../../src/catalog/load.js';
import { aFolder, aSeasonFile, sound } from './a-folder.js';

const cups = [{ id: 'grande', name: 'Copa Grande' }];
const edition = (more: object) => ({ cup: 'grande', year: 2001, sources: [{ name: 'Almanac' }], ...more });
const match = { round: 'final', date: '2001-05-01', home: 'sur', away: 'oeste', score: [1, 0] };

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
		['who came third', { third: { club: 'oeste' } }, 'third.club'],
		['a club that went down', { relegations: [{ club: 'oeste' }] }, 'relegations[0].club'],
		['where a club went down to', { relegations: [{ club: 'sur', to: 'oeste' }] }, 'relegations[0].to'],
		['a top scorer’s club', { topScorers: [{ name: 'Uno', club: 'oeste', goals: 3 }] }, 'topScorers[0].club'],
		['the cup of a place abroad', { abroad: [{ club: 'sur', cup: 'oeste' }] }, 'abroad[0].cup'],
		[
			'a club that lost points',
			{
				stages: [
					{
						id: 'league',
						rounds: [
							{
								type: 'group',
								name: 'league',
								table: [{ club: 'sur' }],
								incomplete: true,
								deductions: [{ club: 'oeste', points: 2 }],
							},
						],
					},
				],
			},
			'stages[0].rounds[0].deductions[0].club',
		],
	])('in %s', (_, more, path) => {
		const { problems } = readData([aFolder({ ...sound, 'competitions/copa/2000.json': aSeasonFile(2000, more) })]);
		expect(problems.map((each) => each.path)).toEqual([path]);
	});

	it.each([
		['a rival', { 'clubs.json': [...sound['clubs.json'], { id: 'este', name: 'Este', rivals: [{ club: 'oeste' }] }] }],
		['a town’s department', { 'towns.json': [{ name: 'Lima', department: 'oeste', sources: [{ name: 'Almanac' }] }] }],
		['an edition of a cup', { 'abroad.json': { editions: [edition({ cup: 'oeste' })] } }],
		['who was in a cup', { 'abroad.json': { cups, editions: [edition({ entrants: [{ club: 'oeste' }] })] } }],
		['a match of a cup', { 'abroad.json': { cups, editions: [edition({ matches: [match] })] } }],
	])('in %s', (_, files) => {
		const { problems } = readData([aFolder({ ...sound, ...files })]);
		expect(problems.map(({ expected }) => expected)).toContainEqual(
			expect.stringMatching(/that is known, not "oeste"$/),
		);
	});
});
