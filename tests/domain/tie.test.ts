import { describe, expect, it } from 'vitest';
import { aggregate, goalsFrom, shootOut, tieWinner } from '../../src/domain/tie.js';
import { aMatch, aTie, clubId } from '../support/fixtures.js';

const ruling = { score: [3, 0], reason: { en: 'x', es: 'x' } };

it.each([
	[
		['norte 2-0 sur', 'sur 3-1 norte'],
		[3, 3],
	],
	[['norte 2-0 sur'], [2, 0]],
	[['norte 2-0 sur', 'sur ? norte'], undefined],
	[[], undefined],
])('%o make %o on aggregate', (legs, expected) => {
	expect(aggregate(aTie(legs))).toEqual(expected);
});

it('an aggregate counts what was awarded instead of what was played', () => {
	const legs = [aMatch('norte 0-4 sur', { awarded: ruling }), aMatch('sur 2-0 norte')];
	expect(aggregate(aTie([], { legs }))).toEqual([3, 2]);
});

it('a score is read from either club’s side', () => {
	expect(goalsFrom(aMatch('norte 2-1 sur'), clubId('norte'))).toEqual([2, 1]);
	expect(goalsFrom(aMatch('norte 2-1 sur'), clubId('sur'))).toEqual([1, 2]);
	expect(goalsFrom(aMatch('norte ? sur'), clubId('sur'))).toBeUndefined();
});

describe('a shoot-out, seen from the first club', () => {
	it.each([
		['of the tie', aTie(['norte 1-0 sur', 'sur 1-0 norte'], { penalties: [3, 5] }), [3, 5]],
		[
			'of the last leg, at the second club',
			{ ...aTie(['norte 1-0 sur']), legs: [aMatch('norte 1-0 sur'), aMatch('sur 1-0 norte', { penalties: [4, 2] })] },
			[2, 4],
		],
		[
			'of the extra match',
			aTie([], { clubs: ['norte', 'sur'], decider: aMatch('sur 0-0 norte', { penalties: [1, 3] }) }),
			[3, 1],
		],
		['of none', aTie(['norte 1-0 sur']), undefined],
	])('is that %s', (_, tie, score) => {
		expect(shootOut(tie)).toEqual(score);
	});
});

describe('who goes through', () => {
	const level = ['norte 2-1 sur', 'sur 1-0 norte'];

	it.each([
		['the aggregate', aTie(['norte 2-1 sur', 'sur 0-0 norte']), 'norte'],
		['a single match', aTie(['norte 0-1 sur']), 'sur'],
		['nothing, when level and nobody says', aTie(level), undefined],
		['nothing, when a score is unknown', aTie(['norte 5-0 sur', 'sur ? norte']), undefined],
		['nothing, when nothing is known', aTie([]), undefined],
		['away goals, where they decided', aTie(level, { decidedBy: 'away-goals' }), 'sur'],
		[
			'nothing, when away goals are level too',
			aTie(['norte 1-1 sur', 'sur 1-1 norte'], { decidedBy: 'away-goals' }),
			undefined,
		],
		['penalties after the legs', aTie(level, { penalties: [4, 5] }), 'sur'],
		[
			'penalties within the last leg, home first',
			aTie([], { legs: [aMatch(level[0] ?? ''), aMatch(level[1] ?? '', { penalties: [5, 4] })] }),
			'sur',
		],
		['an extra match', aTie(level, { decider: aMatch('sur 0-1 norte') }), 'norte'],
		['penalties of the extra match', aTie(level, { decider: aMatch('sur 1-1 norte', { penalties: [2, 4] }) }), 'norte'],
		[
			'the extra match before penalties of the legs',
			aTie(level, { penalties: [5, 4], decider: aMatch('norte 0-1 sur') }),
			'sur',
		],
		['what is stored, before any score', aTie(['norte 5-0 sur'], { winner: 'sur', decidedBy: 'ruling' }), 'sur'],
	])('is told by %s', (_, tie, winner) => {
		expect(tieWinner(tie)).toBe(winner);
	});

	it.each([
		['a win and a draw beat more goals', ['norte 1-0 sur', 'sur 2-2 norte'], 'norte'],
		['a win each is level, whatever the goals', ['norte 5-0 sur', 'sur 1-0 norte'], undefined],
		['two draws are level', ['norte 1-1 sur', 'sur 0-0 norte'], undefined],
	])('on points: %s', (_, legs, winner) => {
		expect(tieWinner(aTie(legs), true)).toBe(winner);
	});

	it('on points, an extra match decides a win each', () => {
		const tie = aTie(['norte 5-0 sur', 'sur 1-0 norte'], { decider: aMatch('norte 0-1 sur') });
		expect(tieWinner(tie, true)).toBe('sur');
	});
});
