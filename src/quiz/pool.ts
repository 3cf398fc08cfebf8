import { QuestionKind } from './question.js';
import { type Askable, LEAST_QUESTIONS } from './questions.js';

/** The difficulties of a game. */
export const difficulties = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];

/** What kind of questions a game wants. */
export type PoolWish = {
	readonly difficulty: Difficulty;
	readonly kind?: QuestionKind | undefined;
	readonly answers?: 'buttons' | 'typed';
};

/** Largest share of a kind's questions with the same answer; a more frequent one would be a good guess. */
const MOST_OF_ONE_ANSWER = 1 / 5;

/** Kinds whose question can be answered by typing; the others ask which of the options is right. */
const typable: readonly QuestionKind[] = [
	'champion',
	'runner-up',
	'title-year',
	'department',
	'aggregate',
	'title-count',
	'guess-club',
	'top-scorer',
	'first-title',
];

/** Whether a kind can be answered by typing. */
export function isTypable(kind: QuestionKind): boolean {
	return typable.includes(kind);
}

/** Whether a question has only one right answer: a club with several titles has won in other years too. */
function hasOneAnswer({ kind, subject }: Askable): boolean {
	return kind !== 'title-year' || subject.year === undefined;
}

/** The difficulty of a question, by its subject. */
export function difficultyOf({ hardness }: Pick<Askable, 'hardness'>): Difficulty {
	return hardness < 1 ? 'easy' : hardness < 1.75 ? 'medium' : 'hard';
}

/** The questions asked at each difficulty; hard games also leave out the easiest third. */
const asked = {
	easy: ['easy'],
	medium: ['easy', 'medium'],
	hard: ['medium', 'hard'],
} as const satisfies Record<Difficulty, readonly Difficulty[]>;

/**
 * The questions a game draws from, by kind; all of a competition's if none has the difficulty.
 *
 * @param all Everything that can be asked of one competition, the easiest first.
 * @param measured The measured difficulty of a question, by its id, if known.
 */
export function pool(
	all: readonly Askable[],
	{ difficulty, kind, answers = 'buttons' }: PoolWish,
	measured: (id: string) => Difficulty | undefined = () => undefined,
): readonly (readonly Askable[])[] {
	const isTyped = answers === 'typed';
	const levels: readonly Difficulty[] = asked[difficulty];
	const hardEnough = (difficulty === 'hard' ? all.slice(all.length / 3) : all).filter((each) =>
		levels.includes(measured(each.id) ?? difficultyOf(each)),
	);
	const byKind = (some: readonly Askable[]) => {
		const sorted = new Map<QuestionKind, Askable[]>(QuestionKind.options.map((each) => [each, []]));
		for (const question of some) {
			if (!isTyped || hasOneAnswer(question)) sorted.get(question.kind)?.push(question);
		}
		return [...sorted]
			.filter(([each]) => (kind === undefined || each === kind) && (!isTyped || isTypable(each)))
			.map(([, questions]) => evened(questions))
			.filter((questions) => questions.length >= LEAST_QUESTIONS);
	};
	const found = byKind(hardEnough);
	return found.length > 0 ? found : byKind(all);
}

/**
 * Leaves out questions with too frequent an answer, the hardest first. Only clubs and departments are limited; years
 * and counts are not.
 */
function evened(questions: readonly Askable[]): readonly Askable[] {
	let kept = questions;
	for (;;) {
		const most = Math.max(1, Math.floor(kept.length * MOST_OF_ONE_ANSWER));
		const counts = new Map<string, number>();
		const left = kept.filter(({ right }) => {
			const count = (counts.get(right) ?? 0) + 1;
			counts.set(right, count);
			return count <= most || !/^(?:club|department):/.test(right);
		});
		if (left.length === kept.length) return kept;
		kept = left;
	}
}
