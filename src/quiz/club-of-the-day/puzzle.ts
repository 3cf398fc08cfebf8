import * as z from 'zod';
import { ClubId } from '../../domain/club-id.js';
import { Day } from '../lima-day.js';
import { Piece } from './facts.js';

/** Wrong guesses after which it is over. */
export const GUESSES = 6;
/** Channels in which a person may show one day's result. */
const SHARED_LIMIT = 50;

/** What a player did: uncovered a piece, or guessed a club. */
export const Move = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('piece'), piece: Piece }),
	z.strictObject({ type: z.literal('guess'), club: ClubId }),
]);
export type Move = z.infer<typeof Move>;

/** A person's newest club of the day, as stored. Never changed in place: each step returns the next one. */
export const Puzzle = z.strictObject({
	version: z.literal(1),
	date: Day,
	/** The club that is meant, as it was when this was begun: new data during the day changes nothing under way. */
	club: ClubId,
	/** In the order they were made, no piece and no club twice. */
	moves: z.array(Move).max(Piece.options.length + GUESSES),
	/** Channels its result has been shown in. */
	sharedIn: z.array(z.string()).max(SHARED_LIMIT),
});
export type Puzzle = z.infer<typeof Puzzle>;

/** What became of a move; `not-begun` is one on a day that was not begun, or is not today. */
export type PuzzleVerdict = 'taken' | 'again' | 'done' | 'over' | 'not-begun';

/** Begins a day's club. One that has been begun stays as it is, also if the clock is set back. */
export function begin(before: Puzzle | undefined, today: Day, club: ClubId): Puzzle {
	if (before && before.date >= today) return before;
	return { version: 1, date: today, club, moves: [], sharedIn: [] };
}

/** Whether the club was named. */
export function isFound({ club, moves }: Pick<Puzzle, 'club' | 'moves'>): boolean {
	return guessesOf({ moves }).includes(club);
}

/** Whether nothing is left to do: the club was named, or guessed wrong as often as one may. */
export function isDone(puzzle: Pick<Puzzle, 'club' | 'moves'>): boolean {
	return isFound(puzzle) || guessesOf(puzzle).length >= GUESSES;
}

/** The clubs that were guessed, in order. */
export function guessesOf({ moves }: Pick<Puzzle, 'moves'>): readonly ClubId[] {
	return moves.flatMap((move) => (move.type === 'guess' ? [move.club] : []));
}

/** The pieces that were uncovered, in order. */
export function uncovered({ moves }: Pick<Puzzle, 'moves'>): readonly Piece[] {
	return moves.flatMap((move) => (move.type === 'piece' ? [move.piece] : []));
}

/** How many clues were used: each piece is one, and so is what a wrong guess tells. */
export function cluesUsed(puzzle: Pick<Puzzle, 'club' | 'moves'>): number {
	return puzzle.moves.length - (isFound(puzzle) ? 1 : 0);
}

/** A puzzle as its player may read it: without the club, until it is done. */
export function withoutItsClub(puzzle: Puzzle): Omit<Puzzle, 'club'> & Partial<Pick<Puzzle, 'club'>> {
	const { club, ...rest } = puzzle;
	return isDone(puzzle) ? puzzle : rest;
}

/** Takes one move on a day's club. Nothing counts twice, and only what is made on its day. */
export function move(
	puzzle: Puzzle | undefined,
	date: Day,
	made: Move,
	today: Day,
): { readonly puzzle: Puzzle | undefined; readonly verdict: PuzzleVerdict } {
	if (date < today) return { puzzle, verdict: 'over' };
	if (puzzle?.date !== date) return { puzzle, verdict: 'not-begun' };
	if (isDone(puzzle)) return { puzzle, verdict: 'done' };
	const isAgain =
		made.type === 'piece' ? uncovered(puzzle).includes(made.piece) : guessesOf(puzzle).includes(made.club);
	if (isAgain) return { puzzle, verdict: 'again' };
	return { puzzle: { ...puzzle, moves: [...puzzle.moves, made] }, verdict: 'taken' };
}

/** Notes that a result is shown in a channel: once in each. */
export function share(
	puzzle: Puzzle | undefined,
	date: Day,
	channel: string,
): { readonly puzzle: Puzzle | undefined; readonly verdict: 'shared' | 'already-shared' | 'not-done' } {
	if (puzzle?.date !== date || !isDone(puzzle)) return { puzzle, verdict: 'not-done' };
	if (puzzle.sharedIn.includes(channel)) return { puzzle, verdict: 'already-shared' };
	return { puzzle: { ...puzzle, sharedIn: [...puzzle.sharedIn, channel].slice(-SHARED_LIMIT) }, verdict: 'shared' };
}
