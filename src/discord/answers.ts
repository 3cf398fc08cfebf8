import { DiscordAPIError } from '@discordjs/rest';
import {
	type APIApplicationCommandAutocompleteResponse,
	type APIInteraction,
	type APIMessageComponentInteraction,
	type APIModalInteractionResponse,
	InteractionResponseType,
	InteractionType,
	MessageFlags,
	RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import type { Answer } from '../app/answer.js';
import type { Bot } from '../app/bot.js';
import { handle, offer } from '../app/handle.js';
import type { Notes } from '../app/notes.js';
import type { Choice } from '../views/choices.js';
import type { Frozen } from '../views/frozen.js';
import type { Pages } from '../views/pages.js';
import { type Callback, type Callbacks, JSON_HEADERS } from './callbacks.js';
import { LatePictures } from './late-pictures.js';
import { messageBody } from './message-body.js';
import { multipart } from './multipart.js';
import { callerOf, isTyping, requestOf, typingOf } from './read-interaction.js';

const { ChannelMessageWithSource, UpdateMessage } = InteractionResponseType;
const { Ephemeral } = MessageFlags;
/** Acknowledges an interaction: a private answer will follow. */
const ANNOUNCED = { type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags: Ephemeral } };
/** Acknowledges a press: the pressed message stays as it is until the answer comes. */
const UNCHANGED = { type: InteractionResponseType.DeferredMessageUpdate };

/** The status when a message was deleted, or a token has expired. */
const NOT_FOUND = 404;

/** An interaction whose answer can be deleted. */
export type Answered = Pick<APIInteraction, 'application_id' | 'token'>;

type Way = {
	readonly callbacks: Pick<Callbacks, 'send' | 'edit' | 'follow'>;
	readonly latePictures: LatePictures;
	readonly notes: Pick<Notes<Answered>, 'put'>;
};

/** Answers interactions: turns them into requests, and sends the results to Discord. */
export function answers(
	callbacks: Way['callbacks'],
	bot: Bot,
	notes: Way['notes'],
): {
	/** Never throws. */
	answer(interaction: APIInteraction): void;
	/** Resolves once every answer under way has arrived or failed; pictures that are not drawn by then are left out. */
	settled(): Promise<void>;
} {
	const inFlight = new Set<Promise<void>>();
	const latePictures = new LatePictures();
	return {
		answer(interaction) {
			const answering = answerOne(interaction, { callbacks, latePictures, notes }, bot).finally(() =>
				inFlight.delete(answering),
			);
			inFlight.add(answering);
		},
		async settled() {
			while (inFlight.size > 0) await Promise.all(inFlight);
			await latePictures.stop();
		},
	};
}

/** Never rejects. */
async function answerOne(interaction: APIInteraction, way: Way, bot: Bot): Promise<void> {
	const { callbacks, notes } = way;
	try {
		if (isTyping(interaction)) {
			await offer(typingOf(interaction), callerOf(interaction), bot, (choices) =>
				callbacks.send(interaction, choicesOf(choices)),
			);
			return;
		}
		const request = requestOf(interaction);
		if (!request) return;
		const pressed = interaction.type === InteractionType.MessageComponent;
		const caller = callerOf(interaction);
		let send = async (answer: Answer) => {
			await sendAnswer(answer, interaction, way, bot);
			const { noteOf } = answer.view;
			if (noteOf === undefined || answer.how !== 'private') return;
			const { application_id, token } = interaction;
			notes.put(noteOf, caller.person.id, { application_id, token });
		};
		await handle(
			request,
			caller,
			bot,
			(answer) => send(answer),
			async () => {
				await callbacks.send(interaction, written(pressed ? UNCHANGED : ANNOUNCED));
				send = (answer) => {
					const takesPlace = !pressed || answer.how === 'replace';
					return takesPlace
						? callbacks.edit(interaction, messageOf(answer))
						: callbacks.follow(interaction, messageOf(answer, Ephemeral));
				};
			},
		);
	} catch (error) {
		const lost =
			error instanceof DiscordAPIError &&
			(error.code === RESTJSONErrorCodes.UnknownInteraction ||
				error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
		bot.log[lost ? 'warn' : 'error']({ err: error, interaction: interaction?.id }, 'An answer did not reach Discord');
	}
}

/** Answers now, and adds the picture once it is drawn. */
async function sendAnswer(answer: Answer, interaction: APIInteraction, way: Way, bot: Bot): Promise<void> {
	const { callbacks, latePictures } = way;
	const over = answer.how === 'replace' && interaction.type === InteractionType.MessageComponent && nameOf(interaction);
	const turn = over || answer.later ? await latePictures.turn(over || interaction.id) : undefined;
	try {
		await callbacks.send(interaction, responseTo(answer, interaction.type, bot.services.pages));
	} catch (error) {
		if (turn) latePictures.giveUp(turn);
		throw error;
	}
	if (!turn) return;
	void latePictures.follow(turn, answer.later, (view, signal) =>
		callbacks.edit(interaction, messageOf({ view }), signal).catch((err) => {
			const isGone = err instanceof DiscordAPIError && err.status === NOT_FOUND;
			if (isGone || signal.aborted) return;
			bot.log.warn({ err, interaction: interaction.id }, 'A late picture could not be added to its message');
		}),
	);
}

/** Identifies a message by the interaction that it answers, which every press on it names, or else by its own id. */
function nameOf({ message }: APIMessageComponentInteraction): string {
	return message.interaction_metadata?.id ?? message.id;
}

function choicesOf(choices: readonly Choice[]): Callback {
	return written({
		type: InteractionResponseType.ApplicationCommandAutocompleteResult,
		data: { choices: [...choices] },
	} satisfies APIApplicationCommandAutocompleteResponse);
}

/** @param to Only a pressed message can be replaced, and a submitted form cannot be answered with another form. */
function responseTo({ view, how }: Answer, to: InteractionType, pages: Pages): Callback {
	const pressed = to === InteractionType.MessageComponent;
	if (how === 'ask' && view.form && to !== InteractionType.ModalSubmit) {
		const response = { type: InteractionResponseType.Modal, data: view.form } as const;
		return written(response satisfies Frozen<APIModalInteractionResponse>);
	}
	const type = how === 'replace' && pressed ? UpdateMessage : ChannelMessageWithSource;
	const isPrivate = how === 'private';
	const response = () => ({ type, data: { ...messageBody(view), flags: isPrivate ? Ephemeral : undefined } });
	if (view.files) return multipart(response(), view.files);
	const body = pages.written(view, `${type} ${isPrivate}`, () => Buffer.from(JSON.stringify(response())));
	return { body, headers: JSON_HEADERS };
}

/** A message that comes after the first response to an interaction. */
function messageOf({ view }: Pick<Answer, 'view'>, flags?: MessageFlags): Callback {
	const message = { ...messageBody(view), flags };
	return view.files ? multipart(message, view.files) : written(message);
}

function written(response: object): Callback {
	return { body: JSON.stringify(response), headers: JSON_HEADERS };
}
