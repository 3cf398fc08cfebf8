import type { Catalog } from '../catalog/catalog.js';
import { DAILY_QUESTIONS } from './daily.js';
import { type Day, dayNumber } from './lima-day.js';
import type { Question } from './question.js';
import { type Askable, compose, pool } from './questions.js';
import { type Random, seeded, shuffle } from './random.js';
import { lookupsOf, spoils } from './spoils.js';

/** A kind with fewer questions than this comes less often, or its questions would come again too soon. */
const FULL_KIND = 20;

/**
 * The questions of a day, the easiest first: the same for everyone, worked out from the day and the data alone. Five of
 * five different kinds where there are as many, none of which gives another away.
 *
 * @param all What can be asked of one competition, the easiest first.
 */
export function dailyQuestions(day: Day, all: readonly Askable[], catalog: Catalog): readonly Question[] {
	const random = seeded(dayNumber(day));
	const byId = new Map(all.map((each) => [each.id, each]));
	const kinds = drawOrder(pool(all, { difficulty: 'medium' }), random);
	const chosen: Question[] = [];
	const choose = (ids: readonly string[], fits: (question: Question) => boolean) => {
		if (chosen.length >= DAILY_QUESTIONS) return;
		for (const id of ids) {
			const found = byId.get(id);
			const question = found && compose(found, catalog, random);
			if (!question || chosen.some((each) => each.id === id) || !fits(question)) continue;
			chosen.push(question);
			return;
		}
	};
	for (const ids of kinds) choose(inTurn(ids, dayNumber(day)), (question) => chosen.every(apartFrom(question)));
	while (chosen.length < Math.min(DAILY_QUESTIONS, kinds.flat().length)) {
		const before = chosen.length;
		choose(shuffle(kinds.flat(), random), () => true);
		if (chosen.length === before) break;
	}
	const ease = [...byId.keys()];
	return chosen.toSorted((a, b) => ease.indexOf(a.id) - ease.indexOf(b.id));
}

/** The kinds in a drawn order, those with many questions sooner (a weighted draw without putting back). */
function drawOrder(kinds: readonly (readonly string[])[], random: Random): readonly (readonly string[])[] {
	const drawn = kinds.map((ids) => ({
		ids,
		rank: -Math.log(1 - random()) / Math.min(ids.length, FULL_KIND),
	}));
	return drawn.toSorted((a, b) => a.rank - b.rank).map(({ ids }) => ids);
}

/** A kind's questions, the one whose turn it is first; then those whose turn is long past or far off. */
function inTurn(ids: readonly string[], turn: number): readonly string[] {
	const order = shuffle(ids, seeded(ids.length));
	const first = turn % order.length;
	const [due = '', ...others] = [...order.slice(first), ...order.slice(0, first)];
	const half = Math.floor(others.length / 2);
	return [due, ...others.slice(half), ...others.slice(0, half)];
}

/** Whether neither of two questions, once answered, gives the other away. */
function apartFrom(one: Question) {
	return (other: Question) =>
		!lookupsOf(one).some((lookup) => spoils(other, lookup)) && !lookupsOf(other).some((lookup) => spoils(one, lookup));
}
