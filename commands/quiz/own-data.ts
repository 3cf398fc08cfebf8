import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { stored } from '../../src/app/stored.js';
import { UserError } from '../../src/errors.js';
import { noteView } from '../../src/views/note-view.js';
import { exportView, forgetQuestionView, forgottenView } from '../../src/views/quiz/own-data-view.js';
import type { View } from '../../src/views/view.js';

/** A button names whose data it is about. */
const Pressed = z.tuple([z.string()]);

/** `/quiz forget`: asks first. */
export async function forget({ personalData, person, ownWords }: Context): Promise<View> {
	const about = await stored(personalData.about(person.id));
	return forgetQuestionView(
		person.id,
		about.map(({ kind, kept }) => ({ kind, count: kept.length })),
		ownWords,
	);
}

/** The answer yes to that question. */
export async function pressForget(args: readonly string[], context: Context): Promise<View> {
	checkOwner(args, context);
	const { personalData, person, ownWords } = context;
	return forgottenView(await stored(personalData.forget(person.id)), ownWords);
}

/** The answer no. */
export function pressKeep(args: readonly string[], context: Context): View {
	checkOwner(args, context);
	return noteView(context.ownWords.say('own-data.kept'));
}

/** `/quiz export`: everything that is kept about the caller, as a file. */
export async function exportOwnData({ personalData, person, ownWords }: Context): Promise<View> {
	return exportView(person.id, await stored(personalData.about(person.id)), ownWords);
}

/** Nobody presses for another. */
function checkOwner(args: readonly string[], { person }: Context): void {
	const [whose] = Pressed.parse(args);
	if (whose !== person.id) throw new UserError('stale-button');
}
