import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { Club } from '../../src/domain/club.js';
import { Competition } from '../../src/domain/competition.js';
import { Season, yearsOf } from '../../src/domain/season.js';
import { standings } from '../../src/domain/standing.js';
import { aFolderOf, aLeague, footballJson, imported, put } from './made-up-results.js';

const own = join(import.meta.dirname, '../../data');
const clubs = ['Cumbre', 'Duna', 'Estero', 'Faro'];

const read = (folder: string) => loadCatalog([own, join(folder, 'made')]);
const changed = (path: string, change: (value: Record<string, unknown>) => object) =>
	writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
const everyFile = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

describe('ten seasons of one league', () => {
	const years = Array.from({ length: 10 }, (_, index) => 2001 + index);
	const turned = (by: number) => [...clubs.slice(by % 4), ...clubs.slice(0, by % 4)];
	const folder = aFolderOf(
		Object.fromEntries(
			years.map((year) => [
				`in/${year}-${`${year + 1}`.slice(-2)}/li.1.json`,
				aLeague(`Liga Austral ${year}/${`${year + 1}`.slice(-2)}`, turned(year), year),
			]),
		),
	);
	const { problems, written } = imported(folder);
	const catalog = read(folder);

	it('are one competition with four clubs, and nothing is left out', () => {
		expect(problems).toEqual([]);
		expect(written?.competitions.map(({ name, seasons }) => [name, seasons.length])).toEqual([['Liga Austral', 10]]);
		expect(written?.clubs.map(({ name }) => name).toSorted()).toEqual(clubs);
	});

	it('have the champion that the table tells, and are found by both years', () => {
		const champions = catalog
			.seasonsOf('liga-austral')
			.map(({ champion }) => champion && catalog.club(champion.club).name);
		expect(champions).toEqual(years.map((year) => turned(year)[0]));
		const [liga] = catalog.searchCompetitions('liga austral');
		const found = liga && catalog.seasonMeant('2004-05 liga austral', liga.id).found;
		expect(found && yearsOf(found)).toBe('2004/05');
	});

	it('are the same after a second import', () => {
		const before = everyFile(join(folder, 'made'));
		imported(folder);
		expect(everyFile(join(folder, 'made'))).toEqual(before);
	});
});

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

describe('a cup', () => {
	const folder = aFolderOf({
		'in/2015/taca.x.json': footballJson(
			'Copa Austral 2015',
			{
				'Qualifying, Round 1': ['Duna (PER) 1-0 Estero (CHI)', 'Estero (CHI) 1-0 p 2-4 Duna (PER)'],
				'Group A': ['Duna (PER) 1-0 Faro (CHI)', 'Faro (CHI) 0-0 Duna (PER)'],
				'Group B': ['Cumbre (PER) 2-0 Gruta (ARG)', 'Gruta (ARG) 0-0 Cumbre (PER)'],
				Semifinals: [
					'Gruta (ARG) 1-0 Duna (PER)',
					'Duna (PER) 2-1 Gruta (ARG)',
					'Faro (CHI) 1-1 Cumbre (PER)',
					'Cumbre (PER) 1-1 et 2-1 Faro (CHI)',
				],
				Final: ['Gruta (ARG) 0-0 et 1-1 p 3-5 Cumbre (PER)'],
			},
			2015,
		),
	});
	const { lines, written } = imported(folder);
	const [season] = written?.competitions[0]?.seasons ?? [];
	const [stage] = season?.stages ?? [];
	const rounds = stage?.id === 'cup' ? stage.rounds : [];

	it('is decided by its final, on penalties after extra time', () => {
		expect(lines).toEqual([]);
		expect(season).toMatchObject({ year: 2015, champion: { club: 'cumbre' }, runnerUp: { club: 'gruta' } });
		expect(season).not.toHaveProperty('until');
	});

	it('has its rounds in the order in which they were played, groups by their letters', () => {
		expect(rounds.map(({ name, label = '' }) => `${name} ${label}`.trim())).toEqual([
			'qualifying-round 1',
			'group-stage A',
			'group-stage B',
			'semifinals',
			'final',
		]);
	});

	it('counts two legs as one tie: away goals, extra time', () => {
		const ties = rounds.flatMap((round) => (round.name === 'semifinals' && round.type === 'ties' ? round.ties : []));
		expect(ties.map(({ clubs: [first], legs, decidedBy }) => [first, legs.length, decidedBy])).toEqual([
			['gruta', 2, 'away-goals'],
			['faro', 2, undefined],
		]);
		expect(ties[1]?.legs[1]).toMatchObject({ score: [2, 1], extraTime: true });
	});

	it('gives its clubs their countries', () => {
		expect(written?.clubs.map(({ name, country }) => `${name} ${country}`)).toContain('Gruta ARG');
	});
});

describe('which names are one club', () => {
	const folder = aFolderOf({
		'in/2001/li.1.json': aLeague('Liga 2001', ['Cumbre FC', 'Duna', 'Estero']),
		'in/2002/li.1.json': aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero Unido'], 2002),
		'in/2003/li.1.json': aLeague('Liga 2003', ['Cumbre', 'Duna', 'Faro', 'Faro SC'], 2003),
	});
	const first = imported(folder);
	const check = join(first.to, 'clubs-to-check.json');

	it('names that differ by FC are, unless both are in one season', () => {
		expect(first.written?.clubs.map(({ name }) => name).toSorted()).toEqual([
			'Cumbre',
			'Duna',
			'Estero',
			'Estero Unido',
			'Faro',
			'Faro SC',
		]);
	});

	it('what is doubtful is asked for, and a decision is kept and followed', () => {
		expect(JSON.parse(readFileSync(check, 'utf8')).clubs).toEqual([
			{ name: 'Estero Unido', sameAs: null, maybe: ['Estero'] },
		]);
		changed(check, (value) => ({ ...value, clubs: [{ name: 'Estero Unido', sameAs: 'Estero' }] }));
		const second = imported(folder);
		expect(second.written?.doubts).toBe(0);
		expect(second.written?.clubs.find(({ id }) => id === 'estero')?.aliases).toEqual(['Estero Unido']);
		expect(JSON.parse(readFileSync(check, 'utf8')).clubs).toMatchObject([{ name: 'Estero Unido', sameAs: 'Estero' }]);
	});

	it('a club of another country is never asked about', () => {
		const matches = ['Estero Unido (PER) 1-0 Estero (CHI)', 'Faro (CHI) 1-0 Cumbre (PER)'];
		const next = ['Faros (CHI) 1-0 Duna (PER)', 'Cumbres (CHI) 1-0 Hoya (PER)'];
		const abroad = aFolderOf({
			'in/2015/copa.x.json': footballJson(
				'Taca 2015',
				{ Final: matches.slice(0, 1), Semifinals: matches.slice(1) },
				2015,
			),
			'in/2016/copa.x.json': footballJson('Taca 2016', { Final: next.slice(0, 1), Semifinals: next.slice(1) }, 2016),
		});
		const asked = JSON.parse(readFileSync(join(imported(abroad).to, 'clubs-to-check.json'), 'utf8')).clubs;
		expect(asked).toEqual([{ name: 'Faros', country: 'CHI', sameAs: null, maybe: ['Faro'] }]);
	});

	it('a decision for a club that is not there is told, and nothing is changed', () => {
		changed(check, (value) => ({ ...value, clubs: [{ name: 'Duna', sameAs: 'Nadie' }] }));
		const before = everyFile(first.to);
		expect(imported(folder).lines).toEqual([
			['made/clubs-to-check.json', 'clubs[0].sameAs', 'the name of a club, not “Nadie”'],
		]);
		expect(everyFile(first.to)).toEqual(before);
	});
});

it('what somebody writes into the folder stays: points deducted, a town, a file of their own', () => {
	const folder = aFolderOf({ 'in/2001/li.1.json': aLeague('Liga 2001', clubs) });
	const { to } = imported(folder);
	put(to, { 'notes.txt': 'mine' });
	changed(join(to, 'competitions/liga/2001.json'), (value) => {
		const season = Season.parse(value);
		const [stage] = season.stages;
		const deductions = [{ club: 'cumbre', points: 9, source: { name: 'Almanac' } }];
		const rounds = stage?.id === 'league' ? stage.rounds.map((round) => ({ ...round, deductions })) : [];
		const champion = { club: 'duna' };
		return { ...season, notes: ['A dry year.'], stages: [{ id: 'league', rounds }], champion, runnerUp: undefined };
	});
	const { lines, written } = imported(folder);
	expect(lines).toEqual([]);
	const [season] = written?.competitions[0]?.seasons ?? [];
	expect(season).toMatchObject({ champion: { club: 'duna' }, notes: [{ en: 'A dry year.' }] });
	expect(readFileSync(join(to, 'notes.txt'), 'utf8')).toBe('mine');
});

it('a season that is being played has no champion yet, and nothing that is still to come', () => {
	const folder = aFolderOf({
		'in/2001/li.1.json': footballJson('Liga 2001', {
			'Matchday 1': ['Cumbre 1-0 Duna', 'Duna 1-0 Cumbre', 'Cumbre ? Duna'],
		}),
	});
	const [season] = imported(folder).written?.competitions[0]?.seasons ?? [];
	expect(season).toMatchObject({ status: 'in-progress', reason: { en: 'As of 2001-01-02.' } });
	expect(season).not.toHaveProperty('champion');
});

describe('what cannot be read', () => {
	const good = aLeague('Liga 2001', clubs);
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

it('an id that the bot’s own data has is not given again', () => {
	const folder = aFolderOf({ 'in/2001/li.1.json': aLeague('Liga 2001', clubs) });
	const liga = { id: 'liga', name: 'Otra Liga', article: 'la', about: 'Another one.', order: 1 };
	const catalog = createCatalog({
		departments: [],
		clubs: [Club.parse({ id: 'cumbre', name: 'Otra Cumbre' })],
		competitions: [Competition.parse(liga)],
		seasons: [],
	});
	const { written } = imported(folder, { catalog });
	expect(written?.clubs.map(({ id }) => id)).toContain('cumbre-2');
	expect(written?.competitions[0]?.seasons[0]?.competition).toBe('liga-2');
});
