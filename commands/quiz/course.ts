import type { Context } from '../../src/app/command.js';
import type { SkipVerdict, StopVerdict } from '../../src/app/quiz/quiz-votes.js';
import { noteView } from '../../src/views/note-view.js';
import type { View } from '../../src/views/view.js';

/** `/quiz stop`: ends the channel's game, or votes for it. */
export async function stop(context: Context): Promise<View> {
	const said = {
		stopped: 'quiz.stopping',
		voted: 'quiz.voted',
		'no-player': 'quiz.no-player',
	} as const satisfies Record<StopVerdict, string>;
	const game = gameIn(context);
	const verdict = await context.quizHost.stop(context);
	// What ends the game outlives it.
	const noteOf = verdict === 'stopped' ? undefined : game;
	return noteView(context.ownWords.say(said[verdict]), { private: true, noteOf });
}

/** `/quiz skip`: closes the open question, or votes for it. */
export async function skip(context: Context): Promise<View> {
	const said = {
		skipped: 'quiz.skipping',
		voted: 'quiz.voted',
		'one-more': 'quiz.voted-first',
		'no-player': 'quiz.no-player',
		'nothing-open': 'quiz.nothing-open',
	} as const satisfies Record<SkipVerdict, string>;
	const noteOf = gameIn(context);
	const verdict = await context.quizHost.skip(context);
	return noteView(context.ownWords.say(said[verdict]), { private: true, noteOf });
}

/** The game whose private note an answer is. */
function gameIn({ quizHost, place }: Pick<Context, 'quizHost' | 'place'>): string | undefined {
	return quizHost.gameIn(place.channelId)?.id;
}
