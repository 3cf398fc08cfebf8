import * as z from 'zod';
import { DealtFrom, type Edition } from './edition.js';
import { Day, dayNumber, dayOfNumber } from './lima-day.js';
import { Snowflake } from './points.js';
import { type Placed, ranked } from './ranking.js';

/** People a board has room for; those who finish later are counted. */
const ROOM = 400;
/** Boards a server keeps: today's, and those of the seven days before it. */
export const BOARDS_KEPT = 8;

const count = z.int().nonnegative();

/** Somebody who has played a day to the end and agreed to be shown. */
export const Finisher = z.strictObject({
	person: Snowflake,
	/** Which of the questions were right, in their order. */
	marks: z.array(z.boolean()).min(1).max(5),
	/** From the first question to the last answer. */
	seconds: count.optional(),
	/** Days in a row, this one included. */
	streak: count,
});
export type Finisher = z.infer<typeof Finisher>;

/** A server's message about one day's daily, and who stands in it. Each step returns the next one, or the same. */
export const Board = z.strictObject({
	version: z.literal(1),
	guildId: Snowflake,
	day: Day,
	/** What its daily is dealt from, where those are not the usual competitions. */
	of: DealtFrom.optional(),
	/** In the order in which they finished. */
	finishers: z.array(Finisher).max(ROOM),
	/** Those for whom there was no room. */
	more: count,
	/** How often it has changed, and up to which change the message shows it. */
	changes: count,
	shown: count,
	/** It is about to be posted, or may have been: under which nonce, where, and since when, in milliseconds since 1970. */
	posting: z.strictObject({ nonce: z.string().max(25), channelId: Snowflake, at: count }).optional(),
	/** Where it was posted; without an id where nobody can tell which message it is. */
	message: z.strictObject({ channelId: Snowflake, id: Snowflake.optional() }).optional(),
});
export type Board = z.infer<typeof Board>;

/** The board of a day: what is stored, if it is of that day, else an empty one. */
export function boardOf(stored: Board | undefined, guildId: string, day: Day): Board {
	if (stored?.day === day) return stored;
	return { version: 1, guildId, day, finishers: [], more: 0, changes: 0, shown: 0 };
}

/** Which of a server's places a day's board is kept in: the day eight days later takes it over. */
export function boardKey(guildId: string, day: Day): string {
	return `${guildId}/${dayNumber(day) % BOARDS_KEPT}`;
}

/** The days before one whose boards are kept, newest first. */
export function daysBefore(day: Day): readonly Day[] {
	return Array.from({ length: BOARDS_KEPT - 1 }, (_, index) => dayOfNumber(dayNumber(day) - 1 - index));
}

/** Whether a board is about the daily that is dealt from these competitions, undefined for the usual ones. */
export function isAbout(board: Board, of: Edition['of']): boolean {
	return board.of?.join() === of?.join();
}

/**
 * Whether somebody who finishes a daily stands on a board. One that is posted, or about to be, keeps to its daily.
 *
 * @param of What the daily is dealt from, where those are not the usual competitions.
 * @param here What is dealt from in the board's server now, likewise.
 */
export function isTaken(board: Board, of: Edition['of'], here: Edition['of']): boolean {
	return isFixed(board) ? isAbout(board, of) : here?.join() === of?.join();
}

function isFixed({ message, posting }: Board): boolean {
	return message !== undefined || posting !== undefined;
}

/** Makes a board about another daily: whoever has finished the one before does not stand there. */
function turnTo(before: Board, of: Edition['of']): Board {
	if (isAbout(before, of)) return before;
	const { of: _, ...board } = before;
	return { ...board, ...(of && { of: [...of] }), finishers: [], more: 0 };
}

/**
 * Puts somebody on the board, once. One that is posted, or about to be, keeps to its daily: whoever finishes another one, as
 * where the server has chosen other competitions since, does not stand on it.
 *
 * @param of What the daily they finished is dealt from, where those are not the usual competitions.
 */
export function addFinisher(before: Board, finisher: Finisher, of?: Edition['of']): Board {
	if (isFixed(before) && !isAbout(before, of)) return before;
	const board = turnTo(before, of);
	if (board.finishers.some(({ person }) => person === finisher.person)) return board;
	if (board.finishers.length >= ROOM) return { ...board, more: board.more + 1, changes: board.changes + 1 };
	return { ...board, finishers: [...board.finishers, finisher], changes: board.changes + 1 };
}

/** Takes somebody off the board. */
export function removeFinisher(board: Board, person: string): Board {
	const finishers = board.finishers.filter((each) => each.person !== person);
	return finishers.length === board.finishers.length ? board : { ...board, finishers, changes: board.changes + 1 };
}

/**
 * Notes that it is about to be posted; a note that is there already stays, unless another channel has been chosen since.
 *
 * @param of What its daily is dealt from, where those are not the usual competitions.
 */
export function aboutToPostBoard(board: Board, posting: NonNullable<Board['posting']>, of?: Edition['of']): Board {
	if (board.message || board.posting?.channelId === posting.channelId) return board;
	return { ...turnTo(board, of), posting };
}

/** Notes that it was posted, as it stood after so many changes. */
export function postedBoard(board: Board, id: string | undefined, shown: number): Board {
	const { posting, ...rest } = board;
	if (!posting) return board;
	return { ...rest, shown, message: { channelId: posting.channelId, ...(id !== undefined && { id }) } };
}

/** Notes up to which change its message shows it. */
export function boardShown(board: Board, shown: number): Board {
	return shown > board.shown ? { ...board, shown } : board;
}

/** Those on a board, best first: by right answers, then by time. */
export function bestFirst({ finishers }: Pick<Board, 'finishers'>): readonly Finisher[] {
	const right = ({ marks }: Finisher) => marks.filter(Boolean).length;
	const time = ({ seconds = Number.POSITIVE_INFINITY }: Finisher) => seconds;
	// Two without a time would differ by no number.
	return finishers.toSorted((a, b) => right(b) - right(a) || (time(a) === time(b) ? 0 : time(a) - time(b)));
}

/** What somebody has gathered on the boards of several days. */
type DaysScore = {
	readonly points: number;
	readonly right: number;
	readonly answers: number;
	readonly bestStreak: number;
};
/** Somebody's place in some days' table. */
export type DaysRow = Placed<DaysScore>;

/** The table of several days' boards: a point for each right answer. Equals share a place. */
export function daysTable(boards: readonly Pick<Board, 'finishers'>[]): readonly DaysRow[] {
	const scores: Record<string, DaysScore> = {};
	for (const { person, marks, streak } of boards.flatMap(({ finishers }) => finishers)) {
		const before = scores[person];
		const right = marks.filter(Boolean).length;
		scores[person] = {
			points: (before?.points ?? 0) + right,
			right: (before?.right ?? 0) + right,
			answers: (before?.answers ?? 0) + marks.length,
			bestStreak: Math.max(before?.bestStreak ?? 0, streak),
		};
	}
	return ranked(scores);
}
