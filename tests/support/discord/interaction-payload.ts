import {
	type APIBaseInteraction,
	type APIMessageInteractionMetadata,
	ApplicationIntegrationType,
	GuildFeature,
	InteractionContextType,
	InteractionType,
} from 'discord-api-types/v10';
import type { Interaction } from './interaction.js';
import type { Place } from './message.js';
import type { Person } from './person.js';

const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** What a test may say of an interaction beyond what the person does. */
export interface DeliveryOptions {
	/** The interaction's id, when it is to be older than another: take it earlier from `standIn.nextId()`. */
	id?: string;
	/** Sent although Discord's own client would not let a person do it: a forged button, a missing option. */
	isForged?: boolean;
	/** Who installed the app; by default follows from the channel and the person. */
	authorizingIntegrationOwners?: APIBaseInteraction<InteractionType, unknown>['authorizing_integration_owners'];
	/** Gets what sends it, instead of its being sent at once: a bench has all of them ready before it looks at the clock. */
	hold?: (send: () => void) => void;
	/** The answer is only waited for: of what the bot says, its size and when it came is all that is looked at. */
	isUnread?: boolean;
	/** What the bot may do in the channel; by default the channel's `botPermissions`. */
	appPermissions?: bigint;
}

/** The part that all interactions have: who, where, in which language, and what the bot may do there. */
export type InteractionFrame = Omit<APIBaseInteraction<InteractionType, unknown>, 'type' | 'data' | 'message'> &
	Required<Pick<APIBaseInteraction<InteractionType, unknown>, 'channel' | 'channel_id'>>;

/** The frame of an interaction that a person starts in a channel. */
export function interactionFrame(
	user: Person,
	channel: Place,
	about: { id: string; token: string; applicationId: string },
	options: DeliveryOptions,
): InteractionFrame {
	const { guild } = channel;
	const member = guild && { ...guild.member(user), permissions: user.permissions.toString() };
	return {
		id: about.id,
		application_id: about.applicationId,
		token: about.token,
		version: 1,
		channel: channel.data,
		channel_id: channel.id,
		context: channel.context,
		locale: user.locale,
		app_permissions: (options.appPermissions ?? channel.botPermissions).toString(),
		authorizing_integration_owners: options.authorizingIntegrationOwners ?? integrationOwners(user, channel),
		entitlements: [],
		attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
		...(guild && member
			? {
					guild_id: guild.id,
					guild: { id: guild.id, locale: guild.locale, features: guild.isCommunity ? [GuildFeature.Community] : [] },
					guild_locale: guild.locale,
					member,
				}
			: { user: user.data }),
	};
}

function integrationOwners(
	user: Person,
	channel: Place,
): APIBaseInteraction<InteractionType, unknown>['authorizing_integration_owners'] {
	const isOwnConversation = channel.context === InteractionContextType.BotDM;
	return {
		...(channel.guild?.isInstalled && { [ApplicationIntegrationType.GuildInstall]: channel.guild.id }),
		...(isOwnConversation && { [ApplicationIntegrationType.GuildInstall]: '0' }),
		...(user.hasInstalledApp && { [ApplicationIntegrationType.UserInstall]: user.id }),
	};
}

/** What a message tells of the interaction that called for it. */
export function interactionMetadata({ payload, user, source, openedBy }: Interaction): APIMessageInteractionMetadata {
	const base = {
		id: payload.id,
		user: user.data,
		authorizing_integration_owners: payload.authorizing_integration_owners,
	};
	if (payload.type === InteractionType.MessageComponent) {
		return { ...base, type: payload.type, interacted_message_id: source?.id ?? '0' };
	}
	if (payload.type === InteractionType.ModalSubmit && openedBy) {
		const triggering = interactionMetadata(openedBy);
		if (triggering.type !== InteractionType.ModalSubmit) {
			return { ...base, type: payload.type, triggering_interaction_metadata: triggering };
		}
	}
	return { ...base, type: InteractionType.ApplicationCommand };
}
