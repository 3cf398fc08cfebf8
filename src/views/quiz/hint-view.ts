import type { Catalog } from '../../catalog/catalog.js';
import { type HintVerdict, hintAt } from '../../quiz/ask-hint.js';
import type { Game } from '../../quiz/game.js';
import { hintFor } from '../../quiz/hint.js';
import { worth } from '../../quiz/points.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { noteView } from '../note-view.js';
import type { View } from '../view.js';
import { clueLines, hintText } from './hint-text.js';

/**
 * The private answer to a press for a hint: the hint, or when it comes; for a question with clues, those the player has
 * by now, and what a right answer is still worth.
 */
export function hintView(
	{
		verdict,
		game,
		question,
		clues,
	}: {
		readonly verdict: Exclude<HintVerdict, 'too-late'>;
		readonly game: Game;
		readonly question: Question;
		/** How many clues the player has been given after the first. */
		readonly clues: number;
	},
	catalog: Catalog,
	words: Words,
): View {
	const hint = hintFor(question, game.answers, catalog);
	const at = Math.ceil(hintAt(game) / 1_000);
	const points = worth(clues);
	const said = {
		hint: () => (hint ? `💡 ${hintText(hint, question, catalog, words)}` : words.say('quiz.hint.none')),
		'not-yet': () => words.say(hint ? 'quiz.hint.not-yet' : 'quiz.hint.none', { at }),
		clue: () => `-# ${words.say('quiz.clue.worth', { points })}`,
		'no-more-clues': () => `-# ${words.say('quiz.clue.no-more', { points })}`,
		'already-answered': () =>
			question.clues.length > 0 ? `-# ${words.say('quiz.clue.answered')}` : words.say('quiz.hint.answered'),
	} as const satisfies Record<typeof verdict, () => string>;
	const told = [...clueLines(clues + 1, question, catalog, words), said[verdict]()];
	return noteView(told.join('\n'), { private: true });
}
