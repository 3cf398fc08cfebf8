import type { Answer } from '../app/answer.js';
import type { Bot } from '../app/bot.js';
import type { Caller } from '../app/caller.js';
import { isSlash } from '../app/command.js';
import { handle, offer } from '../app/handle.js';
import { messageText } from '../app/message-text.js';
import type { Locale } from '../text/locale.js';
import type { Choice } from '../views/choices.js';
import { parseCustomId } from '../views/custom-id.js';
import type { Form } from '../views/view.js';
import { BadRequest } from './bad-request.js';
import { checkOptions, checkPress } from './check-use.js';
import type { Message, Player } from './message.js';
import type { Draft, PreviewChannel } from './preview-channel.js';
import { previewPlace } from './preview-place.js';
import type { PressBody, RunBody, SayBody, SubmitBody, SuggestBody, UseOnBody } from './requests.js';
import { type Definition, type MenuDefinition, usagesOf } from './usage.js';

/** What the actions below work on. */
export type Stage = { readonly bot: Bot; readonly channel: PreviewChannel };

/** The slash commands as they are registered with Discord. */
export function definitionsOf({ commands }: Bot): readonly Definition[] {
	return [...commands.values()].map(({ definition }) => definition).filter(isSlash);
}

/** The message commands as they are registered with Discord. */
export function menuOf({ commands }: Bot): readonly MenuDefinition[] {
	return [...commands.values()].flatMap(({ definition }) => (isSlash(definition) ? [] : [definition]));
}

/**
 * Uses a command, and puts the answer into the channel.
 *
 * @returns The form to fill in, if that is the answer.
 * @throws {BadRequest}
 */
export async function runCommand(body: RunBody, { bot, channel }: Stage): Promise<Form | undefined> {
	const { player, command, subcommand, options } = body;
	checkOptions(body, usagesOf(definitionsOf(bot)));
	const invocation = { player, command, subcommand };
	let form: Form | undefined;
	await handle(
		{ kind: 'run', id: channel.nextId(), command, options: { ...options, ...(subcommand && { subcommand }) } },
		callerOf(body),
		bot,
		async (answer) => {
			if (answer.how === 'ask') form = answer.view.form;
			else put(answer, { invocation, reader: readerOf(answer, player) }, channel);
		},
	);
	return form;
}

/**
 * Uses a message command on a message's text, and puts the answer into the channel.
 *
 * @throws {BadRequest}
 */
export async function useOnMessage(body: UseOnBody, { bot, channel }: Stage): Promise<void> {
	const { player, command } = body;
	const message = channel.message(body.message);
	if (!message || !mayRead(message, player)) throw new BadRequest('No such message');
	if (!menuOf(bot).some(({ name }) => name === command)) throw new BadRequest('No such command of a message');
	const text = message.written?.text ?? messageText(message);
	const request = { kind: 'run', id: channel.nextId(), command, options: { text } } as const;
	await handle(request, callerOf(body), bot, async (answer) =>
		put(answer, { invocation: { player, command }, reader: readerOf(answer, player) }, channel),
	);
}

/**
 * Puts a player's text into the channel, where the bot hears it.
 *
 * @throws {BadRequest} When the bot does not read the chat.
 */
export async function say({ player, text }: SayBody, { bot, channel }: Stage): Promise<void> {
	if (!bot.hear) throw new BadRequest('Typed answers are not read from the chat');
	const { id } = channel.write({ player, text });
	await bot.hear({ id, channelId: previewPlace.channelId, author: player.id, text });
}

/**
 * Presses a button or chooses from a menu.
 *
 * @returns The form to fill in, if that is the answer.
 * @throws {BadRequest}
 */
export async function pressComponent(body: PressBody, { bot, channel }: Stage): Promise<Form | undefined> {
	const { player, customId, values = [] } = body;
	const message = channel.message(body.message);
	if (!message || !mayRead(message, player)) throw new BadRequest('No such message');
	checkPress(message, body);
	const alone = message.reader === player.id;
	const own = alone || message.invocation?.player.id === player.id;
	const { command, args } = parseCustomId(customId);
	let form: Form | undefined;
	await handle(
		{ kind: 'press', id: channel.nextId(), command, args: [...args, ...values], own, alone },
		callerOf(body),
		bot,
		async (answer) => {
			putAnswer(answer, message, player, channel);
			form = answer.how === 'ask' ? answer.view.form : undefined;
		},
	);
	return form;
}

/** Submits a form, and puts the answer into the channel. */
export function submitForm({ customId, fields, ...sender }: SubmitBody, { bot, channel }: Stage): Promise<void> {
	const request = { kind: 'submit', id: channel.nextId(), ...parseCustomId(customId), fields } as const;
	return handle(request, callerOf(sender), bot, async (answer) =>
		put(answer, { reader: readerOf(answer, sender.player) }, channel),
	);
}

/** The choices to offer while someone types. */
export async function suggestChoices(body: SuggestBody, { bot, channel }: Stage): Promise<readonly Choice[]> {
	const { command, option, typed } = body;
	let offered: readonly Choice[] = [];
	await offer({ id: channel.nextId(), command, option, typed }, callerOf(body), bot, async (choices) => {
		offered = choices;
	});
	return offered;
}

/** Whether a message is shown to a player. */
export function mayRead({ reader }: Pick<Message, 'reader'>, { id }: Pick<Player, 'id'>): boolean {
	return reader === undefined || reader === id;
}

function putAnswer(answer: Answer, pressed: Message, player: Player, channel: PreviewChannel): void {
	switch (answer.how) {
		case 'replace':
			follow(answer, channel.replace(pressed.id, answer.view), channel);
			break;
		case 'private':
		case 'post':
			put(answer, { reader: readerOf(answer, player) }, channel);
			break;
		case 'ask':
			break;
	}
}

function put(answer: Answer, draft: Draft, channel: PreviewChannel): void {
	follow(answer, channel.add(answer.view, draft), channel);
}

function readerOf({ how }: Answer, { id }: Player): string | undefined {
	return how === 'private' ? id : undefined;
}

/** Puts an answer's later view into its message, unless the message has changed meanwhile. */
function follow({ later }: Answer, message: Message | undefined, channel: PreviewChannel): void {
	void later?.then((view) => {
		if (view && message && channel.message(message.id) === message) channel.replace(message.id, view);
	});
}

function callerOf({ player, locale }: { readonly player: Player; readonly locale: Locale }): Caller {
	// People on the page try the bot out, so they may change its settings, too.
	return {
		person: { ...player, locale, moderates: false, manages: true },
		place: { ...previewPlace, locale, mayPost: true },
	};
}
