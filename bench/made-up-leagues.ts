import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../src/quiz/random.js';

const FIRST = 'Puerto Monte Villa Costa Campo Lago Cerro Valle Bosque Isla Prado Fuente'.split(' ');
const SECOND = 'Alto Bajo Claro Nuevo Viejo Verde Blanco Rojo Hondo Largo Sereno Bravo'.split(' ');
const KINDS = ['Rovers', 'Unidos', 'Athletic'];
const CLUBS = 20;
const DAY_MS = 86_400_000;
const GOALS = [0, 0, 1, 1, 1, 2, 2, 3, 4];

/**
 * Writes seasons of made-up leagues into a folder, in football.json's format: in each season twenty clubs play each
 * other at home and away, 380 matches. Deterministic.
 */
export function writeMadeUpLeagues(folder: string, leagues: number, seasonsEach: number): void {
	const random = seeded(1992);
	const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
	for (let league = 0; league < leagues; league++) {
		const clubs = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second} ${pick(KINDS)} ${league + 1}`))
			.map((name) => ({ name, at: random() }))
			.sort((a, b) => a.at - b.at)
			.slice(0, CLUBS)
			.map(({ name }) => name);
		for (let season = 0; season < seasonsEach; season++) {
			const year = 2025 - seasonsEach + season;
			const name = `Liga ${league + 1} ${year}/${`${year + 1}`.slice(2)}`;
			const matches = pairings(clubs).map(({ matchday, home, away }) => ({
				round: `Matchday ${matchday}`,
				date: new Date(Date.UTC(year, 7, 1) + (matchday - 1) * 7 * DAY_MS).toISOString().slice(0, 10),
				team1: home,
				team2: away,
				score: { ft: [pick(GOALS), pick(GOALS)] },
			}));
			const place = join(folder, `${year}-${`${year + 1}`.slice(2)}`);
			mkdirSync(place, { recursive: true });
			writeFileSync(join(place, `liga-${league + 1}.json`), JSON.stringify({ name, matches }));
		}
	}
}

/** A double round robin by the circle method: each club plays once per matchday. */
function pairings(clubs: readonly string[]): readonly { matchday: number; home: string; away: string }[] {
	const rounds = clubs.length - 1;
	const at = (place: number) => clubs[place] ?? '';
	const first = Array.from({ length: rounds }, (_, round) =>
		Array.from({ length: clubs.length / 2 }, (_, pair) => {
			const [one, other] = [(round + pair) % rounds, pair === 0 ? rounds : (round + rounds - pair) % rounds];
			const [home, away] = round % 2 === 0 ? [at(one), at(other)] : [at(other), at(one)];
			return { matchday: round + 1, home, away };
		}),
	).flat();
	return [
		...first,
		...first.map(({ matchday, home, away }) => ({ matchday: matchday + rounds, home: away, away: home })),
	];
}
