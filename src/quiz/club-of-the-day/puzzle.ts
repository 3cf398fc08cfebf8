import * as z from 'zod';
import { ClubId } from '../../domain/club-id.js';
import { DealtFrom, dayOfEdition, type Edition, editionId } from '../edition.js';
import { Day } from '../lima-day.js';
import { Piece } from './facts.js';

/** Wrong guesses that end the puzzle. */
export const GUESSES = 6;
/** Channels in which a person may show one day's result. */
const SHARED_LIMIT = 50;
/** Puzzles of other editions that are kept beside the one played last. */
const OTHERS = 25;

/** What a player did: uncovered a piece, or guessed a club. */
export const Move = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('piece'), piece: Piece }),
	z.strictObject({ type: z.literal('guess'), club: ClubId }),
]);
export type Move = z.infer<typeof Move>;

/** One day's club of one person. */
const Played = z.strictObject({
	date: Day,
	/** The competitions the club was drawn from, if not the usual ones. */
	of: DealtFrom.optional(),
	/** The hidden club, as drawn at the beginning: new data during the day does not change a running puzzle. */
	club: ClubId,
	/** In the order they were made; no piece and no club occurs twice. */
	moves: z.array(Move).max(Piece.options.length + GUESSES),
	/** Channels its result has been shown in. */
	sharedIn: z.array(z.string()).max(SHARED_LIMIT),
});
type Played = z.infer<typeof Played>;
const Alone = z.object(Played.shape);

/** A person's newest club of the day, as stored. Never changed in place: each step returns the next one. */
export const Puzzle = z.strictObject({
	version: z.literal(1),
	...Played.shape,
	/** Puzzles of other editions, the newest first. */
	others: z.array(Played).max(OTHERS).optional(),
});
export type Puzzle = z.infer<typeof Puzzle>;

/** The outcome of a move; `not-begun`: the player has not begun this edition. */
export type PuzzleVerdict = 'taken' | 'again' | 'done' | 'over' | 'not-begun';

/**
 * Begins a day's puzzle. One that was begun is kept unchanged, also if the clock is set back.
 *
 * @param of The competitions the club was drawn from, if not the usual ones.
 */
export function begin(before: Puzzle | undefined, today: Day, club: ClubId, of?: Edition['of']): Puzzle {
	const all = playedIn(before);
	const begun = all.find((each) => each.of?.join() === of?.join() && each.date >= today);
	const found = begun && turnedTo(before, editionId(begun));
	if (found) return found;
	const others = all.filter(({ date }) => date >= today);
	return { version: 1, date: today, ...(of && { of: [...of] }), club, moves: [], sharedIn: [], ...othersOf(others) };
}

/** A person's puzzles with that of an edition in front; undefined if that was not begun. */
export function turnedTo(puzzle: Puzzle | undefined, edition: string): Puzzle | undefined {
	if (!puzzle || editionId(puzzle) === edition) return puzzle;
	const [front, ...others] = playedIn(puzzle).toSorted((a, b) => rank(a, edition) - rank(b, edition));
	return front && editionId(front) === edition ? { version: 1, ...front, ...othersOf(others) } : undefined;
}

/** A person's puzzles without those whose club the data no longer has. */
export function withKnown(puzzle: Puzzle | undefined, isKnown: (club: ClubId) => boolean): Puzzle | undefined {
	const all = playedIn(puzzle);
	const [front, ...others] = all.filter(({ club }) => isKnown(club));
	if (!front) return undefined;
	return others.length + 1 === all.length ? puzzle : { version: 1, ...front, ...othersOf(others) };
}

function rank(each: Played, edition: string): number {
	return editionId(each) === edition ? 0 : 1;
}

/** A person's puzzles, the front one and the others, in one list. */
function playedIn(puzzle: Puzzle | undefined): readonly Played[] {
	return puzzle ? [Alone.parse(puzzle), ...(puzzle.others ?? [])] : [];
}

function othersOf(others: readonly Played[]): Pick<Puzzle, 'others'> {
	return others.length === 0 ? {} : { others: others.slice(0, OTHERS) };
}

/** Whether the hidden club was guessed. */
export function isFound({ club, moves }: Pick<Puzzle, 'club' | 'moves'>): boolean {
	return guessesOf({ moves }).includes(club);
}

/** Whether the puzzle is over: the club was guessed, or all wrong guesses are used up. */
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

/** How many clues were used: each uncovered piece is one, and so is each wrong guess. */
export function cluesUsed(puzzle: Pick<Puzzle, 'club' | 'moves'>): number {
	return puzzle.moves.length - (isFound(puzzle) ? 1 : 0);
}

/** Puzzles for their player's export: the hidden club is left out until the puzzle is done. */
export function withoutTheirClubs(puzzle: Puzzle) {
	const read = <Each extends Played>({ club, ...rest }: Each) => (isDone({ club, ...rest }) ? { ...rest, club } : rest);
	return { ...read(puzzle), ...(puzzle.others && { others: puzzle.others.map(read) }) };
}

/** Applies one move. A repeated move does not count, nor one after the puzzle's day. */
export function move(
	puzzle: Puzzle | undefined,
	edition: string,
	made: Move,
	today: Day,
): { readonly puzzle: Puzzle | undefined; readonly verdict: PuzzleVerdict } {
	if (dayOfEdition(edition) < today) return { puzzle, verdict: 'over' };
	const meant = turnedTo(puzzle, edition);
	if (!meant) return { puzzle, verdict: 'not-begun' };
	if (isDone(meant)) return { puzzle: meant, verdict: 'done' };
	const isAgain = made.type === 'piece' ? uncovered(meant).includes(made.piece) : guessesOf(meant).includes(made.club);
	if (isAgain) return { puzzle: meant, verdict: 'again' };
	return { puzzle: { ...meant, moves: [...meant.moves, made] }, verdict: 'taken' };
}

/** Records that a result is shown in a channel, once per channel. */
export function share(
	puzzle: Puzzle | undefined,
	edition: string,
	channel: string,
):
	| { readonly puzzle: Puzzle; readonly verdict: 'shared' }
	| { readonly puzzle: Puzzle | undefined; readonly verdict: 'already-shared' | 'not-done' } {
	const meant = turnedTo(puzzle, edition);
	if (!meant || !isDone(meant)) return { puzzle, verdict: 'not-done' };
	if (meant.sharedIn.includes(channel)) return { puzzle: meant, verdict: 'already-shared' };
	return { puzzle: { ...meant, sharedIn: [...meant.sharedIn, channel].slice(-SHARED_LIMIT) }, verdict: 'shared' };
}
