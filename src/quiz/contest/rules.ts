import type { Award } from '../points.js';

/** A question that has just been closed: its index in the game, and what it brought whom. */
export type Closed = { readonly round: number; readonly awards: readonly Award[] };

/** The rules of a contest as it stands: who may answer, when it is decided, and how it goes on. */
export type Rules<Contest> = {
	/** Whether a player's answer may come in. */
	admits(player: string): boolean;
	/** Whom an open question waits for, of those who have been playing. */
	awaited(playing: readonly string[]): readonly string[];
	/** The contest once a question is closed. */
	after(closed: Closed): Contest;
	/** There is a winner: nothing more is asked. */
	readonly isDecided: boolean;
	/** What a player is ranked by before points; more is better. */
	standing(player: string): number;
	/** What the contest holds about a player; undefined where that is nothing. */
	partOf(player: string): object | undefined;
};
