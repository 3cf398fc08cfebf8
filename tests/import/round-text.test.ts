import { describe, expect, it } from 'vitest';
import { readRound } from '../../src/import/round-text.js';
import { aFolderOf, footballJson, imported } from './made-up-results.js';

const nameOf = (text: string) => {
	const meant = readRound(text);
	return meant?.type === 'ties' ? [meant.name, meant.label].filter(Boolean).join(' ') : meant?.type;
};

describe('a round of a file', () => {
	it.each([
		['Final', 'final'],
		['Finals', 'final'],
		['Finale', 'final'],
		['Gran Final', 'final'],
		['Copa de Oro, Final', 'final'],
		['Apertura 2014, Final', 'final'],
		['Final, 2nd leg', 'final'],
		['Finals, 1st leg', 'final'],
		['Final - Leg 2', 'final'],
		['First leg, Final', 'final'],
		['Final (Ida)', 'final'],
		['Final de vuelta', 'final'],
		['Final, ida y vuelta', 'final'],
		['Final Ida/Vuelta', 'final'],
		['Final, replay', 'final'],
		['Semi-finals – 2nd Leg', 'semifinals'],
		['Semifinales, Ida', 'semifinals'],
		['Semifinais – Volta', 'semifinals'],
		['Halbfinale Rückspiel', 'semifinals'],
		['Quarter-finals, First Leg', 'quarterfinals'],
		['Cuartos de final, vuelta', 'quarterfinals'],
		['Quartas de final', 'quarterfinals'],
		['1/4 Finals', 'quarterfinals'],
		['Octavos de final - Ida', 'round-of-16'],
		['Oitavas de final', 'round-of-16'],
		['1/8 Finals', 'round-of-16'],
		['16avos de final', 'round-of-32'],
		['Third place play-off', 'third-place'],
		['Qualifying, Round 1, 2nd leg', 'qualifying-round 1'],
		['Playoffs, 1st leg', 'play-off'],
		['Ida', 'play-off'],
		['2nd Leg', 'play-off'],
		['Matchday 3', 'league'],
		['Fecha 3, vuelta', 'league'],
		['Group A, 2nd leg', 'group'],
	])('“%s” is read as %s', (text, meant) => {
		expect(nameOf(text)).toBe(meant);
	});

	it.each(['32avos de final', '1/64-finals', '32nd finals', 'Trentaduesimi di finale', 'Legend', 'Friendly'])(
		'“%s” is none that is known, and no final',
		(text) => {
			expect(readRound(text)).toBeUndefined();
		},
	);

	it('of a leg each makes one tie, whose winner is the champion', () => {
		const folder = aFolderOf({
			'in/2015/copa.x.json': footballJson(
				'Copa Austral 2015',
				{
					'Semi-finals – 1st Leg': ['Cumbre 1-0 Duna', 'Estero 2-2 Faro'],
					'Semi-finals – 2nd Leg': ['Duna 1-1 Cumbre', 'Faro 0-1 Estero'],
					'Final, ida': ['Estero 1-0 Cumbre'],
					'Final, vuelta': ['Cumbre 3-1 Estero'],
				},
				2015,
			),
		});
		const { lines, written } = imported(folder);
		const [season] = written?.competitions[0]?.seasons ?? [];
		expect([lines, season?.champion?.club, season?.runnerUp?.club]).toEqual([[], 'cumbre', 'estero']);
		const [stage] = season?.stages ?? [];
		const rounds = stage?.id === 'cup' ? stage.rounds : [];
		expect(
			rounds.map((round) => [round.name, round.type === 'ties' && round.ties.map(({ legs }) => legs.length)]),
		).toEqual([
			['semifinals', [2, 2]],
			['final', [2]],
		]);
	});
});
