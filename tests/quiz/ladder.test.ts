import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { climbs, nextStage, ROAD, stageAt, stagesReached } from '../../src/quiz/ladder.js';
import { seeded } from '../../src/quiz/random.js';
import { fiftyPlayers, monthOf } from './simulated-month.js';

const MONTHS = 60;

/** For each month, how each of fifty players plays and their points. */
const months = Array.from({ length: MONTHS }, (_, month) => {
	const random = seeded(month + 1);
	const players = fiftyPlayers(random);
	const points = monthOf(players, random);
	return players.map(({ name }, index) => ({ name, points: points[index] ?? 0 }));
});
const everybody = months.flat();
const from = (stage: string) => ROAD.find((each) => each.stage === stage)?.from ?? Number.NaN;
/** The share of some players who reached a stage, from 0 to 1. */
const part = (players: readonly { readonly points: number }[], stage: string) =>
	players.filter(({ points }) => points >= from(stage)).length / players.length;
const who = (name: string) => everybody.filter((each) => each.name === name);

describe('a month of fifty players', () => {
	it('leads most who play weekly to the Departamental, and few who drop in now and then', () => {
		expect(part(who('regular'), 'departmental')).toBeGreaterThan(0.8);
		expect(part(who('casual'), 'departmental')).toBeLessThan(0.1);
	});

	it('leads about one in fifty to the Finalísima', () => {
		expect(part(everybody, 'final')).toBeGreaterThan(0.01);
		expect(part(everybody, 'final')).toBeLessThan(0.03);
		expect(part(who('casual'), 'final') + part(who('regular'), 'final')).toBe(0);
	});

	it('spreads over every stage: each but the last holds between a twentieth and a third of all', () => {
		const counts = ROAD.map(({ stage }) => everybody.filter(({ points }) => stageAt(points) === stage).length);
		const parts = counts.map((count) => count / everybody.length);
		for (const each of parts.slice(0, -1)) expect(each).toBeGreaterThan(0.05);
		for (const each of parts) expect(each).toBeLessThan(1 / 3);
	});

	it('leads half of those who drop in out of the Distrital', () => {
		expect(part(who('casual'), 'provincial')).toBeGreaterThan(0.4);
	});
});

describe('the road', () => {
	it('only ever leads up, and says how far the next stage is', () => {
		fc.assert(
			fc.property(fc.nat(5_000), (points) => {
				const next = nextStage(points);
				expect(stagesReached(points)).toBe(1 + ROAD.findIndex(({ stage }) => stage === stageAt(points)));
				if (!next) {
					expect(stageAt(points)).toBe('final');
					return;
				}
				expect([next.missing > 0, stageAt(points + next.missing), stageAt(points + next.missing - 1)]).toEqual([
					true,
					next.stage,
					stageAt(points),
				]);
			}),
		);
	});

	it('is climbed by the question that brings the points, and by no other, however they come', () => {
		const questions = fc.array(fc.nat(80), { maxLength: 60 });
		fc.assert(
			fc.property(questions, (all) => {
				let sum = 0;
				const told: string[] = [];
				for (const points of all) {
					sum += points;
					told.push(...climbs([{ player: '1', points }], new Map([['1', sum]])).map(({ stage }) => stage));
				}
				expect(new Set(told).size).toBe(told.length);
				expect(told.at(-1) ?? 'district').toBe(stageAt(sum));
			}),
		);
	});

	it('is not climbed by who is in no table', () => {
		expect(climbs([{ player: '1', points: 10 }], new Map())).toEqual([]);
	});
});
