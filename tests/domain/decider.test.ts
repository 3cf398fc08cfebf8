import { describe, expect, it } from 'vitest';
import {
	decidingRound,
	hasEveryQualifier,
	isDecisionKnown,
	qualifiersOf,
	roundWinner,
} from '../../src/domain/decider.js';
import { aGroup, aMatch, aNationalSeason, aSeason, aTie, aTiesRound } from '../support/fixtures.js';

describe('the round that decides the title', () => {
	const semifinals = aTiesRound([aTie(['norte 1-0 sur'])], { name: 'semifinals' });

	it.each([
		['the final', [semifinals, aTiesRound([aTie(['norte 1-0 sur'])])], 'final'],
		['the group in its place', [semifinals, aGroup(['norte 1-0 sur'])], 'final-group'],
		['none, when the national stage stopped before', [semifinals], undefined],
		['the later of the two', [aGroup(['norte 1-0 sur']), aTiesRound([aTie(['norte 1-0 sur'])])], 'final'],
	])('is %s', (_, rounds, name) => {
		expect(decidingRound(aNationalSeason(rounds))?.name).toBe(name);
	});

	it('is none in a season without stages', () => {
		expect(decidingRound(aSeason())).toBeUndefined();
		expect(qualifiersOf(aSeason())).toEqual([]);
	});
});

describe('who the scores put first', () => {
	it.each([
		['the winner of the only tie', aTiesRound([aTie(['norte 1-0 sur'])]), 'norte'],
		['nobody, of several ties', aTiesRound([aTie(['norte 1-0 sur']), aTie(['este 1-0 oeste'])]), undefined],
		['nobody, of no ties', aTiesRound([]), undefined],
		['the first of the table', aGroup(['norte 0-1 sur']), 'sur'],
		['the winner of the play-off', aGroup(['norte 0-1 sur'], { playOff: aMatch('norte 1-0 sur') }), 'norte'],
		[
			'the winner of its penalties',
			aGroup(['norte 0-1 sur'], { playOff: aMatch('norte 1-1 sur', { penalties: [3, 4] }) }),
			'sur',
		],
		['nobody, after a level play-off', aGroup(['norte 0-1 sur'], { playOff: aMatch('norte 1-1 sur') }), undefined],
		['nobody, of an incomplete group', aGroup(['norte 0-1 sur'], { incomplete: true }), undefined],
	])('is %s', (_, round, winner) => {
		expect(roundWinner(round)).toBe(winner);
	});

	it('goes by points alone where the round says so', () => {
		const tie = aTie(['norte 5-0 sur', 'sur 1-0 norte']);
		expect(roundWinner(aTiesRound([tie]))).toBe('norte');
		expect(roundWinner(aTiesRound([tie], { onPoints: true }))).toBeUndefined();
	});
});

describe('a list of qualifiers', () => {
	const qualifiers = [{ club: 'norte', department: 'lima' }];

	it.each([
		['whole', { qualifiers }, true],
		['not whole where a department is missing', { qualifiers, missing: ['ica'] }, false],
		['not whole where the source breaks off', { qualifiers, incomplete: true }, false],
		['not whole where it is empty', { qualifiers: [] }, false],
	])('is %s', (_, stage, whole) => {
		expect(hasEveryQualifier(aSeason({ stages: [{ id: 'departmental', ...stage }] }))).toBe(whole);
	});

	it('is not whole where there is none', () => {
		expect(hasEveryQualifier(aSeason())).toBe(false);
	});
});

describe('how the title was decided', () => {
	it.each([
		['known by one leg', aTiesRound([aTie(['norte 1-0 sur', 'sur ? norte'])]), true],
		['known by the extra match', aTiesRound([aTie([], { decider: aMatch('norte 1-0 sur') })]), true],
		['known by penalties', aTiesRound([aTie(['norte ? sur'], { penalties: [4, 2] })]), true],
		['unknown where no leg has a score', aTiesRound([aTie(['norte ? sur', 'sur ? norte'])]), false],
		['unknown where nobody says who played', aTiesRound([], { unknownTies: 1 }), false],
		['known by a table', aGroup([], { table: [{ club: 'norte', points: 3 }] }), true],
		['known by some matches of a group', aGroup(['norte 1-0 sur'], { incomplete: true }), true],
		['unknown where only the clubs of the group are named', aGroup([], { clubs: ['norte', 'sur'] }), false],
	])('is %s', (_, round, known) => {
		expect(isDecisionKnown(aNationalSeason([round]))).toBe(known);
	});

	it('is unknown in a season without stages', () => {
		expect(isDecisionKnown(aSeason())).toBe(false);
	});
});
