import type { Catalog } from '../../../src/catalog/catalog.js';
import { dealGame } from '../../../src/quiz/deal-game.js';
import type { Question } from '../../../src/quiz/question.js';
import type { Askable } from '../../../src/quiz/questions.js';
import { seeded } from '../../../src/quiz/random.js';

/** How many questions a game has unless somebody asks for another number. */
const USUAL = 5;

/** The games of one channel, in the order in which they were played. */
export type Channel = readonly (readonly Question[])[];

/** Deals the games of this many channels, each from a bag of its own; always the same ones. */
export function dealGames(
	kinds: readonly (readonly Askable[])[],
	catalog: Catalog,
	{ channels, games }: { readonly channels: number; readonly games: number },
): readonly Channel[] {
	return Array.from({ length: channels }, (_, channel) => {
		const random = seeded(channel);
		let asked: readonly string[] = [];
		return Array.from({ length: games }, () => {
			const dealt = dealGame({ kinds, asked, catalog, random }, USUAL);
			asked = dealt.asked;
			return dealt.questions;
		});
	});
}
