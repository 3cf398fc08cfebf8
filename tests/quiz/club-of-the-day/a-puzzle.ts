import type { Catalog } from '../../../src/catalog/catalog.js';
import { Puzzle } from '../../../src/quiz/club-of-the-day/puzzle.js';
import { clubOfTheDay } from '../../../src/quiz/club-of-the-day/puzzle-clubs.js';
import { clubId } from '../../support/fixtures.js';

export const DATE = '2026-07-01';

/** A puzzle about a club, with moves: `piece:town`, `guess:utc`. */
export function aPuzzle(club: string, moves: readonly string[] = []): Puzzle {
	return Puzzle.parse({ version: 1, date: DATE, club, moves: moves.map(aMove), sharedIn: [] });
}

export function aMove(text: string) {
	const [type, what] = text.split(':');
	return type === 'piece' ? { type, piece: what } : { type, club: what };
}

/** The club of a day; if there is none, the test fails. */
export function meantOn(day: string, catalog: Catalog) {
	const club = clubOfTheDay({ date: day }, catalog);
	if (club === undefined) throw new Error('no club of the day');
	return clubId(club);
}
