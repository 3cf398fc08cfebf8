import type { Catalog } from '../catalog/catalog.js';
import { after, beginning } from './apart.js';
import { inTurn, placesOf, put } from './bag.js';
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
 * Deals a game's questions, or further ones of it, none of which another has given away, as far as there are as many. A kind comes as often as it
 * holds questions, up to a limit, and less often once it has come in the game. It gives what has not been asked; where
 * nothing is left, what was asked longest ago.
 *
 * @param before Those that the game has had.
 * @returns The questions, and what has been asked by then. They are fewer than `count` only where there are no more.
 */
export function dealGame(deck: Deck, count: number, before: readonly Question[] = []): Dealt {
	for (let tries = 0; tries < TRIES; tries++) {
		const dealt = deal(deck, count, before, follow);
		if (dealt.questions.length === count) return dealt;
	}
	return deal(deck, count, before, (going) => follow(going) ?? followSomehow(going));
}

function deal(
	{ kinds, asked, catalog, random }: Deck,
	count: number,
	before: readonly Question[],
	next: typeof follow,
): Dealt {
	const questions: Question[] = [];
	let bag = asked;
	let course = before.reduce((soFar, question) => after(soFar, question, catalog), beginning);
	while (questions.length < count) {
		const had = [...before, ...questions];
		// Once for all kinds, each of which is looked through: for each anew, a game of five takes 2 ms instead of 1.1.
		const places = placesOf(bag);
		const question = next({
			kinds: drawOrder(kinds, random, had),
			course,
			without: had,
			inOrder: (some) => inTurn(some, places, random),
			deal: (each, unwanted) => compose(each, catalog, random, unwanted),
		});
		if (!question) break;
		questions.push(question);
		bag = put(bag, question.id);
		course = after(course, question, catalog);
	}
	return { questions, asked: bag };
}
