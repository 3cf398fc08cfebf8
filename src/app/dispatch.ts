import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { UserError } from '../errors.js';
import { wordsIn } from '../text/words.js';
import type { Choice } from '../views/choices.js';
import { parseCustomId } from '../views/custom-id.js';
import { clip, Limit } from '../views/limits.js';
import { errorView, incidentView } from '../views/note-view.js';
import type { View } from '../views/view.js';
import type { Caller } from './caller.js';
import type { Command, Context, Services } from './command.js';
import type { Log } from './log.js';
import type { Observer, Outcome } from './observer.js';
import type { PersonLimits } from './person-limits.js';
import type { PictureGiver } from './pictures.js';
import type { ChatMessage } from './quiz/chat-answers.js';

/** An interaction as plain data. `id` is its snowflake. */
export type Request =
	| { readonly kind: 'run'; readonly id: string; readonly command: string; readonly options: unknown }
	| {
			readonly kind: 'press';
			readonly id: string;
			readonly customId: string;
			/** What was chosen in a select menu. */
			readonly values?: readonly string[];
			/** The pressed message answers this same person, so their press may replace it. */
			readonly own: boolean;
			/** Only the person who presses sees the pressed message. */
			readonly alone?: boolean;
	  }
	| {
			readonly kind: 'submit';
			readonly id: string;
			readonly customId: string;
			readonly fields: Readonly<Record<string, string>>;
	  };

/** Someone is typing into an option that completes itself. */
export type Typing = {
	readonly id: string;
	readonly command: string;
	readonly option: string;
	readonly typed: string;
	/** What stands in the other options by now. */
	readonly others?: Readonly<Record<string, string>>;
};

/**
 * A view, and how it is given: as a new message, only to the person who asked, in place of the pressed message, or as a
 * form to fill in.
 */
export type Answer = {
	readonly view: View;
	readonly how: 'post' | 'private' | 'replace' | 'ask';
	readonly outcome: Exclude<Outcome, 'lost'>;
};

/** The bot, without Discord: everything a rim needs. */
export type Bot = {
	readonly commands: ReadonlyMap<string, Command>;
	readonly services: Services;
	readonly pictures: PictureGiver;
	/** Hears what people write in channels; absent where nobody's messages are to be read. Never rejects. */
	readonly hear?: (message: ChatMessage) => Promise<void>;
	readonly log: Log;
	readonly observer: Observer;
	/** Nobody is kept from anything without them. */
	readonly limits?: PersonLimits | undefined;
};

/** A request in, an answer out. Never rejects. */
export async function dispatch(request: Request, caller: Caller, bot: Bot): Promise<Answer> {
	const context = contextOf(request, caller, bot);
	try {
		await bot.limits?.admit(request, caller.person.id);
		const view = await viewOf(request, context, bot);
		return { view: await bot.pictures.attach(view), how: wayOf(view, request), outcome: 'answered' };
	} catch (error) {
		return { ...troubleWith(error, request, context, bot), how: 'private' };
	}
}

/** What to offer while someone types, trimmed to what Discord shows. Never throws: a failure offers nothing. */
export function suggest(typing: Typing, caller: Caller, bot: Bot): readonly Choice[] {
	try {
		const command = bot.commands.get(typing.command);
		const choices =
			command?.suggest?.(typing.option, typing.typed, contextOf(typing, caller, bot), typing.others ?? {}) ?? [];
		return choices.slice(0, Limit.choices).map(clipped);
	} catch (error) {
		// What else was typed may mean nothing; that is no bug.
		if (!(error instanceof UserError)) {
			bot.log.error({ err: error, interaction: typing.id, command: typing.command }, 'Could not suggest');
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

/** What one person reads never goes over a message that others see. */
function privateWay({ goes }: View, request: Request): Answer['how'] {
	return request.kind === 'press' && request.alone && goes === 'over' ? 'replace' : 'private';
}

function viewOf(request: Request, context: Context, bot: Bot): View | Promise<View> {
	if (request.kind === 'run') {
		const command = bot.commands.get(request.command);
		// Discord goes on showing a command for a while after a new version has dropped it.
		if (!command) throw new UserError('unknown-command');
		return command.run(request.options, context);
	}
	const { command, args } = parseCustomId(request.customId);
	if (request.kind === 'submit') {
		const submit = bot.commands.get(command)?.submit;
		if (!submit) throw new UserError('stale-button');
		return submit(args, request.fields, context);
	}
	const press = bot.commands.get(command)?.press;
	if (!press) throw new UserError('stale-button');
	return press([...args, ...(request.values ?? [])], context);
}

/** Made for every keystroke: named one by one, its fields lie in one piece of memory. */
function contextOf(request: Request | Typing, { person, place }: Caller, { services }: Bot): Context {
	const { language } = services.settings.of(place.guildId);
	const here = language === 'auto' ? place : { ...place, locale: language };
	const ownWords = wordsIn(person.locale);
	return {
		catalog: services.catalog,
		pages: services.pages,
		quizHost: services.quizHost,
		dailyHost: services.dailyHost,
		reviewHost: services.reviewHost,
		scores: services.scores,
		settings: services.settings,
		personalData: services.personalData,
		clock: services.clock,
		person,
		place: here,
		requestId: request.id,
		words: isReadAlone(request) ? ownWords : wordsIn(here.locale),
		ownWords,
	};
}

/** What a press brings one person only, they read in their own language. */
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
		if (err !== undefined) log.error({ err, interaction, code }, 'A request could not be met');
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
