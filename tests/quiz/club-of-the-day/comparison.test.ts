import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/quiz/club-of-the-day/comparison.js';
import { puzzleClubs } from '../../../src/quiz/club-of-the-day/puzzle-clubs.js';
import { wayBetween, winds } from '../../../src/quiz/club-of-the-day/way.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { clubId } from '../../support/fixtures.js';

const point = fc.record({
	latitude: fc.double({ min: -18, max: 0, noNaN: true }),
	longitude: fc.double({ min: -81, max: -69, noNaN: true }),
});
const told = (guess: string, meant: string) => compare(clubId(guess), clubId(meant), catalog);

describe('the way from one place to another', () => {
	it.each([
		['a degree of latitude', { latitude: -12, longitude: -77 }, { latitude: -11, longitude: -77 }, 111, 'n'],
		['along the equator', { latitude: 0, longitude: -78 }, { latitude: 0, longitude: -75 }, 334, 'e'],
		['Lima and Cusco', { latitude: -12.04, longitude: -77.03 }, { latitude: -13.53, longitude: -71.97 }, 573, 'e'],
		['Lima and Tacna', { latitude: -12.04, longitude: -77.03 }, { latitude: -18.01, longitude: -70.25 }, 985, 'se'],
		['Lima and Tumbes', { latitude: -12.04, longitude: -77.03 }, { latitude: -3.57, longitude: -80.45 }, 1014, 'n'],
	] as const)('of %s is so long, in that direction', (_, from, to, km, wind) => {
		expect(wayBetween(from, to)).toEqual({ km, wind });
	});

	it('is as long back, in the opposite direction or beside it, and of no length only to the same place', () => {
		fc.assert(
			fc.property(point, point, (from, to) => {
				const [there, back] = [wayBetween(from, to), wayBetween(to, from)];
				expect(back.km).toBe(there.km);
				expect(there.wind === undefined).toBe(there.km === 0);
				if (there.wind === undefined || back.wind === undefined) return;
				const turn = Math.abs(winds.indexOf(there.wind) - winds.indexOf(back.wind));
				expect([3, 4, 5]).toContain(turn);
			}),
		);
		expect(wayBetween({ latitude: -12, longitude: -77 }, { latitude: -12, longitude: -77 })).toEqual({ km: 0 });
	});
});

describe('a wrong guess', () => {
	it('tells what both have in common, how far away today’s is, and which is older', () => {
		expect(told('utc', 'melgar')).toMatchObject({ shared: ['furthest'], way: { wind: 'se' }, age: undefined });
		expect(told('cusco-fc', 'deportivo-garcilaso')).toMatchObject({
			shared: ['department', 'furthest', 'titles', 'town'],
			way: { km: 0, isRough: false },
		});
		expect(told('sport-huancayo', 'adt')).toMatchObject({ age: 'older' });
		expect(told('adt', 'sport-huancayo')).toMatchObject({ age: 'younger' });
	});

	it('says that a way is rough where a town is only known by the capital of its department', () => {
		const lost = catalog.clubs.find((club) => club.town && club.department && !catalog.townOf(club)?.coordinates);
		expect(lost).toBeDefined();
		expect(told(lost?.id ?? '', 'melgar').way?.isRough).toBe(true);
	});

	it('of any club about any is told from what is known of both', () => {
		const wrong = puzzleClubs(catalog)
			.slice(0, 12)
			.flatMap((meant) =>
				catalog.clubs.flatMap(({ id, department }) => {
					const { shared, way, age } = compare(id, meant, catalog);
					const isSaid = [
						id !== meant || shared.length === 6,
						!shared.includes('town') || (shared.includes('department') && way?.km === 0),
						(way === undefined) === (department === undefined),
						(way?.km ?? 0) < 2_000,
						!age || compare(meant, id, catalog).age === (age === 'older' ? 'younger' : 'older'),
					];
					return isSaid.every(Boolean) ? [] : [`${id} for ${meant}: ${isSaid.join()}`];
				}),
			);
		expect(wrong).toEqual([]);
	});
});
