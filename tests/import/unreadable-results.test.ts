import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolderOf, aLeague, good, imported } from './made-up-results.js';

describe('what cannot be read', () => {
	const match = (more: object) =>
		JSON.stringify({
			name: 'Liga 2001',
			matches: [{ team1: 'Cumbre', team2: 'Duna', score: { ft: [1, 0] }, ...more }],
		});
	const csv = (row: string) => `Date,HomeTeam,AwayTeam,FTHG,FTAG\n01/02/2001,Cumbre,Duna,1,0\n${row}\n`;
	const name = 'expected a name of at most 100 letters, without control characters, < > [ ] or links';

	it.each([
		['an empty file', 'x.json', '', '', 'a file that is not empty'],
		['half a file', 'x.json', good.slice(0, 90), '', expect.stringMatching(/^JSON \(.+\)$/)],
		['other JSON', 'x.json', '[]', '', expect.stringContaining('expected an object')],
		['a file without matches', 'x.json', '{"name":"Liga 2001","matches":[]}', 'matches', 'expected at least one match'],
		[
			'a billion goals',
			'x.json',
			match({ score: { ft: [1e9, 0] } }),
			'matches[0].score.ft[0]',
			expect.stringContaining('99'),
		],
		['a very long name', 'x.json', match({ team1: 'x'.repeat(1e6) }), 'matches[0].team1', name],
		['a NUL in a name', 'x.json', match({ team1: 'Cum\0bre' }), 'matches[0].team1', name],
		[
			'a round that nobody knows',
			'x.json',
			match({ round: 'Tombola' }),
			'matches[0]',
			expect.stringContaining('not “Tombola”'),
		],
		[
			'a day that is none',
			'x.json',
			match({ date: '2001-02-30' }),
			'matches[0].date',
			'expected a day such as 2015-08-30',
		],
		['a table without its columns', 'x.csv', 'a,b\n1,2\n', 'line 1', 'the columns Date,HomeTeam,AwayTeam,FTHG,FTAG'],
		['goals in words', 'x.csv', csv('02/02/2001,Duna,Cumbre,two,0'), 'line 3', 'goals from 0 to 99'],
		['a month before its day', 'x.csv', csv('02/13/2001,Duna,Cumbre,2,0'), 'line 3', 'a day such as 30/08/2015'],
		['a quote that does not end', 'x.csv', csv('"02/02/2001,Duna'), '', expect.stringMatching(/^CSV \(.+\)$/)],
		['a huge file', 'x.json', ' '.repeat(21 * 1024 * 1024), '', 'a file of at most 20 MB'],
	])('%s gets one line, and the others are written', (_, file, text, path, expected) => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good, [`in/2002/${file}`]: text });
		const { lines, written } = imported(folder);
		expect(lines).toEqual([[`in/2002/${file}`, path, expected]]);
		expect(written?.competitions.map(({ seasons }) => seasons.length)).toEqual([1]);
	});

	it.each(['__proto__', 'constructor', '../../etc/passwd', '***', 'Спартак'])(
		'“%s” is a name like any other',
		(club) => {
			const folder = aFolderOf({ 'in/li.json': aLeague(`${club} 2001`, [club, 'Duna', 'Faro']) });
			const { lines, written, to } = imported(folder);
			expect(lines).toEqual([]);
			expect(written?.clubs.map((each) => each.name)).toContain(club);
			expect(readdirSync(to).sort()).toEqual(['clubs-to-check.json', 'clubs.json', 'competitions']);
			expect(readdirSync(folder).sort()).toEqual(['in', 'made']);
		},
	);

	it('a file with a very long name is a competition with as much of it as a name may have', () => {
		const folder = aFolderOf({ [`in/${'x'.repeat(200)}.csv`]: csv('02/02/2001,Duna,Cumbre,0,1') });
		expect(imported(folder).written?.competitions.map(({ name: called }) => called.length)).toEqual([100]);
	});

	it.each([
		['Bundesliga', 'la'],
		['Ruritanian Premier League', 'la'],
		['Liga Austral', 'la'],
		['Torneo Apertura', 'el'],
		['Campeonato de Primera División', 'el'],
	])('a competition called %s is «%s» in Spanish', (name, article) => {
		const folder = aFolderOf({ [`in/${name}.csv`]: csv('02/02/2001,Duna,Cumbre,0,1') });
		const { to } = imported(folder);
		const [id = ''] = readdirSync(join(to, 'competitions'));
		const written = JSON.parse(readFileSync(join(to, 'competitions', id, 'competition.json'), 'utf8'));
		expect(written).toMatchObject({ name: { en: name }, article });
	});

	it('of a file with many problems five are told, and how many more there are', () => {
		const row = '01/02/2001,Cumbre,Duna,x,0\n';
		const folder = aFolderOf({ 'in/x.csv': `Date,HomeTeam,AwayTeam,FTHG,FTAG\n${row.repeat(12)}` });
		const { lines, to } = imported(folder);
		expect(lines).toHaveLength(5);
		expect(lines[4]?.[2]).toBe('goals from 0 to 99 (and 7 more in this file)');
		expect(existsSync(to)).toBe(false);
	});

	it('a season that two files give is taken from the first', () => {
		const folder = aFolderOf({ 'in/a/li.1.json': good, 'in/b/li.1.json': good });
		expect(imported(folder).lines).toEqual([
			['in/b/li.1.json', '', expect.stringMatching(/^another season than .+a\/li\.1\.json has$/)],
		]);
	});

	it('a folder that no import made is left alone', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good, 'made/letter.txt': 'mine' });
		const { lines, written } = imported(folder);
		expect([written, lines]).toEqual([undefined, [['made', '', expect.stringContaining('a new folder')]]]);
		expect(readdirSync(join(folder, 'made'))).toEqual(['letter.txt']);
	});
});
