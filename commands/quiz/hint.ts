import type { Context } from '../../src/app/command.js';
import { noteView } from '../../src/views/note-view.js';
import { hintView } from '../../src/views/quiz/hint-view.js';
import type { View } from '../../src/views/view.js';
import { QuestionOfGame } from './custom-id-numbers.js';

/** A press on the button for a hint of an open question. Only the person who pressed sees the answer. */
export async function pressHint(
	args: readonly string[],
	{ quizHost, place, person, requestId, ownWords, catalog }: Context,
): Promise<View> {
	const [game, round] = QuestionOfGame.parse(args);
	const given = await quizHost.hint(place.channelId, { game, round, player: person.id, at: requestId });
	if (given.verdict === 'too-late') return noteView(ownWords.say('quiz.too-late'), { private: true, noteOf: game });
	return { ...hintView(given, catalog, ownWords), noteOf: game };
}
