import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { ownDataFile } from '../../src/app/own-data-file.js';
import type { Request } from '../../src/app/request.js';
import { stored } from '../../src/app/stored.js';
import { UserError } from '../../src/errors.js';
import { noteView } from '../../src/views/note-view.js';
import { exportView, forgetQuestionView, forgottenView } from '../../src/views/quiz/own-data-view.js';
import type { View } from '../../src/views/view.js';

const Long = z.object({ subcommand: z.enum(['export', 'forget']) });

/** Whether a request is about everything that is kept about a person, who may be in thousands of tables. */
export function takesLong(request: Request): boolean {
	if (request.kind === 'run') return Long.safeParse(request.options).success;
	return request.kind === 'press' && request.args[0] === 'forget';
}

/** A button's argument: the person whose data it is about. */
const Pressed = z.tuple([z.string()]);

/** `/quiz forget`: asks before it deletes. */
export async function forget({ personalData, person, ownWords }: Context): Promise<View> {
	return forgetQuestionView(person.id, await stored(personalData.count(person.id)), ownWords);
}

/** The answer “yes” to that question. */
export async function pressForget(args: readonly string[], context: Context): Promise<View> {
	checkOwner(args, context);
	const { personalData, person, ownWords } = context;
	return forgottenView(await stored(personalData.forget(person.id)), ownWords);
}

/** The answer “no”. */
export function pressKeep(args: readonly string[], context: Context): View {
	checkOwner(args, context);
	return noteView(context.ownWords.say('own-data.kept'));
}

/** `/quiz export`: everything that is kept about the caller, as a file. */
export async function exportOwnData({ personalData, person, ownWords }: Context): Promise<View> {
	return exportView(await stored(ownDataFile(person.id, personalData.about(person.id))), ownWords);
}

/** Nobody may press another person's button. */
function checkOwner(args: readonly string[], { person }: Context): void {
	const [whose] = Pressed.parse(args);
	if (whose !== person.id) throw new UserError('stale-button');
}
