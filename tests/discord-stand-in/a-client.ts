import { once } from 'node:events';
import {
	type APIMessageTopLevelComponent,
	ButtonStyle,
	Client,
	type ClientOptions,
	ComponentType,
	Events,
	type Interaction,
	InteractionContextType,
	PermissionFlagsBits,
	REST,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import { aStandIn as standInFor } from '../support/discord/a-stand-in.js';
import type { StandIn } from '../support/discord/stand-in.js';

export type Command = RESTPostAPIChatInputApplicationCommandsJSONBody;
/** What a client does about an interaction. */
export type Answering = (interaction: Interaction) => Promise<unknown>;

/** What a client registers. */
export const COMMANDS: Command[] = [
	{
		name: 'season',
		description: 'A season',
		description_localizations: { 'es-419': 'Una temporada' },
		options: [
			{ type: 3, name: 'year', description: 'Which', required: true, autocomplete: true, max_length: 40 },
			{ type: 3, name: 'competition', description: 'Of what', required: false },
		],
		contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
		integration_types: [0, 1],
	},
	{
		name: 'quiz',
		description: 'A quiz',
		contexts: [InteractionContextType.Guild],
		options: [
			{
				type: 1,
				name: 'start',
				description: 'Start one',
				options: [{ type: 4, name: 'questions', description: 'How many', min_value: 1, max_value: 20 }],
			},
		],
	},
	{ name: 'settings', description: 'Settings', default_member_permissions: String(PermissionFlagsBits.ManageGuild) },
];

export const ROUTE = {
	send: 'POST /channels/:channel/messages',
	edit: 'PATCH /channels/:channel/messages/:message',
	callback: 'POST /interactions/:interaction/:token/callback',
	putCommands: 'PUT /applications/:application/commands',
};

/** A message that may ping nobody. */
export const QUIET = { allowed_mentions: { parse: [] } };

/** A stand-in for a client of discord.js. */
export const aStandIn = (options: Parameters<typeof standInFor>[0] = {}) =>
	standInFor({ isDiscordJs: true, ...options });

/** A real discord.js client, logged in and ready, with the commands registered. */
export async function aClient(
	standIn: StandIn,
	answering: Answering = async () => {},
	options: Partial<ClientOptions> = {},
) {
	const client = new Client({
		intents: [],
		rest: { api: standIn.apiUrl },
		allowedMentions: { parse: [] },
		// discord.js waits five seconds between two identifications; a test need not.
		ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
		...options,
	});
	onTestFinished(() => client.destroy());
	client.on(Events.InteractionCreate, (interaction) => void answering(interaction));
	const ready = once(client, Events.ClientReady);
	await client.login(standIn.token);
	await ready;
	await client.application?.commands.set(COMMANDS);
	return client;
}

/** A stand-in with a server, a channel, Ana in it, and a client that answers as told. */
export async function aWorld(answering?: Answering, options: Parameters<typeof aStandIn>[0] = {}) {
	const standIn = await aStandIn(options);
	const guild = standIn.guild({ locale: 'es-ES' });
	const channel = guild.channel();
	const ana = standIn.user({ name: 'Ana', locale: 'es-419' });
	const client = await aClient(standIn, answering);
	return { standIn, guild, channel, ana, client };
}

export const button = (custom_id: string, label = custom_id): APIMessageTopLevelComponent => ({
	type: ComponentType.ActionRow,
	components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, custom_id, label }],
});

/** Answers everything with a message that has a button. */
export const replying: Answering = async (interaction) => {
	if (interaction.isRepliable()) await interaction.reply({ content: 'Here', components: [button('more', 'More')] });
};

/** The error of a request that Discord refuses with a code. */
export const refused = (code: number) => expect.objectContaining({ code });

/** The REST client of discord.js alone. */
export async function rest(standIn: StandIn) {
	return new REST({ api: standIn.apiUrl }).setToken(standIn.token);
}
