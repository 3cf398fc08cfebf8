import {
	type APIApplicationCommandAutocompleteInteraction,
	type APIApplicationCommandInteraction,
	type APIApplicationCommandInteractionDataOption,
	type APIInteraction,
	type APIMessageComponentInteraction,
	type APIModalSubmitInteraction,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	ComponentType,
	GuildFeature,
	InteractionContextType,
	InteractionType,
	Locale,
	MessageFlags,
} from 'discord-api-types/v10';
import type { Caller } from '../app/caller.js';
import { messageText } from '../app/message-text.js';
import type { Request, Typing } from '../app/request.js';
import { localeOf } from '../text/locale.js';
import { parseCustomId } from '../views/custom-id.js';
import { mayAttach, mayPost, memberRights } from './rights.js';

/** Stands for an unknown channel, in which nothing can be played or posted. */
const NO_CHANNEL = '0';
const USUAL_LOCALE = Locale.EnglishUS;

type Options = readonly APIApplicationCommandInteractionDataOption<
	InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>[];

/** Whether somebody is typing into an option with autocomplete. */
export function isTyping(interaction: APIInteraction): interaction is APIApplicationCommandAutocompleteInteraction {
	return interaction.type === InteractionType.ApplicationCommandAutocomplete;
}

/** What an interaction asks for; undefined for a kind that the bot offers nowhere, such as another type of command. */
export function requestOf(interaction: APIInteraction): Request | undefined {
	switch (interaction.type) {
		case InteractionType.ApplicationCommand:
			return runOf(interaction);
		case InteractionType.MessageComponent:
			return pressOf(interaction);
		case InteractionType.ModalSubmit:
			return submissionOf(interaction);
		default:
			return undefined;
	}
}

/** What is being typed into which option, and what the others hold so far. */
export function typingOf({ id, data }: APIApplicationCommandAutocompleteInteraction): Typing {
	const { given } = optionsOf(data.options);
	const focused = given.find((option) => 'focused' in option && option.focused);
	const others = given.flatMap((option) =>
		option !== focused && 'value' in option && typeof option.value === 'string' ? [[option.name, option.value]] : [],
	);
	return {
		id,
		command: data.name,
		option: focused?.name ?? '',
		typed: focused && 'value' in focused ? `${focused.value}` : '',
		others: Object.fromEntries(others),
	};
}

/** Who sent an interaction, and from where. */
export function callerOf(interaction: APIInteraction): Caller {
	const { guild_id: guildId, member, context, channel, authorizing_integration_owners: owners } = interaction;
	const user = member?.user ?? interaction.user;
	if (!user) throw new Error('An interaction names no user');
	const locale = localeOf('locale' in interaction ? interaction.locale : undefined);
	// Another server that speaks Discord's API may leave any of these out.
	const isInServer = !owners || owners[ApplicationIntegrationType.GuildInstall] !== undefined;
	const channelId = channel?.id ?? interaction.channel_id;
	const parentId = channel && 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined;
	const isLocaleUnknown = guildId !== undefined && isUnsaid(interaction);
	return {
		person: {
			id: user.id,
			name: member?.nick ?? user.global_name ?? user.username,
			locale,
			...memberRights(member?.permissions),
		},
		place: {
			guildId,
			channelId: channelId ?? NO_CHANNEL,
			parentId,
			locale: guildId === undefined || isLocaleUnknown ? locale : localeOf(interaction.guild_locale),
			isLocaleUnknown,
			applicationId: interaction.application_id,
			// If only a person has installed the bot, it may answer there, but is not in the server.
			mayPost:
				channelId !== undefined &&
				(guildId === undefined
					? context === InteractionContextType.BotDM
					: isInServer && mayPost(interaction.app_permissions, channel?.type)),
			mayAttach: guildId === undefined || !isInServer || mayAttach(interaction.app_permissions),
		},
	};
}

/**
 * Whether the server's language is unknown: one that is not a Community cannot choose, and reports Discord's default.
 */
function isUnsaid({ guild, guild_locale: said }: APIInteraction): boolean {
	return (said ?? USUAL_LOCALE) === USUAL_LOCALE && !guild?.features?.includes(GuildFeature.Community);
}

function runOf({ id, data }: APIApplicationCommandInteraction): Request | undefined {
	if (data.type === ApplicationCommandType.Message) {
		return {
			kind: 'run',
			id,
			command: data.name,
			options: { text: messageText(data.resolved?.messages?.[data.target_id]) },
		};
	}
	if (data.type !== ApplicationCommandType.ChatInput) return undefined;
	const { subcommand, given } = optionsOf(data.options);
	const values = given.map((option) => [option.name, 'value' in option ? option.value : undefined]);
	const named = subcommand === undefined ? [] : [['subcommand', subcommand]];
	return { kind: 'run', id, command: data.name, options: Object.fromEntries([...named, ...values]) };
}

function pressOf({ id, data, message, member, user }: APIMessageComponentInteraction): Request {
	const alone = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
	const own = alone || message.interaction_metadata?.user.id === (member?.user ?? user)?.id;
	const values = data.component_type === ComponentType.StringSelect ? data.values : [];
	const { command, args } = parseCustomId(data.custom_id);
	return { kind: 'press', id, command, args: [...args, ...values], own, alone };
}

function submissionOf({ id, data }: APIModalSubmitInteraction): Request {
	const fields = data.components.flatMap((part) => {
		if ('components' in part) return part.components;
		return 'component' in part ? [part.component] : [];
	});
	const filledIn = fields.map((field) => {
		if ('values' in field) return [field.custom_id, field.values];
		return [field.custom_id, typeof field.value === 'string' ? field.value : ''];
	});
	return { kind: 'submit', id, ...parseCustomId(data.custom_id), fields: Object.fromEntries(filledIn) };
}

/** The options, and the subcommand they belong to. */
function optionsOf(options: Options = []): { readonly subcommand?: string; readonly given: Options } {
	const [first] = options;
	if (first?.type !== ApplicationCommandOptionType.Subcommand) return { given: options };
	return { subcommand: first.name, given: first.options ?? [] };
}
