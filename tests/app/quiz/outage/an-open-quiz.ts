import { aMortalStore } from '../../../support/a-mortal-store.js';
import { aQuiz } from '../../../support/a-quiz.js';

/** What the channel is told when a quiz pauses and when it goes on, and what whoever presses in between is told. */
export const PAUSED = 'la trivia queda en pausa';
export const GOES_ON = 'la trivia sigue';
export const NOT_NOW = 'La trivia está en pausa';

/** A quiz whose first question is open, on a store that can die. */
export async function anOpenQuiz(questions = 2) {
	const store = aMortalStore();
	const quiz = await aQuiz({ questions }, { store });
	await quiz.open();
	const shown = () => quiz.bot.channels.messages.map(({ history }) => history.at(-1)?.text ?? '');
	/** Every state of a message that contained this text. */
	const said = (text: string) =>
		quiz.bot.channels.messages.flatMap(({ history }) => history.filter((each) => each.text.includes(text)));
	return { ...quiz, store, shown, said };
}
