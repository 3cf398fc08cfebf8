import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	ModalInteractionCallbackRequestSchema,
	UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { ApiError } from '../api-error.js';
import { choiceProblems } from '../checks/choice-problems.js';
import { modalProblems } from '../checks/modal-problems.js';
import { under } from '../checks/problem.js';
import type { Callback, Interaction } from '../interaction.js';
import { interactionMetadata } from '../interaction-payload.js';
import type { InteractionStore } from '../interaction-store.js';
import type { Message } from '../message.js';
import type { MessageOrigin, MessageStore } from '../message-store.js';
import { type Call, param, publicRoute, type Reply, type Route } from '../route.js';
import type { Violations } from '../violations.js';

const {
	ChannelMessageWithSource: REPLY,
	DeferredChannelMessageWithSource: DEFER_REPLY,
	UpdateMessage: UPDATE,
	DeferredMessageUpdate: DEFER_UPDATE,
	ApplicationCommandAutocompleteResult: CHOICES,
	Modal: MODAL,
} = InteractionResponseType;

/** Fields that a client of discord.js sends with every callback. */
const SENT_BY_DISCORD_JS = ['data.tts', 'data.nonce', 'data.enforce_nonce'];

/** What answers to interactions need of the world they are in. */
export interface AnswerWorld {
	readonly applicationId: string;
	readonly interactions: InteractionStore;
	readonly messages: MessageStore;
	readonly violations: Violations;
}

/** The first answer to an interaction. */
export function interactionRoutes(world: AnswerWorld): Route[] {
	return [
		publicRoute(
			'POST /interactions/:interaction/:token/callback',
			(call) => {
				const interaction = world.interactions.get(param(call, 'token'));
				if (interaction?.payload.id !== param(call, 'interaction')) throw new ApiError('unknownInteraction');
				if (interaction.answer) throw new ApiError('alreadyAcknowledged');
				if (interaction.isTooLate(call.arrivedAt)) throw new ApiError('unknownInteraction');
				if (interaction.isUnread) return void interaction.take({}, world.messages.unread(interaction.channel), call);
				const callback = readCallback(world, call, interaction);
				const message = apply(world, call, interaction, callback);
				interaction.take(callback, message, call);
				return call.query.get('with_response') === 'true' ? callbackReply(interaction, callback, message) : undefined;
			},
			({ token = '' }) => world.interactions.get(token)?.isUnread ?? false,
		),
	];
}

function readCallback(world: AnswerWorld, { route, body }: Call, interaction: Interaction): Callback {
	const { violations } = world;
	const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
	const allowed = allowedTypes(interaction);
	if (!allowed.some((each) => each === type)) {
		const message = `Value must be one of {${allowed.join(', ')}}.`;
		violations.judge(route, [{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
	}
	if (type === MODAL) {
		const { data } = violations.parse(route, ModalInteractionCallbackRequestSchema, body);
		violations.judge(route, under(['data'], modalProblems(data)));
		return { type, modal: data };
	}
	if (type === CHOICES) {
		const { data } = violations.parse(route, ApplicationCommandAutocompleteCallbackRequestSchema, body);
		const choices = data?.choices ?? [];
		violations.judge(route, under(['data', 'choices'], choiceProblems(choices, interaction.payload)));
		return { type, choices };
	}
	const isUpdate = type === UPDATE || type === DEFER_UPDATE;
	const parsed = isUpdate
		? violations.parse(route, UpdateMessageInteractionCallbackRequestSchema, body, SENT_BY_DISCORD_JS)
		: violations.parse(route, CreateMessageInteractionCallbackRequestSchema, body, SENT_BY_DISCORD_JS);
	return { type: parsed.type, ...(parsed.data && { data: parsed.data }) };
}

function allowedTypes({ payload, source }: Interaction): InteractionResponseType[] {
	switch (payload.type) {
		case InteractionType.ApplicationCommand:
			return [REPLY, DEFER_REPLY, MODAL];
		case InteractionType.ApplicationCommandAutocomplete:
			return [CHOICES];
		case InteractionType.MessageComponent:
			return [REPLY, DEFER_REPLY, DEFER_UPDATE, UPDATE, MODAL];
		case InteractionType.ModalSubmit:
			return source ? [REPLY, DEFER_REPLY, DEFER_UPDATE, UPDATE] : [REPLY, DEFER_REPLY];
		case InteractionType.Ping:
			return [InteractionResponseType.Pong];
	}
}

/** Does what the callback says; the message it made or changed. */
function apply(world: AnswerWorld, call: Call, interaction: Interaction, callback: Callback): Message | undefined {
	const { source, channel, user } = interaction;
	const body = callback.data ?? {};
	const onlyFor = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0 ? user : undefined;
	switch (callback.type) {
		case REPLY:
			world.messages.check(call, body);
			return world.messages.create(channel, body, call.files, messageOrigin(world, interaction), onlyFor);
		case DEFER_REPLY: {
			const flags = (body.flags ?? 0) | MessageFlags.Loading;
			return world.messages.create(channel, { flags }, [], messageOrigin(world, interaction), onlyFor);
		}
		case UPDATE:
			if (!source || source.isDeleted) throw new ApiError('unknownMessage');
			world.messages.check(call, body, source);
			world.messages.edit(source, body, call.files);
			return source;
		case DEFER_UPDATE:
			return source;
		default:
			return undefined;
	}
}

/** What a message says of the interaction that called for it. */
export function messageOrigin(
	{ applicationId }: { readonly applicationId: string },
	interaction: Interaction,
): MessageOrigin {
	const isCommand = interaction.payload.type === InteractionType.ApplicationCommand;
	return {
		type: isCommand ? MessageType.ChatInputCommand : MessageType.Default,
		interaction_metadata: interactionMetadata(interaction),
		webhook_id: applicationId,
		application_id: applicationId,
	};
}

function callbackReply(interaction: Interaction, { type }: Callback, message: Message | undefined): Reply {
	const { id, type: interactionType } = interaction.payload;
	const about = message && {
		response_message_id: message.id,
		response_message_loading: message.isLoading,
		response_message_ephemeral: message.isEphemeral,
	};
	const resource = { type, ...(message && type !== DEFER_UPDATE && { message: message.data }) };
	return { body: { interaction: { id, type: interactionType, ...about }, resource } };
}
