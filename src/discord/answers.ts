import { DiscordAPIError, type REST, type RequestData } from '@discordjs/rest';
import {
	type APIApplicationCommandAutocompleteResponse,
	type APIInteraction,
	type APIModalInteractionResponse,
	InteractionResponseType,
	InteractionType,
	MessageFlags,
	RESTJSONErrorCodes,
	Routes,
} from 'discord-api-types/v10';
import type { Answer, Bot } from '../app/dispatch.js';
import { handle, offer } from '../app/handle.js';
import type { Choice } from '../views/choices.js';
import { messageBody, writtenOnce } from './message-body.js';
import { withFiles } from './multipart.js';
import { callerOf, isTyping, requestOf, typingOf } from './read-interaction.js';

const { ChannelMessageWithSource, UpdateMessage } = InteractionResponseType;
const { Ephemeral } = MessageFlags;

/** Answers interactions: they become requests, and what comes of those is sent to Discord. */
export function answers(
	rest: REST,
	bot: Bot,
): {
	/** Never throws. */
	answer(interaction: APIInteraction): void;
	/** Resolves once every answer that is on its way has arrived or failed. */
	settled(): Promise<void>;
} {
	const inFlight = new Set<Promise<void>>();
	return {
		answer(interaction) {
			const answering = answerOne(interaction, rest, bot).finally(() => inFlight.delete(answering));
			inFlight.add(answering);
		},
		async settled() {
			while (inFlight.size > 0) await Promise.all(inFlight);
		},
	};
}

/** Never rejects. */
async function answerOne(interaction: APIInteraction, rest: REST, bot: Bot): Promise<void> {
	const send = async (request: RequestData) => {
		await rest.post(Routes.interactionCallback(interaction.id, interaction.token), { ...request, auth: false });
	};
	try {
		if (isTyping(interaction)) {
			await offer(typingOf(interaction), callerOf(interaction), bot, (choices) => send({ body: choicesOf(choices) }));
			return;
		}
		const request = requestOf(interaction);
		if (!request) return;
		await handle(request, callerOf(interaction), bot, (answer) =>
			send(responseTo(answer, interaction.type === InteractionType.MessageComponent)),
		);
	} catch (error) {
		const lost =
			error instanceof DiscordAPIError &&
			(error.code === RESTJSONErrorCodes.UnknownInteraction ||
				error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
		bot.log[lost ? 'warn' : 'error']({ err: error, interaction: interaction?.id }, 'An answer did not reach Discord');
	}
}

function choicesOf(choices: readonly Choice[]): APIApplicationCommandAutocompleteResponse {
	return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [...choices] } };
}

/** @param pressed Something was pressed: only then a message can be replaced, or a form shown. */
function responseTo({ view, how }: Answer, pressed: boolean): RequestData {
	if (how === 'ask' && view.form && pressed) {
		return {
			body: { type: InteractionResponseType.Modal, data: view.form.toJSON() } satisfies APIModalInteractionResponse,
		};
	}
	const type = how === 'replace' && pressed ? UpdateMessage : ChannelMessageWithSource;
	const isPrivate = how === 'private';
	const response = () => ({ type, data: { ...messageBody(view), ...(isPrivate && { flags: Ephemeral }) } });
	if (view.files) return withFiles(response(), view.files);
	const body = writtenOnce(view, `${type} ${isPrivate}`, response);
	return { body, passThroughBody: true, headers: { 'Content-Type': 'application/json' } };
}
