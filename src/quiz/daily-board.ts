import * as z from 'zod';
import { Snowflake } from '../domain/snowflake.js';
import { DealtFrom, type Edition } from './edition.js';
import { Day, dayNumber, dayOfNumber } from './lima-day.js';
import { type Placed, ranked } from './ranking.js';

/** Maximum number of people on a board; those who finish later are only counted. */
const ROOM = 400;
/** Boards kept per server: today's, and those of the seven days before. */
export const BOARDS_KEPT = 8;

const count = z.int().nonnegative();

/** Somebody who has finished a day's daily and agreed to be shown. */
export const Finisher = z.strictObject({
	person: Snowflake,
	/** Which of the questions were right, in their order. */
	marks: z.array(z.boolean()).min(1).max(5),
	/** Time from the first question to the last answer. */
	seconds: count.optional(),
	/** Consecutive days, including this one. */
	streak: count,
});
export type Finisher = z.infer<typeof Finisher>;

/** A server's message about one day's daily, and who is on it. Each step returns the next board, or the same. */
export const Board = z.strictObject({
	version: z.literal(1),
	guildId: Snowflake,
	day: Day,
	/** The competitions its daily is dealt from, if not the usual ones. */
	of: DealtFrom.optional(),
	/** In the order in which they finished. */
	finishers: z.array(Finisher).max(ROOM),
	/** Finishers for whom there was no room. */
	more: count,
	/** The number of its last change, and of the last change that the message shows. */
	changes: count,
	shown: count,
	/** It is about to be posted, or may have been: its nonce, its channel, and since when, in milliseconds since 1970. */
	posting: z.strictObject({ nonce: z.string().max(25), channelId: Snowflake, at: count }).optional(),
	/** Where it was posted; without an id if the message cannot be identified. */
	message: z.strictObject({ channelId: Snowflake, id: Snowflake.optional() }).optional(),
});
export type Board = z.infer<typeof Board>;

/** The board of a day: the stored one if it is of that day, otherwise an empty one. */
export function boardOf(stored: Board | undefined, guildId: string, day: Day): Board {
	if (stored?.day === day) return stored;
	return { version: 1, guildId, day, finishers: [], more: 0, changes: 0, shown: 0 };
}

/** The key of a day's board: a ring of slots, each reused eight days later. */
export function boardKey(guildId: string, day: Day): string {
	return `${guildId}/${dayNumber(day) % BOARDS_KEPT}`;
}

/** The previous days whose boards are kept, newest first. */
export function daysBefore(day: Day): readonly Day[] {
	return Array.from({ length: BOARDS_KEPT - 1 }, (_, index) => dayOfNumber(dayNumber(day) - 1 - index));
}

/** Whether a board is about the daily dealt from these competitions; undefined means the usual ones. */
export function isAbout(board: Board, of: Edition['of']): boolean {
	return board.of?.join() === of?.join();
}

/**
 * Whether somebody who finishes a daily goes on a board. A board that is posted, or about to be, stays about the same
 * daily.
 *
 * @param of The competitions the daily is dealt from, if not the usual ones.
 * @param here The competitions that dailies of the board's server are dealt from now, likewise.
 */
export function isTaken(board: Board, of: Edition['of'], here: Edition['of']): boolean {
	return isFixed(board) ? isAbout(board, of) : here?.join() === of?.join();
}

function isFixed({ message, posting }: Board): boolean {
	return message !== undefined || posting !== undefined;
}

/** Makes a board about another daily, which drops those who finished the previous one. */
function turnTo(before: Board, of: Edition['of']): Board {
	if (isAbout(before, of)) return before;
	const { of: _, ...board } = before;
	return { ...board, ...(of && { of: [...of] }), finishers: [], more: 0 };
}

/**
 * Puts somebody on the board, once. A board that is posted, or about to be, stays about the same daily: whoever
 * finishes another one, because the server has chosen other competitions since, does not go on it.
 *
 * @param of The competitions the finished daily was dealt from, if not the usual ones.
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
 * Records that the board is about to be posted; an earlier record stays, unless another channel has been chosen since.
 *
 * @param of The competitions its daily is dealt from, if not the usual ones.
 */
export function aboutToPostBoard(board: Board, posting: NonNullable<Board['posting']>, of?: Edition['of']): Board {
	if (board.message || board.posting?.channelId === posting.channelId) return board;
	return { ...turnTo(board, of), posting };
}

/** Records that the board was posted, in its state after change number `shown`. */
export function postedBoard(board: Board, id: string | undefined, shown: number): Board {
	const { posting, ...rest } = board;
	if (!posting) return board;
	return { ...rest, shown, message: { channelId: posting.channelId, ...(id !== undefined && { id }) } };
}

/** Records the last change that the message shows. */
export function boardShown(board: Board, shown: number): Board {
	return shown > board.shown ? { ...board, shown } : board;
}

/** The finishers on a board, best first: by right answers, then by time. */
export function bestFirst({ finishers }: Pick<Board, 'finishers'>): readonly Finisher[] {
	const right = ({ marks }: Finisher) => marks.filter(Boolean).length;
	const time = ({ seconds = Number.POSITIVE_INFINITY }: Finisher) => seconds;
	// Infinity minus Infinity is NaN.
	return finishers.toSorted((a, b) => right(b) - right(a) || (time(a) === time(b) ? 0 : time(a) - time(b)));
}

/** What somebody has scored on the boards of several days. */
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
