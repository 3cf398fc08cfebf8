import * as z from 'zod';
import { type Placed, ranked } from '../quiz/ranking.js';

const count = z.int().nonnegative();

/** What a player has scored in one server and span of time. */
export const PlayerScore = z.strictObject({
	points: count,
	/** Questions answered, right or wrong. */
	answers: count,
	right: count,
	games: count,
	/** Longest run of right answers within a game. */
	bestStreak: count,
});
export type PlayerScore = z.infer<typeof PlayerScore>;

/** What one question brought a player. */
export type Award = {
	readonly player: string;
	readonly points: number;
	readonly right: boolean;
	readonly streak: number;
};

/** A closed question of a game; it counts once, however often it is handed in. */
export type ScoredRound = {
	readonly game: string;
	readonly round: number;
	/** When it closed, in milliseconds since 1970, which decides its month and week. The same at every retry. */
	readonly at: number;
	/** Only one person answered it: it is kept apart and not ranked. */
	readonly solo: boolean;
	readonly awards: readonly Award[];
};

const scores = z.record(z.string(), PlayerScore);

/** The scores of one server and span of time. */
export const ScoreTable = z.strictObject({
	version: z.literal(1),
	players: scores,
	/** What was scored alone. */
	solo: scores,
	/** Recent games, newest last: how many of their rounds are counted, and who has played, in company or alone. */
	games: z.array(
		z.strictObject({ game: z.string(), rounds: count, players: z.array(z.string()), solo: z.array(z.string()) }),
	),
});
export type ScoreTable = z.infer<typeof ScoreTable>;

/**
 * Recent games that are remembered, so that none of their rounds counts twice. More than can run at once in one server.
 */
const REMEMBERED_GAMES = 200;

export const emptyTable: ScoreTable = { version: 1, players: {}, solo: {}, games: [] };

/** The table with one more question counted; unchanged if it is counted already. */
export function countRound(table: ScoreTable, { game, round, solo, awards }: ScoredRound): ScoreTable {
	const known = table.games.find((each) => each.game === game) ?? { game, rounds: 0, players: [], solo: [] };
	if (round < known.rounds || awards.length === 0) return table;
	const side = solo ? 'solo' : 'players';
	const changed = { ...table[side] };
	for (const award of awards) {
		changed[award.player] = addAward(changed[award.player], award, !known[side].includes(award.player));
	}
	const seen = [...new Set([...known[side], ...awards.map(({ player }) => player)])];
	const games = [...table.games.filter((each) => each.game !== game), { ...known, rounds: round + 1, [side]: seen }];
	return { ...table, [side]: changed, games: games.slice(-REMEMBERED_GAMES) };
}

/** The players with their places, best first. */
export function rankingOf({ players }: ScoreTable): readonly Placed<PlayerScore>[] {
	return ranked(players);
}

/** Whether a table holds anything about a player. */
export function names({ players, solo, games }: ScoreTable, player: string): boolean {
	return (
		player in players ||
		player in solo ||
		games.some((each) => each.players.includes(player) || each.solo.includes(player))
	);
}

/** Everybody of whom a table holds anything. */
export function peopleIn({ players, solo, games }: ScoreTable): ReadonlySet<string> {
	const played = games.flatMap((each) => [...each.players, ...each.solo]);
	return new Set([...Object.keys(players), ...Object.keys(solo), ...played]);
}

/** The table without a player. Its counted rounds stay counted, so that a retry does not bring the player back. */
export function without(table: ScoreTable, player: string): ScoreTable {
	const others = (ids: readonly string[]) => ids.filter((id) => id !== player);
	const { [player]: _, ...players } = table.players;
	const { [player]: __, ...solo } = table.solo;
	const games = table.games.map((each) => ({ ...each, players: others(each.players), solo: others(each.solo) }));
	return { ...table, players, solo, games };
}

function addAward(before: PlayerScore | undefined, { points, right, streak }: Award, newGame: boolean): PlayerScore {
	return {
		points: (before?.points ?? 0) + points,
		answers: (before?.answers ?? 0) + 1,
		right: (before?.right ?? 0) + (right ? 1 : 0),
		games: (before?.games ?? 0) + (newGame ? 1 : 0),
		bestStreak: Math.max(before?.bestStreak ?? 0, streak),
	};
}
