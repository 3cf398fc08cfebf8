import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../src/catalog/club-history.js';
import { nationalRounds, regionsOf } from '../../src/domain/decider.js';
import type { Tie } from '../../src/domain/match.js';
import type { Round } from '../../src/domain/round.js';
import { standings } from '../../src/domain/standing.js';
import { shootOut, tieWinner } from '../../src/domain/tie.js';
import { ownCatalog } from '../support/a-bot.js';

/** The rounds of a season of the Copa Perú: of a region, or of the National Stage. */
function roundsOf(year: number, region?: string): readonly Round[] {
	const season = ownCatalog.season('copa-peru', year);
	if (!season) throw new Error(`No season ${year}`);
	if (region === undefined) return nationalRounds(season);
	return regionsOf(season).find(({ name }) => name === region)?.rounds ?? [];
}

/** `boca-juniors 1-2 jose-galvez, jose-galvez 1-1 boca-juniors` */
function legsText({ legs }: Tie): string {
	return legs.map(({ home, score, away }) => `${home} ${score ? score.join('-') : '?'} ${away}`).join(', ');
}

describe.each([
	[2004, 'I', 'semifinals', 'olimpia', 'olimpia 0-0 flamengo, olimpia 0-0 flamengo', 'flamengo'],
	[2008, 'IV', 'semifinals', 'cable-vision', 'cable-vision 2-1 union-huaral', 'cable-vision'],
	[2013, 'VII', 'semifinals', 'internacional', 'internacional 0-1 san-simon, san-simon 2-1 internacional', 'san-simon'],
	[2008, undefined, 'quarterfinals', 'idunsa', 'idunsa 5-1 cobresol, cobresol 4-0 idunsa', 'cobresol'],
	[
		2005,
		undefined,
		'quarterfinals',
		'jose-galvez',
		'boca-juniors-ferrenafe 1-2 jose-galvez, jose-galvez 1-1 boca-juniors-ferrenafe',
		'jose-galvez',
	],
	[
		2010,
		undefined,
		'quarterfinals',
		'alianza-unicachi',
		'sportivo-huracan 0-2 alianza-unicachi, alianza-unicachi 4-1 sportivo-huracan',
		'alianza-unicachi',
	],
	[
		2013,
		undefined,
		'semifinals',
		'union-huaral',
		'union-huaral 0-1 willy-serrato, willy-serrato 0-1 union-huaral',
		'union-huaral',
	],
	[
		2014,
		undefined,
		'round-of-16',
		'union-pichanaki',
		'defensor-zarumilla 2-0 union-pichanaki, union-pichanaki 2-0 defensor-zarumilla',
		'union-pichanaki',
	],
	[
		2018,
		undefined,
		'round-of-16',
		'pirata-fc',
		'defensor-laure-sur 2-2 pirata-fc, pirata-fc 2-2 defensor-laure-sur',
		'pirata-fc',
	],
	[
		2019,
		undefined,
		'round-of-32',
		'escuela-jtr',
		'escuela-jtr 5-0 alianza-zorritos, alianza-zorritos 6-1 escuela-jtr',
		'escuela-jtr',
	],
	[2022, undefined, 'quarterfinals', 'cesa', 'la-bocana 4-1 cesa, la-bocana 0-2 cesa', 'la-bocana'],
])('%i, region %s, %s: the tie of %s', (year, region, name, club, legs, winner) => {
	const round = roundsOf(year, region).find((each) => each.name === name);
	const tie = round?.type === 'ties' ? round.ties.find((each) => each.clubs.some((id) => id === club)) : undefined;

	it(`was ${legs}`, () => {
		expect(tie && legsText(tie)).toBe(legs);
	});

	it(`went to ${winner}`, () => {
		expect(tie && tieWinner(tie, round?.type === 'ties' && round.onPoints)).toBe(winner);
	});
});

it('penalties are told in the order of the clubs: Unión Huaral 4–1 in 2013, Zarumilla 2–4 in 2014', () => {
	const shots = [2013, 2014].flatMap((year) =>
		roundsOf(year).flatMap((round) =>
			round.type === 'ties' && round.name !== 'final' ? round.ties.flatMap((tie) => shootOut(tie) ?? []) : [],
		),
	);
	expect(shots).toEqual([4, 1, 2, 4]);
});

it('2005’s Region I, group A: the table that its twelve matches make', () => {
	const [round] = roundsOf(2005, 'I');
	if (round?.type !== 'group') throw new Error('Not a group');
	expect(standings(round)?.map(({ club, won, drawn, lost, points }) => [club, won, drawn, lost, points])).toEqual([
		['boca-juniors-ferrenafe', 3, 2, 1, 11],
		['sporting-pizarro', 3, 2, 1, 11],
		['udt-aviacion', 1, 2, 3, 5],
		['sport-sealcas', 1, 2, 3, 5],
	]);
});

it('a table that stands beside only some of a group’s matches never has fewer points than those give', () => {
	const short = ownCatalog.seasons.flatMap((season) =>
		[...regionsOf(season).flatMap(({ rounds }) => rounds), ...nationalRounds(season)].flatMap((round) => {
			if (round.type !== 'group' || !round.table) return [];
			const won = (club: string) =>
				round.matches.filter(({ home, away, score }) => {
					const [mine, theirs] = home === club ? (score ?? []) : away === club ? (score ?? []).toReversed() : [];
					return mine !== undefined && theirs !== undefined && mine > theirs;
				}).length;
			return round.table
				.filter(({ club, points }) => points !== undefined && points < won(club) * round.pointsForWin)
				.map(({ club }) => `${season.year} ${club}`);
		}),
	);
	expect(short).toEqual([]);
});

it.each([
	[2008, 'III', 12],
	[2010, 'I', 9],
	[2005, 'I', 21],
])('of %i’s Region %s %i matches are known', (year, region, count) => {
	const season = ownCatalog.season('copa-peru', year);
	const rounds = roundsOf(year, region);
	const own = season ? matchesOf(season).filter(({ round }) => rounds.includes(round)) : [];
	expect(own).toHaveLength(count);
});

it.each([
	[2011, ['alianza-universidad', 'los-caimanes']],
	[2013, ['willy-serrato', 'carlos-a-mannucci', 'comerciantes-unidos']],
	[2015, ['alfredo-salinas', 'union-tarapoto', 'sport-ancash', 'los-chankas']],
])('after %i %o went up by invitation', (year, clubs) => {
	const invited = ownCatalog.season('copa-peru', year)?.promotions.filter(({ reason }) => reason === 'invited') ?? [];
	expect(invited.map(({ club }) => club)).toEqual(clubs);
	expect(invited.every(({ to, year: from }) => to === 'segunda' && from === year + 1)).toBe(true);
});
