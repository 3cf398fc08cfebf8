import { DiscordAPIError, type REST } from '@discordjs/rest';
import {
	type APIInteraction,
	type APIInteractionResponse,
	InteractionResponseType,
	InteractionType,
	MessageFlags,
	RESTJSONErrorCodes,
	Routes,
} from 'discord-api-types/v10';
import type { Answer, Bot } from '../app/dispatch.js';
import { handle, offer } from '../app/handle.js';
import type { ViewFile } from '../views/view.js';
import { filesOf, messageBody } from './message-body.js';
import { callerOf, isTyping, requestOf, typingOf } from './read-interaction.js';

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
	const send = async (body: APIInteractionResponse, files?: readonly ViewFile[]) => {
		const route = Routes.interactionCallback(interaction.id, interaction.token);
		await rest.post(route, { body, auth: false, ...(files && { files: filesOf(files) }) });
	};
	try {
		if (isTyping(interaction)) {
			await offer(typingOf(interaction), callerOf(interaction), bot, (choices) =>
				send({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [...choices] } }),
			);
			return;
		}
		const request = requestOf(interaction);
		if (!request) return;
		await handle(request, callerOf(interaction), bot, (answer) => {
			const pressed = interaction.type === InteractionType.MessageComponent;
			return send(responseOf(answer, pressed), answer.view.files);
		});
	} catch (error) {
		const lost =
			error instanceof DiscordAPIError &&
			(error.code === RESTJSONErrorCodes.UnknownInteraction ||
				error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
		bot.log[lost ? 'warn' : 'error']({ err: error, interaction: interaction.id }, 'An answer did not reach Discord');
	}
}

function responseOf({ view, how }: Answer, pressed: boolean): APIInteractionResponse {
	if (how === 'ask' && view.form && pressed) {
		return { type: InteractionResponseType.Modal, data: view.form.toJSON() };
	}
	const data = messageBody(view);
	if (how === 'replace' && pressed) return { type: InteractionResponseType.UpdateMessage, data };
	return {
		type: InteractionResponseType.ChannelMessageWithSource,
		data: how === 'private' ? { ...data, flags: MessageFlags.Ephemeral } : data,
	};
}
