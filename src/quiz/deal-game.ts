import type { Catalog } from '../catalog/catalog.js';
import { after, beginning } from './apart.js';
import { inTurn, put } from './bag.js';
import { drawOrder, follow, followSomehow } from './follow.js';
import type { Question } from './question.js';
import { type Askable, compose } from './questions.js';
import type { Random } from './random.js';

/** Games looked at until one has no question that gives another away. */
const TRIES = 5;

/** What a game is dealt from. */
type Deck = {
	/** What can be drawn, by kind. */
	readonly kinds: readonly (readonly Askable[])[];
	/** The ids of what the channel has been asked, the one asked longest ago first; others than the deck's stay. */
	readonly asked: readonly string[];
	readonly catalog: Catalog;
	readonly random: Random;
};
type Dealt = { readonly questions: readonly Question[]; readonly asked: readonly string[] };

/**
 * Deals a game's questions, none of which another has given away, as far as there are as many. A kind comes as often as it
 * holds questions, up to a limit, and less often once it has come in the game. It gives what has not been asked; where
 * nothing is left, what was asked longest ago.
 *
 * @returns The questions, and what has been asked by then. They are fewer than `count` only where there are no more.
 */
export function dealGame(deck: Deck, count: number): Dealt {
	for (let tries = 0; tries < TRIES; tries++) {
		const dealt = deal(deck, count, follow);
		if (dealt.questions.length === count) return dealt;
	}
	return deal(deck, count, (going) => follow(going) ?? followSomehow(going));
}

function deal({ kinds, asked, catalog, random }: Deck, count: number, next: typeof follow): Dealt {
	const questions: Question[] = [];
	let bag = asked;
	let course = beginning;
	while (questions.length < count) {
		const question = next({
			kinds: drawOrder(kinds, random, questions),
			course,
			without: questions,
			inOrder: (some) => inTurn(some, bag, random),
			deal: (each, unwanted) => compose(each, catalog, random, unwanted),
		});
		if (!question) break;
		questions.push(question);
		bag = put(bag, question.id);
		course = after(course, question, catalog);
	}
	return { questions, asked: bag };
}
