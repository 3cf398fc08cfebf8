import { IncomingWebhookRequestPartialSchema, IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod';
import { MessageFlags } from 'discord-api-types/v10';
import { ApiError } from '../api-error.js';
import type { Interaction } from '../interaction.js';
import type { Message } from '../message.js';
import { type Call, param, publicRoute, type Route } from '../route.js';
import { type AnswerWorld, messageOrigin } from './interaction-routes.js';

/** Fields that a client of discord.js sends with every message. */
const SENT_BY_DISCORD_JS = ['tts', 'nonce', 'enforce_nonce'];
const PATH = '/webhooks/:application/:token';

/** What follows the first answer to an interaction: its edits, deletion, and further messages. */
export function webhookRoutes(world: AnswerWorld): Route[] {
	return [
		publicRoute(`POST ${PATH}`, (call) => {
			const interaction = answered(world, call);
			const { violations, messages } = world;
			const body = violations.parse(call.route, IncomingWebhookRequestPartialSchema, call.body, SENT_BY_DISCORD_JS);
			const { original, user, channel } = interaction;
			messages.check(call, body);
			if (original?.isLoading && !original.isDeleted) {
				messages.edit(original, body, call.files);
				return { body: original.data };
			}
			if (channel.isDeleted) throw new ApiError('unknownChannel');
			const onlyFor = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0 ? user : undefined;
			return { body: messages.create(channel, body, call.files, messageOrigin(world, interaction), onlyFor).data };
		}),
		publicRoute(`GET ${PATH}/messages/:message`, (call) => ({ body: messageOf(world, call).data })),
		publicRoute(`PATCH ${PATH}/messages/:message`, (call) => {
			const message = messageOf(world, call);
			const { violations, messages } = world;
			const body = violations.parse(
				call.route,
				IncomingWebhookUpdateRequestPartialSchema,
				call.body,
				SENT_BY_DISCORD_JS,
			);
			messages.check(call, body, message);
			messages.edit(message, body, call.files);
			return { body: message.data };
		}),
		publicRoute(`DELETE ${PATH}/messages/:message`, (call) => {
			world.messages.delete(messageOf(world, call));
			return undefined;
		}),
	];
}

function answered(world: AnswerWorld, call: Call): Interaction {
	const interaction = world.interactions.get(param(call, 'token'));
	if (!interaction?.answer || param(call, 'application') !== world.applicationId) throw new ApiError('unknownWebhook');
	if (interaction.isExpired) throw new ApiError('invalidWebhookToken');
	return interaction;
}

/** The message a webhook route means; only those of the bot in the interaction's channel are in its reach. */
function messageOf(world: AnswerWorld, call: Call): Message {
	const { channel, original } = answered(world, call);
	const id = param(call, 'message');
	const message = id === '@original' ? original : channel.allMessages.get(id);
	if (channel.isDeleted || !message || message.isDeleted) throw new ApiError('unknownMessage');
	if (message.data.application_id !== world.applicationId && message !== original) throw new ApiError('unknownMessage');
	return message;
}
