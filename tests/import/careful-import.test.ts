import {
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog, readData } from '../../src/catalog/load.js';
import { importLeagues } from '../../src/import/import-leagues.js';
import { aFolderOf, aLeague, footballJson, imported } from './made-up-results.js';

const clubs = ['Cumbre', 'Duna', 'Estero', 'Faro', 'Gruta', 'Hoya'];
const good = aLeague('Liga 2001', clubs);
const smallCup = join(import.meta.dirname, '../fixtures/small-cup');

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

describe('where files lie', () => {
	it('a file that two links lead to is read once, and links in a circle end', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		for (const name of ['a', 'b', 'c']) symlinkSync(join(folder, 'in'), join(folder, 'in', name));
		symlinkSync(join(folder, 'in/2001/li.1.json'), join(folder, 'in/same.json'));
		expect(imported(folder).lines).toEqual([]);
	});

	it('the folder that is written to may lie among the files', () => {
		const folder = aFolderOf({ '2001/li.1.json': good });
		const to = join(folder, 'made');
		const twice = () => importLeagues([folder], to, { folder: smallCup, catalog: loadCatalog([smallCup]) });
		expect([twice().problems, twice().problems]).toEqual([[], []]);
	});

	it('so may one that is written to through a link, and the link', () => {
		const folder = aFolderOf({ '2001/li.1.json': good });
		mkdirSync(join(folder, 'behind'));
		symlinkSync(join(folder, 'behind'), join(folder, 'made'));
		const twice = () =>
			importLeagues([folder], join(folder, 'made'), { folder: smallCup, catalog: loadCatalog([smallCup]) });
		expect([twice().problems, twice().problems]).toEqual([[], []]);
	});

	it('a link to the folder stays a link, and the folder behind it changes', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		mkdirSync(join(folder, 'behind'));
		symlinkSync(join(folder, 'behind'), join(folder, 'made'));
		expect(imported(folder).lines).toEqual([]);
		expect(lstatSync(join(folder, 'made')).isSymbolicLink()).toBe(true);
		expect(readdirSync(join(folder, 'behind'))).toContain('clubs.json');
	});

	it('nothing is written through links in the folder, and one that leads nowhere is no hindrance', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		const { to } = imported(folder);
		const [outside, inside] = [join(folder, 'outside'), join(to, 'competitions')];
		renameSync(inside, outside);
		symlinkSync(outside, inside);
		symlinkSync(join(folder, 'nowhere'), join(to, 'dead'));
		const [id = ''] = readdirSync(outside);
		const before = readdirSync(join(outside, id));
		writeFileSync(join(folder, 'in/li.1-2002.json'), aLeague('Liga 2002', clubs, 2002));
		const { lines, written } = imported(folder);
		expect([lines, written?.competitions.map(({ seasons }) => seasons.length)]).toEqual([[], [2]]);
		expect(readdirSync(join(outside, id))).toEqual(before);
		expect(readdirSync(join(inside, id))).toHaveLength(before.length + 1);
	});

	it('what is wrong with the folder is told by its own path, also through a link', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		mkdirSync(join(folder, 'behind'));
		symlinkSync(join(folder, 'behind'), join(folder, 'made'));
		const { to } = imported(folder);
		writeFileSync(join(to, 'stadiums.json'), JSON.stringify([{ name: 'Nowhere', capacity: -1 }]));
		const { problems } = imported(folder);
		expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining([join(folder, 'behind/stadiums.json')]));
		expect(problems.filter(({ file }) => file.includes('.new-'))).toEqual([]);
	});

	it('a folder that cannot be written is told on one line', () => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good, file: '' });
		const to = join(folder, 'file', 'made');
		const { problems, written } = importLeagues([join(folder, 'in')], to, {
			folder: smallCup,
			catalog: loadCatalog([smallCup]),
		});
		expect(written).toBeUndefined();
		expect(problems).toEqual([
			{ file: to, path: '', expected: expect.stringMatching(/^a folder that can be written \(ENOTDIR/) },
		]);
	});
});

describe('who went down', () => {
	const relegationsAfter = (next: Readonly<Record<string, string>>) => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		const { to } = imported(folder);
		const file = join(to, 'competitions/liga/competition.json');
		writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), relegated: 2 }));
		rmSync(join(to, 'competitions/liga/2001.json'));
		for (const [path, text] of Object.entries(next)) {
			mkdirSync(join(folder, 'in/2002'), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const { lines, written } = imported(folder);
		expect(lines).toEqual([]);
		return written?.competitions[0]?.seasons[0]?.relegations?.map(({ club }) => club);
	};

	it('is the table’s foot, as many as the competition sends down', () => {
		expect(relegationsAfter({})).toEqual(['gruta', 'hoya']);
		const next = aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero', 'Faro', 'Isla', 'Jara'], 2002);
		expect(relegationsAfter({ 'in/2002/li.1.json': next })).toEqual(['gruta', 'hoya']);
	});

	it('is not told where the next season has one of them, or lacks another', () => {
		const again = aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero', 'Faro', 'Gruta', 'Jara'], 2002);
		const fewer = aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero', 'Isla', 'Jara', 'Kama'], 2002);
		expect(relegationsAfter({ 'in/2002/li.1.json': again })).toBeUndefined();
		expect(relegationsAfter({ 'in/2002/li.1.json': fewer })).toBeUndefined();
	});
});

it('clubs that are decided to be one are one in seasons that are not imported again, too', () => {
	const folder = aFolderOf({
		'in/2001/li.1.json': aLeague('Liga 2001', ['Cumbre', 'Duna', 'Estero']),
		'in/2002/li.1.json': aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero Unido'], 2002),
	});
	const { to } = imported(folder);
	const check = join(to, 'clubs-to-check.json');
	writeFileSync(check, JSON.stringify({ clubs: [{ name: 'Estero Unido', sameAs: 'Estero' }] }));
	rmSync(join(folder, 'in/2002'), { recursive: true });
	const { lines, written } = imported(folder);
	expect(lines).toEqual([]);
	expect(written?.clubs.map(({ id }) => id).toSorted()).toEqual(['cumbre', 'duna', 'estero']);
	expect(written?.competitions[0]?.seasons.map(({ runnerUp }) => runnerUp?.club)).toEqual(['duna', 'duna']);
});

describe('clubs of Peru', () => {
	const folder = aFolderOf({
		'in/2001/copa.x.json': footballJson('Copa Austral 2001', {
			Semifinals: ['Melgar (PER) 1-0 Grau (CHI)', 'Cantolao Sur (PER) 0-1 Melgar (CHI)'],
			Final: ['Melgar (PER) 1-0 Melgar (CHI)'],
		}),
	});
	const data = { folder: smallCup, catalog: loadCatalog([smallCup]) };

	it('are those that the bot has already, where the name says so; a namesake abroad is not', () => {
		const { lines, to, written } = imported(folder, data);
		expect(lines).toEqual([]);
		expect(written?.competitions[0]?.seasons).toMatchObject([
			{ champion: { club: 'melgar' }, runnerUp: { club: 'melgar-chi' } },
		]);
		expect(written?.clubs.map(({ id }) => id)).not.toContain('melgar');
		expect(readData([smallCup, to]).problems).toEqual([]);
	});

	it('are asked for where one may be meant, and the decision is followed', () => {
		const { to } = imported(folder, data);
		const check = join(to, 'clubs-to-check.json');
		expect(JSON.parse(readFileSync(check, 'utf8')).clubs).toEqual([
			{ name: 'Cantolao Sur', country: 'PER', sameAs: null, maybe: ['Cantolao'] },
		]);
		writeFileSync(check, JSON.stringify({ clubs: [{ name: 'Cantolao Sur', country: 'PER', sameAs: 'Cantolao' }] }));
		const { lines, written } = imported(folder, data);
		expect([lines, written?.doubts]).toEqual([[], 0]);
		expect(written?.clubs.map(({ id }) => id)).toEqual(['grau-chi', 'melgar-chi']);
	});
});
