import type { Context } from '../../src/app/command.js';
import { noteView } from '../../src/views/note-view.js';
import type { View } from '../../src/views/view.js';

/** `/quiz stop`: ends the channel's game, or votes for it. */
export async function stop(context: Context): Promise<View> {
	const said = { stopped: 'quiz.stopping', voted: 'quiz.voted' } as const;
	return noteView(context.ownWords.say(said[await context.quizHost.stop(context)]), { private: true });
}

/** `/quiz skip`: closes the open question, or votes for it. */
export async function skip(context: Context): Promise<View> {
	const said = { skipped: 'quiz.skipping', voted: 'quiz.voted', 'nothing-open': 'quiz.nothing-open' } as const;
	return noteView(context.ownWords.say(said[await context.quizHost.skip(context)]), { private: true });
}
