import { describe, expect, it } from 'vitest';
import { aFolderOf, footballJson, imported } from './made-up-results.js';

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
