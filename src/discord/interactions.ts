import {
	ApplicationIntegrationType,
	AttachmentBuilder,
	type AutocompleteInteraction,
	type ChatInputCommandInteraction,
	type Client,
	DiscordAPIError,
	Events,
	GuildMember,
	type Interaction,
	InteractionContextType,
	type MessageComponentInteraction,
	MessageFlags,
	type ModalSubmitInteraction,
	PermissionFlagsBits,
	RESTJSONErrorCodes,
} from 'discord.js';
import type { Caller } from '../app/caller.js';
import type { Answer, Bot, Request, Typing } from '../app/dispatch.js';
import { handle, offer } from '../app/handle.js';
import { localeOf } from '../text/locale.js';
import { messageBody } from './message-body.js';

type Pressed = Extract<Interaction, MessageComponentInteraction>;
type Answerable = ChatInputCommandInteraction | Pressed | ModalSubmitInteraction;

/** What the bot needs in a channel to run a quiz there; in a thread, the second of the two ways to send. */
const TO_POST = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.EmbedLinks];
const TO_SEND = [PermissionFlagsBits.SendMessages, PermissionFlagsBits.SendMessagesInThreads];

/**
 * Answers every interaction a client receives: interactions become requests, answers become replies.
 *
 * @returns Resolves, when called, once every reply that is on its way has arrived or failed.
 */
export function answerInteractions(client: Client, bot: Bot): () => Promise<void> {
	const inFlight = new Set<Promise<void>>();
	client.on(Events.InteractionCreate, (interaction) => {
		const answering = answer(interaction, bot).finally(() => inFlight.delete(answering));
		inFlight.add(answering);
	});
	return async () => {
		while (inFlight.size > 0) await Promise.all(inFlight);
	};
}

/** Never rejects. */
async function answer(interaction: Interaction, bot: Bot): Promise<void> {
	try {
		if (interaction.isAutocomplete()) {
			await offer(typingOf(interaction), callerOf(interaction), bot, (choices) => interaction.respond([...choices]));
		} else if (isAnswerable(interaction)) {
			await handle(requestOf(interaction), callerOf(interaction), bot, (answer) => give(interaction, answer));
		}
	} catch (error) {
		const lost =
			error instanceof DiscordAPIError &&
			(error.code === RESTJSONErrorCodes.UnknownInteraction ||
				error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
		bot.log[lost ? 'warn' : 'error']({ err: error, interaction: interaction.id }, 'An answer did not reach Discord');
	}
}

function isAnswerable(interaction: Interaction): interaction is Answerable {
	return interaction.isChatInputCommand() || interaction.isMessageComponent() || interaction.isModalSubmit();
}

function requestOf(interaction: Answerable): Request {
	const { id } = interaction;
	if (interaction.isChatInputCommand()) {
		return { kind: 'run', id, command: interaction.commandName, options: optionsOf(interaction) };
	}
	if (interaction.isModalSubmit()) return submissionOf(interaction);
	const { customId, message, user } = interaction;
	const alone = message.flags.has(MessageFlags.Ephemeral);
	const own = alone || message.interactionMetadata?.user.id === user.id;
	const values = interaction.isStringSelectMenu() ? interaction.values : [];
	return { kind: 'press', id, customId, values, own, alone };
}

function submissionOf({ id, customId, fields }: ModalSubmitInteraction): Request {
	const filledIn = fields.fields.map((field) => [
		field.customId,
		'value' in field && typeof field.value === 'string' ? field.value : '',
	]);
	return { kind: 'submit', id, customId, fields: Object.fromEntries(filledIn) };
}

function typingOf(interaction: AutocompleteInteraction): Typing {
	const { name, value } = interaction.options.getFocused(true);
	const others = Object.entries(optionsOf(interaction)).flatMap(([other, given]) =>
		typeof given === 'string' && other !== name && other !== 'subcommand' ? [[other, given] as const] : [],
	);
	return {
		id: interaction.id,
		command: interaction.commandName,
		option: name,
		typed: `${value}`,
		others: Object.fromEntries(others),
	};
}

async function give(interaction: Answerable, { view, how }: Answer): Promise<void> {
	if (how === 'ask' && view.form && interaction.isMessageComponent()) {
		await interaction.showModal(view.form.toJSON());
		return;
	}
	const { embeds, components } = messageBody(view);
	const files = (view.files ?? []).map(({ name, content, alt }) => {
		return new AttachmentBuilder(Buffer.from(content), { name, ...(alt !== undefined && { description: alt }) });
	});
	const content = { embeds: embeds.map(asIs), components: components.map(asIs) };
	const body = { ...content, files, allowedMentions: { parse: [] } };
	if (how === 'replace' && interaction.isMessageComponent()) await interaction.update({ ...body, attachments: [] });
	else await interaction.reply({ ...body, ...(how === 'private' && { flags: MessageFlags.Ephemeral }) });
}

/** What is finished already: discord.js would go through every key of plain data anew. */
function asIs<Data>(data: Data): { toJSON(): Data } {
	return { toJSON: () => data };
}

/** The options as a plain object; a subcommand's name comes with them as `subcommand`. */
function optionsOf({ options }: ChatInputCommandInteraction | AutocompleteInteraction): Record<string, unknown> {
	const subcommand = options.getSubcommand(false);
	const given = subcommand === null ? options.data : (options.data[0]?.options ?? []);
	return {
		...(subcommand !== null && { subcommand }),
		...Object.fromEntries(given.map(({ name, value }) => [name, value])),
	};
}

function callerOf(interaction: Interaction): Caller {
	const { user, member, guildId, channelId, appPermissions, memberPermissions } = interaction;
	const locale = localeOf(interaction.locale);
	const nick = member instanceof GuildMember ? member.nickname : member?.nick;
	return {
		person: {
			id: user.id,
			name: nick ?? user.globalName ?? user.username,
			locale,
			moderates: memberPermissions?.any([PermissionFlagsBits.ManageMessages, PermissionFlagsBits.ManageGuild]) ?? false,
			manages: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
		},
		place: {
			...(guildId !== null && { guildId }),
			channelId: channelId ?? user.id,
			locale: guildId === null ? locale : localeOf(interaction.guildLocale),
			mayPost:
				isInstalledHere(interaction) &&
				(guildId === null || (appPermissions.has(TO_POST) && appPermissions.any(TO_SEND))),
		},
	};
}

/** The bot itself is here, not only one person's installation of it. */
function isInstalledHere({ authorizingIntegrationOwners, context, guildId }: Interaction): boolean {
	if (guildId === null) return context === InteractionContextType.BotDM;
	return authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] !== undefined;
}
