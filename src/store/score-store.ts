import type { Keyv } from 'keyv';
import { z } from 'zod';
import { KeyedQueue } from './keyed-queue.js';

const count = z.int().nonnegative();

/** What a player has gathered in one server. */
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

/** A question of a game; it is counted once, however often it is handed in. */
export type ScoredRound = { readonly game: string; readonly round: number; readonly awards: readonly Award[] };

const ScoreTable = z.strictObject({
	version: z.literal(1),
	players: z.record(z.string(), PlayerScore),
	/** Of recent games, newest last: how many rounds are counted, and who has played. */
	games: z.array(z.strictObject({ game: z.string(), rounds: count, players: z.array(z.string()) })),
});
type ScoreTable = z.infer<typeof ScoreTable>;

/** Games whose rounds are remembered, so that none counts twice. More than can run at once in one server. */
const REMEMBERED_GAMES = 200;

/** The quiz scores of every server. They never expire. */
export class ScoreStore {
	readonly #keyv: Keyv;
	readonly #queue = new KeyedQueue();

	constructor(keyv: Keyv) {
		this.#keyv = keyv;
	}

	/**
	 * Counts one question. Handing the same question in again changes nothing.
	 *
	 * @throws {Error} When the store does not take it; nothing is counted then.
	 */
	count(server: string, scored: ScoredRound): Promise<void> {
		return this.#queue.run(server, async () => {
			const table = await this.#read(server);
			const next = countRound(table, scored);
			if (next !== table) await this.#keyv.set(server, next);
		});
	}

	/** Best first: points, then right answers, then fewer answers needed. */
	async ranking(server: string): Promise<readonly ({ readonly player: string } & PlayerScore)[]> {
		const { players } = await this.#read(server);
		return Object.entries(players)
			.map(([player, score]) => ({ player, ...score }))
			.sort(
				(a, b) => b.points - a.points || b.right - a.right || a.answers - b.answers || (a.player < b.player ? -1 : 1),
			);
	}

	/** Resolves once everything that was handed in is written. */
	idle(): Promise<void> {
		return this.#queue.idle();
	}

	async #read(server: string): Promise<ScoreTable> {
		const stored: unknown = await this.#keyv.get(server);
		return stored === undefined ? { version: 1, players: {}, games: [] } : ScoreTable.parse(stored);
	}
}

function countRound(table: ScoreTable, { game, round, awards }: ScoredRound): ScoreTable {
	const known = table.games.find((each) => each.game === game) ?? { game, rounds: 0, players: [] };
	if (round < known.rounds) return table;
	const players = { ...table.players };
	for (const { player, points, right, streak } of awards) {
		const before = players[player] ?? { points: 0, answers: 0, right: 0, games: 0, bestStreak: 0 };
		players[player] = {
			points: before.points + points,
			answers: before.answers + 1,
			right: before.right + (right ? 1 : 0),
			games: before.games + (known.players.includes(player) ? 0 : 1),
			bestStreak: Math.max(before.bestStreak, streak),
		};
	}
	const seen = [...new Set([...known.players, ...awards.map(({ player }) => player)])];
	const games = [...table.games.filter((each) => each.game !== game), { game, rounds: round + 1, players: seen }];
	return { version: 1, players, games: games.slice(-REMEMBERED_GAMES) };
}
