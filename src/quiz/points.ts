import * as z from 'zod';
import { Snowflake } from '../domain/snowflake.js';
import { OPTIONS, type Question } from './question.js';

/** Points, as documented in `/quiz help` and `docs/quiz.md`; those of the last question are multiplied by `finale`. */
export const Points = { right: 10, first: 5, streak: 2, perClue: 2, finale: 2 } as const;
/** Consecutive right answers from which each earns the streak's points. */
export const STREAK_FROM = 3;

/** Consecutive unanswered questions after which nobody waits for a player. */
const AWAY_FROM = 2;

/** Longest chat message that can be an answer, in characters. */
export const LONGEST_TYPED = 80;

const count = z.int().nonnegative();

/** A player's answer to the open question. `at` is the interaction's snowflake, which tells who was first. */
export const Given = z.strictObject({
	player: Snowflake,
	/** Index of the option; `OPTIONS` for a typed answer that is none of them. */
	option: count.max(OPTIONS),
	at: Snowflake,
	/** What was typed in the chat, where everyone can read it; kept until the question's result has been shown. */
	typed: z.string().max(LONGEST_TYPED).optional(),
});
export type Given = z.infer<typeof Given>;

/**
 * A further clue that a player asked for; `at` is the snowflake of that press. An answer sent before it is not charged.
 */
export const Taken = z.strictObject({ player: Snowflake, at: Snowflake });
export type Taken = z.infer<typeof Taken>;

/** What the question just closed gave a player. */
export const Award = z.strictObject({
	player: Snowflake,
	right: z.boolean(),
	points: count,
	/** Right answers in a row, this one included; 0 after a wrong one. */
	streak: count,
});
export type Award = z.infer<typeof Award>;

/** A player's score in this game. */
export const Tally = z.strictObject({
	points: count,
	right: count,
	answers: count,
	streak: count,
	bestStreak: count,
	/** Consecutive questions, up to the last one closed, that the player did not answer. */
	missed: count,
});
export type Tally = z.infer<typeof Tally>;

/** Whether one answer was sent before another: snowflakes grow with time, and are compared as numbers. */
export function isEarlier(one: Pick<Given, 'at'>, other: Pick<Given, 'at'>): boolean {
	return BigInt(one.at) < BigInt(other.at);
}

/** The right answers in the chat, which everyone can read. */
export function solutions(question: Question | undefined, answers: readonly Given[]): readonly Given[] {
	return answers.filter(({ option, typed }) => typed !== undefined && option === question?.answer);
}

/** The active players: those who answered one of the last two questions. */
export function playing(tallies: Readonly<Record<string, Tally>>): readonly string[] {
	return Object.keys(tallies).filter((player) => (tallies[player]?.missed ?? 0) < AWAY_FROM);
}

/** The basic worth of a right answer after some further clues, without bonuses. */
export function worth(clues: number): number {
	return Points.right - clues * Points.perClue;
}

/**
 * What the answers to a question earn, the earliest first.
 *
 * @param taken The further clues that players asked for.
 * @param tallies The players' scores before it.
 * @param times The factor for the question's points.
 */
export function awardsOf(
	question: Question,
	answers: readonly Given[],
	taken: readonly Taken[],
	tallies: Readonly<Record<string, Tally>>,
	times = 1,
): Award[] {
	const inOrder = answers.toSorted((a, b) => (isEarlier(a, b) ? -1 : 1));
	const first = inOrder.find(({ option }) => option === question.answer);
	return inOrder.map((given) => {
		const right = given.option === question.answer;
		const streak = right ? (tallies[given.player]?.streak ?? 0) + 1 : 0;
		const extra = (given === first ? Points.first : 0) + (streak >= STREAK_FROM ? Points.streak : 0);
		const clues = taken.filter((each) => each.player === given.player && isEarlier(each, given)).length;
		return { player: given.player, right, streak, points: right ? (worth(clues) + extra) * times : 0 };
	});
}

/** The tally with one more award. */
export function addAward(before: Tally | undefined, { right, points, streak }: Award): Tally {
	return {
		points: (before?.points ?? 0) + points,
		right: (before?.right ?? 0) + (right ? 1 : 0),
		answers: (before?.answers ?? 0) + 1,
		streak,
		bestStreak: Math.max(before?.bestStreak ?? 0, streak),
		missed: 0,
	};
}
