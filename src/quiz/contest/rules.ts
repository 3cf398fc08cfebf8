import type { Award } from '../points.js';

/** A question that has just been closed: its index in the game, and the awards, the earliest answer first. */
export type Closed = { readonly round: number; readonly awards: readonly Award[] };

/** The rules of a contest in its current state: who may answer, when it is decided, and how it goes on. */
export type Rules<Contest> = {
	/** Whether a player may answer. */
	admits(player: string): boolean;
	/** The active players whom an open question waits for. */
	awaited(playing: readonly string[]): readonly string[];
	/** The contest after a question was closed. */
	after(closed: Closed): Contest;
	/** There is a winner: nothing more is asked. */
	readonly isDecided: boolean;
	/** How many more questions to deal once all have been asked; 0 if a game never has more than it started with. */
	readonly wants: number;
	/** The contest when the next question follows, and whether there is an interval before it. */
	next(): { readonly contest: Contest; readonly hasInterval: boolean };
	/** The final contest, if no more questions will be asked. */
	settled(): Contest;
	/** What ranks a player before points do; more is better. */
	standing(player: string): number;
	/** What the contest holds about a player; undefined if nothing. */
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
