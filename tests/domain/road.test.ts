import { describe, expect, it } from 'vitest';
import { type RoadStep, roadToTitle, withoutFirstRound } from '../../src/domain/road.js';
import { aGroup, aNationalSeason, aTie, aTiesRound } from '../support/fixtures.js';

const final = aTiesRound([aTie(['norte 1-0 sur'])]);
const semifinals = aTiesRound([aTie(['norte 2-0 este']), aTie(['oeste 0-3 sur'])], { name: 'semifinals' });

/** `norte: semifinals < norte: quarterfinals`: a club, its round, and in brackets what led there. */
function told({ club, round, tie, before }: RoadStep): string {
	const from = before.length === 0 ? '' : ` < (${before.map(told).join(', ')})`;
	return `${club}${tie ? '' : ' alone'}: ${round.name}${from}`;
}

const roadOf = (rounds: readonly unknown[], champion = 'norte') =>
	roadToTitle(aNationalSeason(rounds, { champion: { club: champion } }));
const stepsOf = (rounds: readonly unknown[], champion?: string) => roadOf(rounds, champion)?.steps.map(told);

describe('the road to the title', () => {
	it('leads each finalist to the final, the champion first', () => {
		expect(stepsOf([semifinals, final])).toEqual(['norte: semifinals', 'sur: semifinals']);
		expect(stepsOf([semifinals, final], 'sur')).toEqual(['sur: semifinals', 'norte: semifinals']);
	});

	it('branches to both clubs of every tie, as far back as they are known', () => {
		const quarterfinals = aTiesRound([aTie(['lejos 0-1 norte']), aTie(['este 4-0 cerca'])], { name: 'quarterfinals' });
		expect(stepsOf([quarterfinals, semifinals, final])).toEqual([
			'norte: semifinals < (norte: quarterfinals, este: quarterfinals)',
			'sur: semifinals',
		]);
		expect(roadOf([quarterfinals, semifinals, final])?.rounds.map(({ name }) => name)).toEqual([
			'quarterfinals',
			'semifinals',
		]);
	});

	it('knows who played in a round though no source says against whom', () => {
		const semis = aTiesRound([], { name: 'semifinals', clubs: ['norte', 'sur'], unknownTies: 2 });
		const quarterfinals = aTiesRound([aTie(['norte 1-0 este'])], { name: 'quarterfinals' });
		expect(stepsOf([quarterfinals, semis, final])).toEqual([
			'norte alone: semifinals < (norte: quarterfinals)',
			'sur alone: semifinals',
		]);
		expect(stepsOf([semis, final])).toBeUndefined();
	});

	it('passes over a round of which nothing is known', () => {
		const unknown = aTiesRound([], { name: 'semifinals', unknownTies: 2 });
		const quarterfinals = aTiesRound([aTie(['norte 1-0 este'])], { name: 'quarterfinals' });
		expect(stepsOf([quarterfinals, unknown, final])).toEqual(['norte: quarterfinals']);
	});

	it('follows who was reinstated, not who had won', () => {
		const semis = aTiesRound([aTie(['norte 0-1 este'], { reinstated: 'norte' })], { name: 'semifinals' });
		expect(stepsOf([semis, final])).toEqual(['norte: semifinals']);
	});

	it('leaves matches between the rounds, and third place, out of the tree', () => {
		const extra = aTiesRound([aTie(['norte 1-0 lejos'])], { name: 'play-off' });
		const third = aTiesRound([aTie(['norte 1-0 este'])], { name: 'third-place' });
		const road = roadOf([semifinals, extra, third, final]);
		expect(road?.steps.map(told)).toEqual(['norte: semifinals', 'sur: semifinals']);
		expect(road?.rounds.map(({ name }) => name)).toEqual(['semifinals']);
	});

	it('can leave out its first round, until one is left', () => {
		const quarterfinals = aTiesRound([aTie(['lejos 0-1 norte'])], { name: 'quarterfinals' });
		const road = roadOf([quarterfinals, semifinals, final]);
		const shorter = road && withoutFirstRound(road);
		expect(shorter?.steps.map(told)).toEqual(['norte: semifinals', 'sur: semifinals']);
		expect(shorter?.rounds.map(({ name }) => name)).toEqual(['semifinals']);
		expect(shorter && withoutFirstRound(shorter)).toBeUndefined();
	});

	it('is the champion’s alone where a group or nothing known stood in the final’s place', () => {
		expect(stepsOf([semifinals, aGroup(['norte 1-0 sur'])])).toEqual(['norte: semifinals']);
		expect(stepsOf([semifinals])).toEqual(['norte: semifinals']);
	});

	it('is not there without a known tie', () => {
		expect(roadOf([final])).toBeUndefined();
		expect(roadToTitle(aNationalSeason([semifinals]))).toBeUndefined();
	});
});
