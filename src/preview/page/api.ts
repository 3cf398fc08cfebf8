import type { Locale } from '../../text/locale.js';
import type { Choice } from '../../views/choices.js';
import type { Form } from '../../views/view.js';
import type { Member, Message, Player } from '../message.js';
import type { OptionValue } from '../usage.js';

/** Who asks, in which language. */
export type Sender = { readonly player: Player; readonly locale: Locale };

/** A command ready to be sent. */
export type Use = {
	readonly command: string;
	readonly subcommand?: string | undefined;
	readonly options: Readonly<Record<string, OptionValue>>;
};

/** A form's values, by the ids of its fields. */
export type FilledIn = Readonly<Record<string, string | readonly string[]>>;

// Answers are not validated: the server is the other half of this program, on this page's own origin.

/** Tells the server of a player, or of a new name. */
export async function rename(player: Player): Promise<void> {
	await send('PUT', 'players', player);
}

/** @returns The form to fill in, if that is the answer. */
export async function run(sender: Sender, use: Use): Promise<Form | undefined> {
	return formIn(await send('POST', 'run', { ...sender, ...use }));
}

/** Uses a message command on a message. */
export async function useOn(sender: Sender, message: string, command: string): Promise<void> {
	await send('POST', 'use-on', { ...sender, message, command });
}

export async function say(player: Player, text: string): Promise<void> {
	await send('POST', 'say', { player, text });
}

export async function press(
	sender: Sender,
	message: string,
	customId: string,
	values?: readonly string[],
): Promise<Form | undefined> {
	return formIn(await send('POST', 'press', { ...sender, message, customId, values }));
}

export async function submit(sender: Sender, customId: string, fields: FilledIn): Promise<void> {
	await send('POST', 'submit', { ...sender, customId, fields });
}

export async function suggest(
	sender: Sender,
	typing: { readonly command: string; readonly option: string; readonly typed: string },
): Promise<readonly Choice[]> {
	return (await send('POST', 'suggest', { ...sender, ...typing })).json();
}

export async function dismiss(player: Player, message: string): Promise<void> {
	await send('POST', 'dismiss', { player, message });
}

/** Follows the channel, across lost connections. `reset` comes first whenever the page should forget all messages. */
export function follow(
	player: Player,
	on: {
		reset(): void;
		message(message: Message): void;
		players(players: readonly Member[]): void;
		/** Called when everything so far has been sent. */
		ready(): void;
		online(online: boolean): void;
	},
): void {
	const events = new EventSource(`/api/events?${new URLSearchParams({ ...player })}`);
	events.addEventListener('open', () => on.online(true));
	events.addEventListener('error', () => on.online(false));
	events.addEventListener('reset', () => on.reset());
	events.addEventListener('ready', () => on.ready());
	events.addEventListener('message', ({ data }) => on.message(JSON.parse(data)));
	events.addEventListener('players', ({ data }) => on.players(JSON.parse(data)));
}

function formIn(response: Response): Promise<Form> | undefined {
	return response.status === 204 ? undefined : response.json();
}

async function send(method: string, path: string, body: object): Promise<Response> {
	const response = await fetch(`/api/${path}`, {
		method,
		body: JSON.stringify(body),
		headers: { 'content-type': 'application/json' },
	});
	if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
	return response;
}
