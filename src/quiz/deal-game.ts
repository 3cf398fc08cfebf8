import type { Catalog } from '../catalog/catalog.js';
import { after, beginning } from './apart.js';
import { inTurn, placesOf, put } from './bag.js';
import { drawOrder, follow, followSomehow } from './follow.js';
import type { Question } from './question.js';
import { type Askable, compose } from './questions.js';
import type { Random } from './random.js';

/** Attempts to deal a game in which no question gives another away. */
const TRIES = 5;

/** What a game is dealt from. */
type Deck = {
	/** The questions that can be drawn, by kind. */
	readonly kinds: readonly (readonly Askable[])[];
	/** Ids of the channel's past questions, the one asked longest ago first; ids that are not in the deck are kept. */
	readonly asked: readonly string[];
	readonly catalog: Catalog;
	readonly random: Random;
};
type Dealt = { readonly questions: readonly Question[]; readonly asked: readonly string[] };

/**
 * Deals the questions of a game, or more of them, none given away by another as far as there are enough. The more
 * questions a kind has, up to a limit, the more often it comes, and less often once it has come in the game. Questions
 * that were not asked yet come first, then those asked longest ago.
 *
 * @param before Questions that the game has had.
 * @returns The questions, fewer than `count` only if there are no more, and the updated `asked`.
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
