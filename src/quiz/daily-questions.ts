import type { Catalog } from '../catalog/catalog.js';
import { after, beginning, type Topic } from './apart.js';
import { drawOrder, follow, followSomehow } from './follow.js';
import { type Day, dayNumber } from './lima-day.js';
import { pool } from './pool.js';
import type { Question } from './question.js';
import { type Askable, compose } from './questions.js';
import { seeded, shuffle } from './random.js';
import { DAILY_QUESTIONS } from './stored-daily.js';

/**
 * The questions of a day, the easiest first: the same for everyone, since they depend on the day and the data alone.
 * They are five, of different kinds and not giving each other away, as far as there are enough.
 *
 * @param all Everything that can be asked of its competitions, the easiest first.
 */
export function dailyQuestions(day: Day, all: readonly Askable[], catalog: Catalog): readonly Question[] {
	const random = seeded(dayNumber(day));
	const chosen: Question[] = [];
	let kinds = drawOrder(pool(all, { difficulty: 'medium' }), random);
	let course = beginning;
	while (chosen.length < DAILY_QUESTIONS && kinds.length > 0) {
		const deal = (each: Askable, unwanted: ReadonlySet<Topic>) => compose(each, catalog, random, unwanted);
		const going = {
			kinds,
			course,
			without: chosen,
			inOrder: (some: readonly Askable[]) => ({ now: inTurn(some, dayNumber(day)), later: [] }),
			deal(each: Askable, unwanted: ReadonlySet<Topic>) {
				const question = deal(each, unwanted);
				return question && saysNothingOf(course.asked, question, catalog) ? question : undefined;
			},
		};
		// With few seasons every question mentions what another asks: better that than fewer questions.
		const next = follow(going) ?? followSomehow(going) ?? followSomehow({ ...going, deal });
		if (!next) break;
		chosen.push(next);
		course = after(course, next, catalog);
		const others = kinds.filter((some) => some[0]?.kind !== next.kind);
		kinds = others.length > 0 ? others : drawOrder(pool(all, { difficulty: 'medium' }), random);
	}
	const ease = all.map(({ id }) => id);
	return chosen.toSorted((a, b) => ease.indexOf(a.id) - ease.indexOf(b.id));
}

/** Whether a question mentions nothing that others ask: it may come before them in the final order. */
function saysNothingOf(asked: ReadonlySet<Topic>, question: Question, catalog: Catalog): boolean {
	return [...after(beginning, question, catalog).said].every((topic) => !asked.has(topic));
}

/**
 * A kind's questions: the one due today, then the rotation from its far half on, so that no question of a recent or
 * coming day is next.
 */
function inTurn(some: readonly Askable[], turn: number): readonly Askable[] {
	if (some.length === 0) return [];
	const order = shuffle(some, seeded(some.length));
	const first = turn % order.length;
	const [due, ...others] = [...order.slice(first), ...order.slice(0, first)];
	const half = Math.floor(others.length / 2);
	return [...(due ? [due] : []), ...others.slice(half), ...others.slice(0, half)];
}
