import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { UserError } from '../errors.js';
import { wordsIn } from '../text/words.js';
import type { Choice } from '../views/choices.js';
import { clip, Limit } from '../views/limits.js';
import { errorView, incidentView } from '../views/note-view.js';
import type { View } from '../views/view.js';
import type { Answer } from './answer.js';
import type { Bot } from './bot.js';
import type { Caller } from './caller.js';
import type { AfterSending, Context } from './command.js';
import { onTop } from './on-top.js';
import type { Request, Typing } from './request.js';

/** A request in, an answer out. Never rejects. */
export async function dispatch(request: Request, caller: Caller, bot: Bot): Promise<Answer> {
	const afterwards: AfterSending[] = [];
	const context = contextOf(request, caller, bot, (step) => void afterwards.push(step));
	try {
		await bot.limits?.admit(request, caller.person.id);
		const view = await viewOf(request, context, bot);
		const pictured = await bot.pictures.attach(view, { mayAttach: caller.place.mayAttach });
		return { ...pictured, how: wayOf(view, request), outcome: 'answered', afterwards };
	} catch (error) {
		return { ...troubleWith(error, request, context, bot), how: 'private', afterwards };
	}
}

/** What to offer while someone types, trimmed to what Discord shows. Never throws: a failure offers nothing. */
export function suggest(typing: Typing, caller: Caller, bot: Bot): readonly Choice[] {
	try {
		const command = bot.commands.get(typing.command);
		const choices =
			command?.suggest?.(
				typing.option,
				typing.typed,
				contextOf(typing, caller, bot, () => {}),
				typing.others ?? {},
			) ?? [];
		return choices.slice(0, Limit.choices).map(clipped);
	} catch (error) {
		// The other options may hold anything while someone is still typing; that is no bug.
		if (!(error instanceof UserError)) {
			bot.log.error(
				{ err: error, interaction: typing.id, command: typing.command },
				'Autocomplete failed: no choices are offered',
			);
		}
		return [];
	}
}

function clipped(choice: Choice): Choice {
	const name = clip(choice.name, Limit.choiceName);
	return name === choice.name ? choice : { name, value: choice.value };
}

function wayOf(view: View, request: Request): Answer['how'] {
	if (view.form) return 'ask';
	return view.private ? privateWay(view, request) : publicWay(view, request);
}

/** A press changes the message of the person who asked for it; anybody else gets a copy of their own. */
function publicWay({ goes }: View, request: Request): Answer['how'] {
	if (request.kind !== 'press' || goes === 'below') return 'post';
	return request.own ? 'replace' : 'private';
}

/** An answer for one person never replaces a message that others see. */
function privateWay({ goes }: View, request: Request): Answer['how'] {
	return request.kind === 'press' && request.alone && goes === 'over' ? 'replace' : 'private';
}

function viewOf(request: Request, context: Context, bot: Bot): View | Promise<View> {
	const command = bot.commands.get(request.command);
	if (request.kind === 'run') {
		// Discord goes on showing a command for a while after a new version has dropped it.
		if (!command) throw new UserError('unknown-command');
		return command.run(request.options, context);
	}
	const { args } = request;
	const view =
		request.kind === 'press' ? command?.press?.(args, context) : command?.submit?.(args, request.fields, context);
	if (!view) throw new UserError('stale-button');
	return view;
}

/** What a command may use, with the facts of this request. */
function contextOf(
	request: Request | Typing,
	{ person, place }: Caller,
	{ services }: Bot,
	onceSent: Context['onceSent'],
): Context {
	const { language, heard } = services.settings.of(place.guildId);
	const auto = (place.isLocaleUnknown && heard) || place.locale;
	const here = { ...place, locale: language === 'auto' ? auto : language };
	const ownWords = wordsIn(person.locale);
	const words = isReadAlone(request) ? ownWords : wordsIn(here.locale);
	return onTop(services, { person, place: here, requestId: request.id, words, ownWords, onceSent });
}

/** Whether only the person who pressed reads the answer, which is then in their own language. */
function isReadAlone(request: Request | Typing): boolean {
	return 'kind' in request && request.kind === 'press' && (request.alone === true || !request.own);
}

function troubleWith(
	error: unknown,
	{ kind, id: interaction }: Request,
	{ ownWords }: Context,
	{ log }: Bot,
): Pick<Answer, 'view' | 'outcome'> {
	if (error instanceof UserError) {
		const { cause: err, code } = error;
		if (err !== undefined)
			log.error({ err, interaction, code }, 'A request could not be carried out: the person is told why');
		return { view: errorView(error, ownWords), outcome: 'user-error' };
	}
	if (error instanceof z.ZodError) {
		const code = kind === 'run' ? 'bad-input' : 'stale-button';
		return { view: errorView(new UserError(code), ownWords), outcome: 'user-error' };
	}
	const incident = randomUUID().slice(0, 8);
	log.error({ err: error, interaction, incident, kind }, 'A request failed');
	return { view: incidentView(incident, ownWords), outcome: 'failed' };
}
