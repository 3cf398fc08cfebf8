import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { standings } from '../../src/domain/standing.js';
import { aFolderOf, imported } from './made-up-results.js';

it('results as CSV make the same season as football.json, with days before months', () => {
	const rows = ['Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,Referee'];
	const games = [
		['Cumbre', 'Duna', '2,0'],
		['Duna', 'Estero', '1,1'],
		['Estero', 'Cumbre', '0,3'],
	];
	rows.push(...games.map(([home, away, goals], index) => `X,${20 + index}/08/15,${home},${away},${goals},"Paz, A."`));
	rows.push(
		'X,03/02/2016,Duna,Cumbre,0,1,',
		'X,04/02/2016,Estero,Duna,2,0,',
		'X,05/02/2016,Cumbre,Estero,1,0,',
		',,,,,,',
	);
	const folder = aFolderOf({ 'in/liga-austral.csv': rows.join('\r\n') });
	const { lines, written } = imported(folder);
	expect(lines).toEqual([]);
	const [season] = written?.competitions[0]?.seasons ?? [];
	expect(season).toMatchObject({ year: 2015, until: 2016, champion: { club: 'cumbre' }, runnerUp: { club: 'estero' } });
	const [stage] = season?.stages ?? [];
	const round = stage?.id === 'league' ? stage.rounds[0] : undefined;
	expect(round?.type === 'group' && standings(round)?.map(({ points }) => points)).toEqual([12, 4, 1]);
	expect(round?.type === 'group' && round.matches[0]).toMatchObject({ date: '2015-08-20' });
});

it('a table as spreadsheets save it is read: a mark of its bytes, semicolons, Windows line ends, years of two digits, Latin-1', () => {
	const text =
		'\uFEFFDate;HomeTeam;AwayTeam;FTHG;FTAG\r\n30.08.98;"Peña; Sur";Duna;2;1\r\n06/09/98;Duna;"Peña; Sur";;\r\n';
	const folder = aFolderOf({ 'in/one/liga.csv': text });
	mkdirSync(join(folder, 'in/two'));
	writeFileSync(join(folder, 'in/two/cup.csv'), Buffer.from(text.slice(1), 'latin1'));
	const { lines, written } = imported(folder);
	expect(lines).toEqual([]);
	expect(written?.clubs.map(({ name }) => name).toSorted()).toEqual(['Duna', 'Peña; Sur']);
	for (const { seasons } of written?.competitions ?? []) {
		expect(seasons).toMatchObject([{ year: 1998, status: 'in-progress' }]);
	}
});
