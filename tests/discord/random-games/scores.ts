/** A player's score in a game or in a table of scores. */
export type Score = { points: number; right: number; answers: number; best: number };
/** An answer that was given, and when: a snowflake. */
export type Given = { readonly player: string; readonly option: number; readonly at: bigint };
/** A further clue that was taken, and when: a snowflake. */
export type Taken = { readonly player: string; readonly at: bigint };

/** The points of a quiz by the rules in the README. */
export class Scores {
	readonly players = new Map<string, Score>();
	/** The server's table, and the scores from questions that only one person answered. */
	readonly company = new Map<string, Score>();
	readonly alone = new Map<string, Score>();
	/** Points for the last closed question, by player; only those who were right. */
	awards = new Map<string, number>();
	readonly #streaks = new Map<string, number>();

	/** Counts the answers to a closing question, `times` times. */
	count(answer: number, given: readonly Given[], taken: readonly Taken[], times: number): void {
		this.awards = new Map();
		for (const { player } of given) if (!this.players.has(player)) this.players.set(player, nothing());
		for (const player of this.#streaks.keys()) {
			if (!given.some((each) => each.player === player && each.option === answer)) this.#streaks.set(player, 0);
		}
		const table = given.length === 1 ? this.alone : this.company;
		for (const { player, option, at } of given.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
			const isRight = option === answer;
			const streak = isRight ? (this.#streaks.get(player) ?? 0) + 1 : 0;
			this.#streaks.set(player, streak);
			const first = this.awards.size === 0 ? 5 : 0;
			const clues = taken.filter((each) => each.player === player && each.at < at).length;
			const points = isRight ? times * (10 + first + (streak >= 3 ? 2 : 0) - 2 * clues) : 0;
			if (isRight) this.awards.set(player, points);
			for (const scores of [this.players, table]) {
				const { points: before, right, answers, best } = scores.get(player) ?? nothing();
				const now = { right: right + (isRight ? 1 : 0), answers: answers + 1, best: Math.max(best, streak) };
				scores.set(player, { points: before + points, ...now });
			}
		}
	}
}

function nothing(): Score {
	return { points: 0, right: 0, answers: 0, best: 0 };
}
