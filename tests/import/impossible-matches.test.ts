import { describe, expect, it } from 'vitest';
import { aFolderOf, good, imported } from './made-up-results.js';

describe('a match that cannot be', () => {
	const of = (...matches: object[]) =>
		JSON.stringify({
			name: 'Liga 2002',
			matches: matches.map((more) => ({ team1: 'Cumbre', team2: 'Duna', score: { ft: [1, 0] }, ...more })),
		});
	const row = '01/02/02;Cumbre;Duna;1;0';

	it.each([
		['of a club against itself', 'x.json', of({ team2: 'CUMBRE' }), 'matches[0]', 'two different clubs'],
		[
			'that is there twice',
			'x.json',
			of({ date: '2002-02-01' }, {}, { date: '2002-02-01' }),
			'matches[2]',
			'another match than matches[0]',
		],
		[
			'that is there twice without a day',
			'x.json',
			of({ round: 'Matchday 1' }, { round: 'Matchday 1' }),
			'matches[1]',
			'another match than matches[0]',
		],
		['of another time', 'x.json', of({ date: '2012-02-01' }), 'matches[0]', 'a day in or near 2002, not 2012-02-01'],
		[
			'that is there twice in a table',
			'x-2002.csv',
			`Date;HomeTeam;AwayTeam;FTHG;FTAG\n\n${row}\n${row}\n`,
			'line 4',
			'another match than line 3',
		],
	])('%s is told with its place, and the other files are written', (_, file, text, path, expected) => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good, [`in/2002/${file}`]: text });
		const { lines, written } = imported(folder);
		expect(lines).toEqual([[`in/2002/${file}`, path, expected]]);
		expect(written?.competitions.map(({ seasons }) => seasons.length)).toEqual([1]);
	});
});

it('more matches than any season has are told on one line, and nothing is worked out of them', () => {
	const rows = Array.from({ length: 5_001 }, (_, at) => `01/02/2002,Home ${at},Away ${at},1,0`);
	const text = ['Date,HomeTeam,AwayTeam,FTHG,FTAG', ...rows].join('\n');
	const { lines, written } = imported(aFolderOf({ 'in/2001/li.1.json': good, 'in/2002/x.csv': text }));
	expect(lines).toEqual([['in/2002/x.csv', '', 'one season, of at most 5000 matches']]);
	expect(written?.competitions.map(({ seasons }) => seasons.length)).toEqual([1]);
});
