import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { stored } from '../../src/app/stored.js';
import { UserError } from '../../src/errors.js';
import { noteView } from '../../src/views/note-view.js';
import { exportView, forgetQuestionView, forgottenView } from '../../src/views/quiz/own-data-view.js';
import type { View } from '../../src/views/view.js';

/** A button names whose data it is about: nobody presses for another. */
const Pressed = z.tuple([z.enum(['forget', 'keep']), z.string()]);

/** `/quiz forget`: asks first. */
export async function forget({ personalData, person, ownWords }: Context): Promise<View> {
	const about = await stored(personalData.about(person.id));
	return forgetQuestionView(
		person.id,
		about.map(({ kind, kept }) => ({ kind, count: kept.length })),
		ownWords,
	);
}

/** The answer to that question. */
export async function pressOwnData(args: readonly string[], context: Context): Promise<View> {
	const { personalData, person, ownWords } = context;
	const [answer, whose] = Pressed.parse(args);
	if (whose !== person.id) throw new UserError('stale-button');
	if (answer === 'keep') return noteView(ownWords.say('own-data.kept'));
	return forgottenView(await stored(personalData.forget(person.id)), ownWords);
}

/** `/quiz export`: everything that is kept about the caller, as a file. */
export async function exportOwnData({ personalData, person, ownWords }: Context): Promise<View> {
	return exportView(person.id, await stored(personalData.about(person.id)), ownWords);
}
