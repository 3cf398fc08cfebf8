import type { Context } from '../../src/app/command.js';
import type { SkipVerdict, StopVerdict } from '../../src/app/quiz/quiz-votes.js';
import { noteView } from '../../src/views/note-view.js';
import type { View } from '../../src/views/view.js';

/** `/quiz stop`: ends the channel's game, or votes to end it. */
export async function stop(context: Context): Promise<View> {
	const said = {
		stopped: 'quiz.stopping',
		voted: 'quiz.voted',
		'no-player': 'quiz.no-player',
	} as const satisfies Record<StopVerdict, string>;
	const game = gameIn(context);
	const verdict = await context.quizHost.stop(context);
	// The answer that ends the game must outlive it, so it is no note of the game.
	const noteOf = verdict === 'stopped' ? undefined : game;
	return noteView(context.ownWords.say(said[verdict]), { private: true, noteOf });
}

/** `/quiz skip`: closes the open question, or votes to close it. */
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

/** The game that the answer is a private note of. */
function gameIn({ quizHost, place }: Pick<Context, 'quizHost' | 'place'>): string | undefined {
	return quizHost.gameIn(place.channelId)?.id;
}
