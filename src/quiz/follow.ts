import { beginning, type Course, type Topic, topicsOf } from './apart.js';
import type { Turns } from './bag.js';
import type { Question } from './question.js';
import type { Askable } from './questions.js';
import type { Random } from './random.js';

/** A kind with more questions than this comes no more often, so that it does not drown the others. */
const FULL_KIND = 20;

/** What the choice of the next question depends on. */
type Going = {
	/** The kinds, in the order they are to be tried. */
	readonly kinds: readonly (readonly Askable[])[];
	readonly course: Course;
	/** Questions that the game has had. */
	readonly without: readonly Pick<Question, 'id'>[];
	/** The order in which a kind's questions are to be asked. */
	inOrder(some: readonly Askable[]): Turns<Askable>;
	/** Deals a question without any unwanted option. */
	deal(each: Askable, unwanted: ReadonlySet<Topic>): Question | undefined;
};

/** The first question that the game has not given away. */
export function follow(going: Going): Question | undefined {
	return firstWithout(going.course.said, going);
}

/** The first question whose answer differs from all earlier ones; failing that, the first one at all. */
export function followSomehow(going: Going): Question | undefined {
	return firstWithout(going.course.asked, going) ?? firstWithout(beginning.asked, { ...going, course: beginning });
}

function firstWithout(
	taboo: ReadonlySet<Topic>,
	{ kinds, course, without, inOrder, deal }: Going,
): Question | undefined {
	const had = new Set(without.map(({ id }) => id));
	const isOpen = ({ id, right, subject }: Askable) =>
		!had.has(id) && !taboo.has(right) && !topicsOf(subject).some((topic) => taboo.has(topic));
	const turns = kinds.map(inOrder);
	for (const some of [...turns.map(({ now }) => now), ...turns.map(({ later }) => later)]) {
		for (const each of some) {
			const question = isOpen(each) ? deal(each, course.asked) : undefined;
			if (question) return question;
		}
	}
	return undefined;
}

/** The kinds in a weighted random order: kinds with many questions tend to come sooner, kinds already asked later. */
export function drawOrder(
	kinds: readonly (readonly Askable[])[],
	random: Random,
	before: readonly Pick<Question, 'kind'>[] = [],
): readonly (readonly Askable[])[] {
	const drawn = kinds.map((some) => {
		const times = before.filter(({ kind }) => kind === some[0]?.kind).length;
		const weight = Math.min(some.length, FULL_KIND) / (1 + times) ** 2;
		return { some, rank: -Math.log(1 - random()) / weight };
	});
	return drawn.toSorted((a, b) => a.rank - b.rank).map(({ some }) => some);
}
