import * as z from 'zod';
import { ClubId } from '../../domain/club-id.js';
import { DealtFrom, dayOfEdition, type Edition, editionId } from '../edition.js';
import { Day } from '../lima-day.js';
import { Piece } from './facts.js';

/** Wrong guesses after which it is over. */
export const GUESSES = 6;
/** Channels in which a person may show one day's result. */
const SHARED_LIMIT = 50;
/** Clubs of other competitions that are kept beside the one that was played last. */
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
	/** Which competitions' clubs it is one of, where those are not the usual ones. */
	of: DealtFrom.optional(),
	/** The club that is meant, as it was when this was begun: new data during the day changes nothing under way. */
	club: ClubId,
	/** In the order they were made, no piece and no club twice. */
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
	/** The same day's of other competitions, the newest first. */
	others: z.array(Played).max(OTHERS).optional(),
});
export type Puzzle = z.infer<typeof Puzzle>;

/** What became of a move; `not-begun` is one on a day that was not begun, or is not today. */
export type PuzzleVerdict = 'taken' | 'again' | 'done' | 'over' | 'not-begun';

/**
 * Begins a day's club. One that has been begun stays as it is, also if the clock is set back.
 *
 * @param of Which competitions' clubs it is one of, where those are not the usual ones.
 */
export function begin(before: Puzzle | undefined, today: Day, club: ClubId, of?: Edition['of']): Puzzle {
	const all = playedIn(before);
	const begun = all.find((each) => each.of?.join() === of?.join() && each.date >= today);
	const found = begun && turnedTo(before, editionId(begun));
	if (found) return found;
	const others = all.filter(({ date }) => date >= today);
	return { version: 1, date: today, ...(of && { of: [...of] }), club, moves: [], sharedIn: [], ...othersOf(others) };
}

/** A person's clubs of the day with another of them in front; undefined where that was not begun. */
export function turnedTo(puzzle: Puzzle | undefined, edition: string): Puzzle | undefined {
	if (!puzzle || editionId(puzzle) === edition) return puzzle;
	const [front, ...others] = playedIn(puzzle).toSorted((a, b) => rank(a, edition) - rank(b, edition));
	return front && editionId(front) === edition ? { version: 1, ...front, ...othersOf(others) } : undefined;
}

/** A person's clubs of the day without those of which the data knows nothing any more. */
export function withKnown(puzzle: Puzzle | undefined, isKnown: (club: ClubId) => boolean): Puzzle | undefined {
	const all = playedIn(puzzle);
	const [front, ...others] = all.filter(({ club }) => isKnown(club));
	if (!front) return undefined;
	return others.length + 1 === all.length ? puzzle : { version: 1, ...front, ...othersOf(others) };
}

function rank(each: Played, edition: string): number {
	return editionId(each) === edition ? 0 : 1;
}

/** All of them, each alone. */
function playedIn(puzzle: Puzzle | undefined): readonly Played[] {
	return puzzle ? [Alone.parse(puzzle), ...(puzzle.others ?? [])] : [];
}

function othersOf(others: readonly Played[]): Pick<Puzzle, 'others'> {
	return others.length === 0 ? {} : { others: others.slice(0, OTHERS) };
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

/** Puzzles as their player may read them: each without its club, until it is done. */
export function withoutTheirClubs(puzzle: Puzzle) {
	const read = <Each extends Played>({ club, ...rest }: Each) => (isDone({ club, ...rest }) ? { ...rest, club } : rest);
	return { ...read(puzzle), ...(puzzle.others && { others: puzzle.others.map(read) }) };
}

/** Takes one move on a day's club. Nothing counts twice, and only what is made on its day. */
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

/** Notes that a result is shown in a channel: once in each. */
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
