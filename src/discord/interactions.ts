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
import { type Answer, type Bot, dispatch, suggest } from '../app/dispatch.js';
import { localeOf } from '../text/locale.js';
import { messageBody } from './message-body.js';

type Pressed = Extract<Interaction, MessageComponentInteraction>;
type Answerable = ChatInputCommandInteraction | Pressed | ModalSubmitInteraction;

/** What the bot needs in a channel to run a quiz there; in a thread, the second of the two ways to send. */
const TO_POST = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.EmbedLinks];
const TO_SEND = [PermissionFlagsBits.SendMessages, PermissionFlagsBits.SendMessagesInThreads];

/** Answers every interaction a client receives: interactions become requests, answers become replies. */
export function answerInteractions(client: Client, bot: Bot): void {
	client.on(Events.InteractionCreate, async (interaction) => {
		try {
			if (interaction.isAutocomplete()) await offer(interaction, bot);
			else if (interaction.isChatInputCommand()) await give(interaction, await run(interaction, bot));
			else if (interaction.isMessageComponent()) await give(interaction, await press(interaction, bot));
			else if (interaction.isModalSubmit()) await give(interaction, await submit(interaction, bot));
		} catch (error) {
			const lost =
				error instanceof DiscordAPIError &&
				(error.code === RESTJSONErrorCodes.UnknownInteraction ||
					error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
			bot.log[lost ? 'warn' : 'error']({ err: error, interaction: interaction.id }, 'An answer did not reach Discord');
		}
	});
}

async function offer(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
	const { name, value } = interaction.options.getFocused(true);
	const others = Object.entries(optionsOf(interaction)).flatMap(([other, given]) =>
		typeof given === 'string' && other !== name && other !== 'subcommand' ? [[other, given] as const] : [],
	);
	const typing = {
		id: interaction.id,
		command: interaction.commandName,
		option: name,
		typed: `${value}`,
		others: Object.fromEntries(others),
	};
	await interaction.respond([...suggest(typing, callerOf(interaction), bot)]);
}

function run(interaction: ChatInputCommandInteraction, bot: Bot): Promise<Answer> {
	const { id, commandName: command } = interaction;
	return dispatch({ kind: 'run', id, command, options: optionsOf(interaction) }, callerOf(interaction), bot);
}

function press(interaction: Pressed, bot: Bot): Promise<Answer> {
	const { id, customId, message, user } = interaction;
	const alone = message.flags.has(MessageFlags.Ephemeral);
	const own = alone || message.interactionMetadata?.user.id === user.id;
	const values = interaction.isStringSelectMenu() ? interaction.values : [];
	return dispatch({ kind: 'press', id, customId, values, own, alone }, callerOf(interaction), bot);
}

function submit(interaction: ModalSubmitInteraction, bot: Bot): Promise<Answer> {
	const { id, customId } = interaction;
	const fields = Object.fromEntries(
		interaction.fields.fields.map((field) => [
			field.customId,
			'value' in field && typeof field.value === 'string' ? field.value : '',
		]),
	);
	return dispatch({ kind: 'submit', id, customId, fields }, callerOf(interaction), bot);
}

async function give(interaction: Answerable, { view, how }: Answer): Promise<void> {
	if (how === 'ask' && view.form && interaction.isMessageComponent()) {
		await interaction.showModal(view.form.toJSON());
		return;
	}
	// discord.js numbers the attachments itself.
	const { allowed_mentions: _, attachments: __, ...content } = messageBody(view);
	const files = (view.files ?? []).map(({ name, content, alt }) => {
		return new AttachmentBuilder(Buffer.from(content), { name, ...(alt !== undefined && { description: alt }) });
	});
	const body = { ...content, files, allowedMentions: { parse: [] } };
	if (how === 'replace' && interaction.isMessageComponent()) await interaction.update({ ...body, attachments: [] });
	else await interaction.reply({ ...body, ...(how === 'private' && { flags: MessageFlags.Ephemeral }) });
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
