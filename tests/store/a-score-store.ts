import type { Collection } from '../../src/store/collection.js';
import { ScoreStore } from '../../src/store/score-store.js';
import type { Award, ScoredRound } from '../../src/store/score-table.js';
import { memoryStore } from '../support/memory-store.js';

export const award = (player: string, points: number, more: Partial<Award> = {}): Award => ({
	player,
	points,
	right: points > 0,
	streak: points > 0 ? 1 : 0,
	...more,
});
const JULY = Date.parse('2026-07-01T12:00Z');
export const round = (awards: readonly Award[], more: Partial<ScoredRound> = {}): ScoredRound => ({
	game: 'g1',
	round: 0,
	at: JULY,
	solo: false,
	awards,
	...more,
});
export const over = (tables: Collection, people = memoryStore().collection('people')) => new ScoreStore(tables, people);
export const aScoreStore = () => over(memoryStore().collection('scores'));

/** A player's points in three tables: of all time, of July 2026 and of its first week. */
export const pointsOf = (scores: ScoreStore, player: string) =>
	Promise.all(
		['all', '2026-07', '2026-W27'].map(async (span) => (await scores.standing('77', span, player)).score?.points),
	);
