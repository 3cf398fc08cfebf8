import type { Award } from '../points.js';

/** A question that has just been closed: its index in the game, and what it brought whom, the earliest answer first. */
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
	/** How many questions more are dealt once all have been asked; none where those of the start are all. */
	readonly wants: number;
	/** The contest when the next question follows, and whether something is told before it. */
	next(): { readonly contest: Contest; readonly hasInterval: boolean };
	/** The contest as it ends where nothing more will be asked. */
	settled(): Contest;
	/** What a player is ranked by before points; more is better. */
	standing(player: string): number;
	/** What the contest holds about a player; undefined where that is nothing. */
	partOf(player: string): object | undefined;
};

/** The rules of the usual quiz: everybody may answer everything, and points decide. */
export function usualRules<Contest>(contest: Contest): Rules<Contest> {
	return {
		admits: () => true,
		awaited: (playing) => playing,
		after: () => contest,
		isDecided: false,
		wants: 0,
		next: () => ({ contest, hasInterval: false }),
		settled: () => contest,
		standing: () => 0,
		partOf: () => undefined,
	};
}
