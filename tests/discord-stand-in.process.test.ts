import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	type APIEmbed,
	type APIMessageTopLevelComponent,
	ButtonStyle,
	Client,
	type ClientOptions,
	ComponentType,
	DiscordAPIError,
	Events,
	GatewayIntentBits,
	type Interaction,
	InteractionContextType,
	MessageFlags,
	PermissionFlagsBits,
	REST,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
	Routes,
} from 'discord.js';
import { MessageResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { aStandIn as standInFor } from './support/discord/a-stand-in.js';
import { checkSchema } from './support/discord/checks/schema-problems.js';
import type { Answer } from './support/discord/interaction.js';
import { shardOf } from './support/discord/snowflakes.js';
import type { StandIn } from './support/discord/stand-in.js';

type Command = RESTPostAPIChatInputApplicationCommandsJSONBody;
type Answering = (interaction: Interaction) => Promise<unknown>;

const COMMANDS: Command[] = [
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

const ROUTE = {
	send: 'POST /channels/:channel/messages',
	edit: 'PATCH /channels/:channel/messages/:message',
	callback: 'POST /interactions/:interaction/:token/callback',
	putCommands: 'PUT /applications/:application/commands',
};

const QUIET = { allowed_mentions: { parse: [] } };

/** A stand-in for a client of discord.js. */
const aStandIn = (options: Parameters<typeof standInFor>[0] = {}) => standInFor({ isDiscordJs: true, ...options });

/** A real discord.js client, logged in and ready, with the commands registered. */
async function aClient(standIn: StandIn, answering: Answering = async () => {}, options: Partial<ClientOptions> = {}) {
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
async function aWorld(answering?: Answering, options: Parameters<typeof aStandIn>[0] = {}) {
	const standIn = await aStandIn(options);
	const guild = standIn.guild({ locale: 'es-ES' });
	const channel = guild.channel();
	const ana = standIn.user({ name: 'Ana', locale: 'es-419' });
	const client = await aClient(standIn, answering);
	return { standIn, guild, channel, ana, client };
}

const button = (custom_id: string, label = custom_id): APIMessageTopLevelComponent => ({
	type: ComponentType.ActionRow,
	components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, custom_id, label }],
});

const replying: Answering = async (interaction) => {
	if (interaction.isRepliable()) await interaction.reply({ content: 'Here', components: [button('more', 'More')] });
};

const refused = (code: number) => expect.objectContaining({ code });

describe('a command', () => {
	test('reaches the client typed as registered, and its answer is seen in the channel', async () => {
		const { ana, channel, client, standIn } = await aWorld(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const { options, locale, guildLocale } = interaction;
			const called = `${options.getSubcommand()} ${options.getInteger('questions')} ${locale} ${guildLocale}`;
			await interaction.reply({ content: called, embeds: [{ title: 'Quiz', description: '¡Vamos!' }] });
		});
		const answer = await ana.command(channel, 'quiz start', { questions: '5' });
		expect(answer.message?.text).toBe('start 5 es-419 es-ES\nQuiz\n¡Vamos!');
		expect(answer.latencyMs).toBeLessThan(3_000);
		expect(channel.messages).toEqual([answer.message]);
		expect(answer.message?.data.author.id).toBe(client.user?.id);
		expect(answer.message?.data.interaction_metadata?.user.username).toBe('ana');
		expect(standIn.requests.filter(({ route }) => route === ROUTE.putCommands)).toHaveLength(1);
	});

	test('is registered and read back, localizations on request only, unchanged ones with id and version kept', async () => {
		const { client } = await aWorld();
		const commands = client.application?.commands;
		const [first] = [...((await commands?.fetch({ withLocalizations: true }))?.values() ?? [])];
		await commands?.set(COMMANDS);
		const again = await commands?.fetch({ force: true });
		expect(first?.descriptionLocalizations).toEqual({ 'es-419': 'Una temporada' });
		expect(again?.map(({ id, version }) => [id, version])[0]).toEqual([first?.id, first?.version]);
		const plain = await client.rest.get(Routes.applicationCommands(String(client.application?.id)));
		expect(plain).toMatchObject([{ name: 'season' }, { name: 'quiz' }, { name: 'settings' }]);
		expect(JSON.stringify(plain)).not.toContain('es-419');
	});

	test('is refused to a person whom Discord would not let send it', async () => {
		const { ana, channel, standIn } = await aWorld(replying);
		expect(() => ana.command(channel, 'seson')).toThrow('has not registered /seson');
		expect(() => ana.command(channel, 'season')).toThrow('needs the option "year"');
		expect(() => ana.command(channel, 'season', { year: '2008', x: 1 })).toThrow('no option "x"');
		expect(() => ana.command(channel, 'quiz start', { questions: 99 })).toThrow('at most 20');
		expect(() => ana.command(channel, 'quiz')).toThrow('needs a sub-command');
		expect(() => ana.command(channel, 'settings')).toThrow('lacks permissions');
		expect(() => ana.command(ana.dm, 'quiz start')).toThrow('not in this kind of channel');
		expect(() => ana.command(standIn.guild({ isInstalled: false }).channel(), 'season', { year: '1' })).toThrow(
			'not installed',
		);
		const manager = standIn.user({ permissions: PermissionFlagsBits.ManageGuild });
		expect((await manager.command(channel, 'settings')).message?.content).toBe('Here');
		expect((await ana.command(channel, 'season', {}, { isForged: true })).message?.content).toBe('Here');
	});

	test('works in a direct conversation, and elsewhere for who installed the app', async () => {
		const seen: unknown[] = [];
		const { standIn, ana } = await aWorld(async (interaction) => {
			const { context, authorizingIntegrationOwners: owners, guildId, memberPermissions } = interaction;
			seen.push([context, owners[0] ?? null, owners[1] ?? null, guildId, memberPermissions === null]);
			await replying(interaction);
		});
		const rosa = standIn.user({ hasInstalledApp: true });
		const foreign = standIn.guild({ isInstalled: false });
		await ana.command(ana.dm, 'season', { year: '2008' });
		await rosa.command(foreign.channel(), 'season', { year: '2008' });
		await rosa.command(standIn.conversation([ana, rosa]), 'season', { year: '2008' });
		expect(seen).toEqual([
			[1, '0', null, null, true],
			[0, null, rosa.id, foreign.id, false],
			[2, null, rosa.id, null, true],
		]);
	});

	test('without an answer is an error that says so', async () => {
		const { ana, channel } = await aWorld(async () => {}, { deadlineMs: 50 });
		await expect(ana.command(channel, 'season', { year: '2008' })).rejects.toThrow('did not respond to /season');
	});

	test('without any bot on the gateway is an error at once', async () => {
		const { ana, channel, client, standIn } = await aWorld();
		const closed = standIn.gateway.next('close');
		await client.destroy();
		await closed;
		await expect(ana.command(channel, 'season', { year: '1' })).rejects.toThrow('No bot is on the gateway');
	});
});

describe('answering', () => {
	test('autocomplete gives the choices of the option being typed in', async () => {
		const { ana, channel } = await aWorld(async (interaction) => {
			if (!interaction.isAutocomplete()) return;
			const { name, value } = interaction.options.getFocused(true);
			await interaction.respond([{ name: `${name}: ${value}8`, value: `${value}8` }]);
		});
		const { choices } = await ana.autocomplete(channel, 'season', { year: '200' });
		expect(choices).toEqual([{ name: 'year: 2008', value: '2008' }]);
		expect(() => ana.autocomplete(channel, 'season', { competition: 'c' })).toThrow('no autocomplete');
	});

	test('a button edits the message it is on; a label, a custom id and a forged press all work', async () => {
		const { ana, channel } = await aWorld(async (interaction) => {
			if (interaction.isButton()) await interaction.update({ content: `Pressed ${interaction.customId}` });
			else await replying(interaction);
		});
		const { message, shown } = await ana.command(channel, 'season', { year: '2008' });
		if (!message) throw new Error('no message');
		expect((await ana.press(message, 'More')).message).toBe(message);
		expect([shown?.content, message.content, message.history.length]).toEqual(['Here', 'Pressed more', 1]);
		expect((await ana.press(message, 'no such', { isForged: true })).message?.content).toBe('Pressed no such');
		expect(() => ana.press(message, 'no such')).toThrow('The message has no "no such"; it has more, More.');
	});

	test('an answer may be left unread: its size is known, nobody is shown it, and it can be edited', async () => {
		const { standIn, ana, channel } = await aWorld(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.reply({ content: 'Here', files: [{ attachment: Buffer.alloc(5_000), name: 'picture.png' }] });
			await interaction.editReply('There');
		});
		const answer = await ana.command(channel, 'season', { year: '2008' }, { isUnread: true });
		const { message } = answer;
		expect([answer.type, answer.data, message?.content]).toEqual([undefined, undefined, '']);
		expect(answer.size).toBeGreaterThan(5_000);
		expect((await answer.settled()).content).toBe('There');
		expect([channel.messages, standIn.requests.filter(({ route }) => route === ROUTE.callback)]).toEqual([[], []]);
	});

	test('a menu, a modal and its submission', async () => {
		const { ana, channel } = await aWorld(async (interaction) => {
			const input = { type: ComponentType.TextInput as const, custom_id: 'name', style: 1, max_length: 9 };
			const channels = { type: ComponentType.ChannelSelect as const, custom_id: 'where', max_values: 2 };
			if (interaction.isChatInputCommand()) {
				const options = [{ label: 'Two', value: '2' }];
				const menu = { type: ComponentType.StringSelect as const, custom_id: 'menu', options };
				await interaction.reply({ components: [{ type: ComponentType.ActionRow, components: [menu] }] });
			} else if (interaction.isStringSelectMenu()) {
				const title = `Chosen ${interaction.values.join()}`;
				const components = [input, channels].map((component) => ({
					type: ComponentType.Label as const,
					label: 'Name',
					component,
				}));
				await interaction.showModal({ custom_id: 'modal', title, components });
			} else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
				const field = interaction.fields.fields.get('where');
				const where = field && 'values' in field ? field.values : 'nowhere';
				await interaction.update({ content: `${interaction.fields.getTextInputValue('name')} ${where}` });
			}
		});
		const { message } = await ana.command(channel, 'season', { year: '2008' });
		if (!message) throw new Error('no message');
		expect(() => ana.select(message, 'menu', ['Three'])).toThrow('does not offer "Three"');
		const opened = await ana.select(message, 'menu', ['Two']);
		expect(opened.modal?.title).toBe('Chosen 2');
		const where = [channel];
		expect(() => ana.submit(opened, { name: 'much too long', where })).toThrow('a person put 13 characters');
		expect(() => ana.submit(opened, { name: 'Grau', where: [channel, channel, channel] })).toThrow('put 3 values');
		expect((await ana.submit(opened, { name: 'Grau', where })).message?.content).toBe(`Grau ${channel.id}`);
		expect(message.content).toBe(`Grau ${channel.id}`);
	});

	test('a deferred answer is settled by its edit, stays ephemeral, and is followed up and deleted', async () => {
		const { ana, channel, standIn } = await aWorld(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.deferReply({ flags: MessageFlags.Ephemeral });
			await interaction.editReply('Edited');
			await interaction.followUp({ content: 'Followed', files: [{ attachment: Buffer.from('png'), name: 'a.png' }] });
			await interaction.deleteReply();
		});
		const followed = channel.waitFor((message) => message.content === 'Followed');
		const answer = await ana.command(channel, 'season', { year: '2008' });
		expect([answer.isEphemeral, (await answer.settled()).content]).toEqual([true, 'Edited']);
		expect((await followed).data.attachments).toMatchObject([{ filename: 'a.png', size: 3 }]);
		await channel.next((message) => message.isDeleted);
		expect(channel.messages.map(({ content }) => content)).toEqual(['Followed']);
		expect(channel.messagesFor(standIn.user())).toHaveLength(1);
	});

	test('twice is refused with 40060, too late or unknown with 10062, and after the token expired with 50027', async () => {
		const { ana, channel, client } = await aWorld(undefined, { deadlineMs: 60, tokenLifetimeMs: 0 });
		const answers = async (act: () => Promise<Answer>) => {
			const [interaction] = await Promise.all([once(client, Events.InteractionCreate), act().catch(() => {})]);
			return interaction[0] as Interaction<'cached'> & { token: string };
		};
		const late = await answers(() => ana.command(channel, 'season', { year: '1' }));
		const reply = { body: { type: 4, data: { content: 'x', ...QUIET } }, auth: false };
		await expect(client.rest.post(Routes.interactionCallback(late.id, late.token), reply)).rejects.toEqual(
			refused(10062),
		);
		await expect(client.rest.post(Routes.interactionCallback('1', 'x'), reply)).rejects.toEqual(refused(10062));
		const created = once(client, Events.InteractionCreate);
		const answer = ana.command(channel, 'season', { year: '1' });
		const [{ id, token, applicationId }] = await created;
		await client.rest.post(Routes.interactionCallback(id, token), reply);
		await answer;
		await expect(client.rest.post(Routes.interactionCallback(id, token), reply)).rejects.toEqual(refused(40060));
		const edit = client.rest.patch(Routes.webhookMessage(applicationId, token), {
			body: { content: 'y', ...QUIET },
			auth: false,
		});
		await expect(edit).rejects.toEqual(refused(50027));
		const lost = client.rest.get(Routes.webhookMessage(applicationId, 'x'), { auth: false });
		await expect(lost).rejects.toEqual(refused(10015));
	});

	test('goes to every process that serves the shard, and only the first answer counts', async () => {
		let refuse: (code: unknown) => void = () => {};
		const refusal = new Promise((resolve) => {
			refuse = resolve;
		});
		const answering: Answering = (interaction) => replying(interaction).catch(({ code }) => refuse(code));
		const { ana, channel, standIn } = await aWorld(answering);
		await aClient(standIn, answering);
		await ana.command(channel, 'season', { year: '2008' });
		expect(await refusal).toBe(40060);
		expect(channel.messages).toHaveLength(1);
	});

	test('a message given back is what the schema of Discord says it is', async () => {
		const { ana, channel } = await aWorld(replying);
		const { message } = await ana.command(channel, 'season', { year: '2008' });
		const pressed = await ana.press(message ?? expect.fail(), 'More');
		expect(checkSchema(MessageResponseSchema, pressed.message?.data).problems).toEqual([]);
	});

	test('interactions arrive out of order when told so, each with its own id', async () => {
		const ids: string[] = [];
		const { ana, channel, standIn } = await aWorld(async (interaction) => {
			ids.push(interaction.id);
			await replying(interaction);
		});
		const id = standIn.nextId();
		await ana.command(channel, 'season', { year: '2' });
		await ana.command(channel, 'season', { year: '1' }, { id });
		expect(ids).toHaveLength(2);
		expect(BigInt(ids[0] ?? 0)).toBeGreaterThan(BigInt(ids[1] ?? 0));
		expect(ids[1]).toBe(id);
	});
});

describe('the gateway', () => {
	test('a wrong token is refused by REST with 401 and by the gateway with 4004', async () => {
		const standIn = await aStandIn();
		const client = new Client({ intents: [], rest: { api: standIn.apiUrl } });
		await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
		const socket = new WebSocket(standIn.gatewayUrl);
		await once(socket, 'message');
		socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0, properties: {} } }));
		expect((await once(socket, 'close'))[0]).toBe(4004);
	});

	test('sends an interaction to the shard that serves the server', async () => {
		const standIn = await aStandIn({ shards: 2 });
		const client = await aClient(standIn, replying, { shards: 'auto' });
		const shards: number[] = [];
		client.on(Events.Raw, ({ t }, shard) => {
			if (t === 'INTERACTION_CREATE') shards.push(shard);
		});
		const guilds = [standIn.guild(), standIn.guild()].sort((one, other) =>
			Number(shardOf(one.id, 2) - shardOf(other.id, 2)),
		);
		const ana = standIn.user();
		for (const guild of guilds) await ana.command(guild.channel(), 'season', { year: '2008' });
		await ana.command(ana.dm, 'season', { year: '2008' });
		expect(shards).toEqual([0, 1, 0]);
	});

	test('remembers intents and shards, and refuses intents that are not allowed with 4014', async () => {
		const standIn = await aStandIn({ shards: 2 });
		await aClient(standIn, undefined, { shards: 'auto' });
		expect(standIn.gateway.identifies).toMatchObject([
			{ intents: 0, shard: [0, 2] },
			{ intents: 0, shard: [1, 2] },
		]);
		standIn.faults.disallowedIntents = GatewayIntentBits.MessageContent;
		const refusal = standIn.gateway.next('refused');
		const client = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: standIn.apiUrl } });
		onTestFinished(() => client.destroy());
		await expect(client.login(standIn.token)).rejects.toThrow('disallowed intents');
		expect((await refusal).code).toBe(4014);
	});

	test.each([
		['without a word', undefined],
		['with a close code', 4000],
	])('cut %s, the client resumes and gets what it missed, once', async (_, code) => {
		let got = 0;
		const { ana, channel, standIn } = await aWorld((interaction) => {
			got += 1;
			return replying(interaction);
		});
		await ana.command(channel, 'season', { year: '2003' });
		const resumed = standIn.gateway.next('resume');
		standIn.faults.cutGateway(code);
		const answer = await ana.command(channel, 'season', { year: '2008' });
		await resumed;
		expect(answer.message?.content).toBe('Here');
		await ana.command(channel, 'season', { year: '2012' });
		expect(got).toBe(3);
		expect(standIn.gateway.identifies).toHaveLength(1);
	});

	test('asks to reconnect, and the client resumes; invalidates sessions, and the client identifies anew', async () => {
		const { ana, channel, client, standIn } = await aWorld(replying);
		const resumed = once(client, Events.ShardResume);
		standIn.faults.askToReconnect();
		await resumed;
		const identified = standIn.gateway.next('identify');
		standIn.faults.invalidateSessions();
		await identified;
		expect(standIn.gateway.sessions.size).toBe(1);
		expect((await ana.command(channel, 'season', { year: '2008' })).message?.content).toBe('Here');
	});

	test('unanswered heartbeats make the client reconnect', async () => {
		const standIn = await aStandIn({ heartbeatIntervalMs: 40 });
		const client = await aClient(standIn);
		await standIn.gateway.next('heartbeat');
		standIn.faults.ignoresHeartbeats = true;
		const resumed = once(client, Events.ShardResume);
		await standIn.gateway.next('close');
		standIn.faults.ignoresHeartbeats = false;
		await resumed;
	});

	test('gives servers, channels and typed messages to who asks for them', async () => {
		const standIn = await aStandIn();
		const guilds = Array.from({ length: 20 }, () => standIn.guild({ roles: 3 }));
		const channel = guilds[7]?.channel();
		if (!channel) throw new Error('no channel');
		const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
		const blind = await aClient(standIn, undefined, { intents: [Guilds, GuildMessages] });
		const client = await aClient(standIn, undefined, { intents: [Guilds, GuildMessages, MessageContent] });
		expect([client.guilds.cache.size, client.guilds.cache.first()?.roles.cache.size]).toEqual([20, 5]);
		const heard = Promise.all([blind, client].map((each) => once(each, Events.MessageCreate)));
		standIn.user().say(channel, 'utc');
		expect((await heard).map(([{ content }]) => content)).toEqual(['', 'utc']);
	});

	test('takes reactions of emojis from who may react', async () => {
		const { client, channel, standIn } = await aWorld();
		const said = standIn.user().say(channel, 'utc');
		const react = (emoji: string) =>
			client.rest.put(Routes.channelMessageOwnReaction(channel.id, said.id, encodeURIComponent(emoji)));
		await react('📝');
		expect([...said.reactions]).toEqual(['📝']);
		await expect(react('utc')).rejects.toMatchObject({ code: 10014 });
		channel.botPermissions &= ~PermissionFlagsBits.AddReactions;
		await expect(react('📝')).rejects.toMatchObject({ code: 50013 });
		channel.botPermissions &= ~PermissionFlagsBits.ReadMessageHistory;
		await expect(react('📝')).rejects.toMatchObject({ code: 50001 });
	});
});

describe('faults', () => {
	const send = (client: Client, channel: { id: string }, body: object = {}) =>
		client.rest.post(Routes.channelMessages(channel.id), { body: { content: 'Hi', ...QUIET, ...body } });

	test('429 is waited out', async () => {
		const { client, channel, standIn } = await aWorld();
		standIn.faults.next(ROUTE.send, { retryAfterMs: 100 }, 2);
		const start = performance.now();
		await send(client, channel);
		expect(performance.now() - start).toBeGreaterThan(200);
		const statuses = standIn.requests.filter(({ route }) => route === ROUTE.send).map(({ status }) => status);
		expect(statuses).toEqual([429, 429, 200]);
	});

	test('500 and a broken line are tried again; what was done but not heard of is not done twice, thanks to its nonce', async () => {
		const { client, channel, standIn } = await aWorld();
		standIn.faults.next(ROUTE.send, 'serverError');
		standIn.faults.next(ROUTE.send, 'drop');
		standIn.faults.next(ROUTE.send, 'loseAnswer');
		await send(client, channel, { nonce: 'once', enforce_nonce: true });
		expect(channel.messages).toHaveLength(1);
		expect(standIn.requests.filter(({ route }) => route === ROUTE.send)).toHaveLength(4);
	});

	test.each([
		['missingPermissions', 50013],
		['missingAccess', 50001],
		['unknownMessage', 10008],
		['unknownChannel', 10003],
		['unknownInteraction', 10062],
	] as const)('%s is answered once, when told so', async (fault, code) => {
		const { client, channel, standIn } = await aWorld();
		standIn.faults.next(/^POST .*messages$/, fault);
		await expect(send(client, channel)).rejects.toEqual(refused(code));
		await send(client, channel);
	});

	test('a delay delays, a hang gives no answer', async () => {
		const { client, channel, standIn } = await aWorld();
		standIn.faults.next(ROUTE.send, { delayMs: 60 });
		const start = performance.now();
		await send(client, channel);
		expect(performance.now() - start).toBeGreaterThan(55);
		standIn.faults.next(ROUTE.send, 'hang');
		const path = Routes.channelMessages(channel.id);
		await expect(client.rest.post(path, { body: {}, signal: AbortSignal.timeout(60) })).rejects.toThrow();
		expect(channel.messages).toHaveLength(1);
	});

	test('a misspelt route is an error', async () => {
		const standIn = await aStandIn();
		expect(() => standIn.faults.next('POST /chanels', 'drop')).toThrow('No route is named "POST /chanels"');
	});

	test('an outage spoils everything until it ends', async () => {
		const { client, channel, standIn, ana } = await aWorld(replying);
		const end = standIn.faults.outage();
		await expect(client.rest.get('/gateway/bot', { signal: AbortSignal.timeout(100) })).rejects.toThrow();
		const back = standIn.gateway.connected();
		end();
		await back;
		expect((await ana.command(channel, 'season', { year: '2008' })).message?.content).toBe('Here');
	});

	test('a deleted channel, a deleted message, a removed bot, a missing permission', async () => {
		const { client, guild, standIn } = await aWorld();
		const [dropped, muted, left] = [guild.channel(), guild.channel(), guild.channel()];
		standIn.faults.dropChannel(dropped);
		await expect(send(client, dropped)).rejects.toEqual(refused(10003));
		const message = await muted.waitFor(() => true, 1).catch(() => send(client, muted).then(() => muted.messages[0]));
		if (!message) throw new Error('no message');
		standIn.faults.deleteMessage(message);
		const edit = client.rest.patch(Routes.channelMessage(muted.id, message.id), { body: { content: 'x', ...QUIET } });
		await expect(edit).rejects.toEqual(refused(10008));
		muted.botPermissions &= ~PermissionFlagsBits.SendMessages;
		await expect(send(client, muted)).rejects.toEqual(refused(50013));
		muted.botPermissions = 0n;
		await expect(send(client, muted)).rejects.toEqual(refused(50001));
		standIn.faults.removeBot(guild);
		await expect(send(client, left)).rejects.toEqual(refused(50001));
	});
});

describe('messages by REST', () => {
	test('are made, read, edited and deleted, with files', async () => {
		const { client, channel } = await aWorld();
		const made = await client.channels.fetch(channel.id);
		if (!made?.isSendable()) throw new Error('no channel');
		const embeds = [{ title: 'Final', image: { url: 'attachment://final.png' } }];
		const sent = await made.send({ embeds, files: [{ attachment: Buffer.from('1234'), name: 'final.png' }] });
		expect(sent.embeds[0]?.image?.url).toBe(channel.messages[0]?.data.attachments[0]?.url);
		await sent.edit({ content: 'Sport Huancayo' });
		expect((await made.messages.fetch({ message: sent.id, force: true })).content).toBe('Sport Huancayo');
		expect(channel.messages[0]?.data.attachments).toHaveLength(1);
		await sent.delete();
		expect(channel.messages).toEqual([]);
	});
});

describe('violations', () => {
	const long = (length: number) => 'x'.repeat(length);
	const rows = (count: number) => Array.from({ length: count }, (_, index) => button(`b${index}`));
	const row = (...components: object[]) => ({ components: [{ type: 1, components }] });
	const menu = (options: object[], more: object = {}) => row({ type: 3, custom_id: 'menu', options, ...more });
	const options = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ label: `${index}`, value: `${index}` }));
	const buttons = (count: number) => Array.from({ length: count }, (_, index) => ({ ...blue, custom_id: `b${index}` }));
	const blue = { type: 2, style: 1, custom_id: 'a', label: 'a' };
	const embeds = (...list: APIEmbed[]) => ({ embeds: list });
	const inputNamed = (custom_id: string, label = 'Name') => ({
		type: 1,
		components: [{ type: 4, custom_id, label, style: 1 }],
	});
	const input = inputNamed('name');
	const named = (custom_id: string) => ({ type: 4, style: 1, custom_id });
	const labelled = (component: object, label = 'Name') => ({ type: 18, label, component });
	const field = { name: 'n', value: 'v' };

	async function rest(standIn: StandIn) {
		return new REST({ api: standIn.apiUrl }).setToken(standIn.token);
	}

	test.each<[rule: string, body: object, path: string]>([
		['content over 2,000', { content: long(2_001) }, 'content'],
		['a title over 256', embeds({ title: long(257) }), 'embeds.0.title'],
		['a description over 4,096', embeds({ description: long(4_097) }), 'embeds.0.description'],
		['a field name over 256', embeds({ fields: [{ ...field, name: long(257) }] }), 'embeds.0.fields.0.name'],
		['a field value over 1,024', embeds({ fields: [{ ...field, value: long(1_025) }] }), 'embeds.0.fields.0.value'],
		['an empty field name', embeds({ fields: [{ ...field, name: ' ' }] }), 'embeds.0.fields.0.name'],
		['an empty field value', embeds({ fields: [{ ...field, value: '' }] }), 'embeds.0.fields.0.value'],
		['more than 25 fields', embeds({ fields: Array.from({ length: 26 }, () => field) }), 'embeds.0.fields'],
		['a footer over 2,048', embeds({ footer: { text: long(2_049) } }), 'embeds.0.footer.text'],
		['an author over 256', embeds({ author: { name: long(257) } }), 'embeds.0.author.name'],
		['an empty embed', embeds({ color: 1 }), 'embeds.0.description'],
		['a colour out of range', embeds({ title: 't', color: 0x1000000 }), 'embeds.0.color'],
		['a bad address', embeds({ title: 't', url: 'nowhere' }), 'embeds.0.url'],
		['more than ten embeds', embeds(...Array.from({ length: 11 }, () => ({ title: 't' }))), 'embeds'],
		['6,000 characters over all embeds', embeds({ description: long(4_000) }, { description: long(2_001) }), 'embeds'],
		['more than five rows', { components: rows(6) }, 'components'],
		['an empty row', row(), 'components.0.components'],
		['six buttons in a row', row(...buttons(6)), 'components.0.components'],
		['a menu beside a button', row({ type: 3, custom_id: 'm', options: options(1) }, blue), 'components.0.components'],
		['a label over 80', row({ ...blue, label: long(81) }), 'components.0.components.0.label'],
		['a button without label', row({ type: 2, style: 1, custom_id: 'a' }), 'components.0.components.0.label'],
		['a button without custom id', row({ type: 2, style: 1, label: 'a' }), 'components.0.components.0.custom_id'],
		['a custom id over 100', row({ ...blue, custom_id: long(101) }), 'components.0.components.0.custom_id'],
		['a custom id twice', row(blue, blue), 'components.0.components.1.custom_id'],
		['a link with a custom id', row({ ...blue, style: 5, url: 'https://a.pe' }), 'components.0.components.0.custom_id'],
		['more than 25 options', menu(options(26)), 'components.0.components.0.options'],
		['a menu without options', menu([]), 'components.0.components.0.options'],
		['an option value twice', menu([...options(1), ...options(1)]), 'components.0.components.0.options.1.value'],
		['more values than options', menu(options(1), { max_values: 2 }), 'components.0.components.0.max_values'],
		['an option label over 100', menu([{ label: long(101), value: 'a' }]), 'components.0.components.0.options.0.label'],
		['a text component without its flag', { components: [{ type: 10, content: 'x' }] }, 'components.0.type'],
		[
			'content beside the new components',
			{ content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'x' }] },
			'content',
		],
	])('%s is refused as Discord does', async (_, body, path) => {
		const standIn = await aStandIn({ allowsViolations: true });
		const sent = (await rest(standIn)).post(Routes.channelMessages(standIn.guild().channel().id), {
			body: { ...QUIET, ...body },
		});
		await expect(sent).rejects.toEqual(refused(50035));
		await expect(sent).rejects.toBeInstanceOf(DiscordAPIError);
		expect(standIn.violations.list.map((violation) => violation.path)).toContain(path);
		expect(() => standIn.violations.assertNone()).toThrow(path);
	});

	test('a message too long is refused on every way it may take', async () => {
		const codes: unknown[] = [];
		const failed = ({ code }: { code: unknown }) => codes.push(code);
		const content = long(2_001);
		const { ana, channel, client, standIn } = await aWorld(
			async (interaction) => {
				if (interaction.isButton()) {
					await interaction.update(content).catch(failed);
					await interaction.deferUpdate();
					await interaction.editReply(content).catch(failed);
				}
				if (!interaction.isChatInputCommand()) return;
				await interaction.reply(content).catch(failed);
				await interaction.reply({ content: 'x', components: [button('more')] });
				await interaction.followUp(content).catch(failed);
			},
			{ allowsViolations: true },
		);
		const { message } = await ana.command(channel, 'season', { year: '2008' });
		if (!message) throw new Error('no message');
		const edited = standIn.nextRequest('PATCH /webhooks/:application/:token/messages/:message');
		await ana.press(message, 'more');
		await edited;
		const body = { content, ...QUIET };
		await client.rest.post(Routes.channelMessages(channel.id), { body }).catch(failed);
		await client.rest.patch(Routes.channelMessage(channel.id, message.id), { body }).catch(failed);
		expect(codes).toEqual([50035, 50035, 50035, 50035, 50035, 50035]);
		expect(new Set(standIn.violations.list.map(({ route }) => route)).size).toBe(5);
		expect(channel.messages.map((each) => each.content)).toEqual(['x']);
	});

	test.each<[rule: string, modal: object, path: string]>([
		['a title over 45', { title: long(46) }, 'data.title'],
		['a field twice', { components: [input, input] }, 'data.components.1'],
		['six rows', { components: Array.from({ length: 6 }, (_, at) => inputNamed(`f${at}`)) }, 'data.components'],
		['a text input in a row', {}, 'data.components.0.type'],
		['a label over 45', { components: [labelled(named('a'), long(46))] }, 'data.components.0.label'],
		[
			'a label inside a label',
			{ components: [labelled({ ...named('a'), label: 'A' })] },
			'data.components.0.component.label',
		],
		[
			'a required menu that may stay empty',
			{ components: [labelled({ type: 8, custom_id: 'c', min_values: 0 })] },
			'data.components.0.component.required',
		],
		[
			'an option twice',
			{
				components: [
					labelled({ type: 3, custom_id: 'c', options: ['1', '1'].map((value) => ({ label: value, value })) }),
				],
			},
			'data.components.0.component.options.1.value',
		],
	])('a modal with %s is refused or noted', async (_, modal, path) => {
		const answering: Answering = async (interaction) => {
			const body = { type: 9, data: { custom_id: 'm', title: 'M', components: [input], ...modal } };
			const callback = Routes.interactionCallback(interaction.id, interaction.token);
			await interaction.client.rest.post(callback, { body, auth: false }).catch(() => {});
		};
		const { ana, channel, standIn } = await aWorld(answering, { allowsViolations: true });
		const asked = standIn.nextRequest(ROUTE.callback);
		ana.command(channel, 'season', { year: '2' }).catch(() => {});
		expect((await asked).status).toBe(path.endsWith('0.type') ? 204 : 400);
		expect(standIn.violations.list.map((violation) => violation.path)).toContain(path);
	});

	test('what only a client of discord.js sends is noted of any other bot', async () => {
		const { ana, channel, client, standIn } = await aWorld(
			async (interaction) => {
				if (!interaction.isChatInputCommand()) return;
				await interaction.reply('x');
				await interaction.editReply('y');
			},
			{ isDiscordJs: false, allowsViolations: true },
		);
		const edited = standIn.nextRequest('PATCH /webhooks/:application/:token/messages/:message');
		const { message } = await ana.command(channel, 'season', { year: '2008' });
		await edited;
		if (!message) throw new Error('no message');
		const sent = await client.rest.patch(Routes.channelMessage(channel.id, message.id), {
			body: { content: 'z', tts: false, ...QUIET },
		});
		expect(sent).toMatchObject({ content: 'z' });
		const noted = standIn.violations.list.map(({ route, path, rule }) => `${route.split(' ')[0]} ${path} ${rule}`);
		expect(noted).toEqual([
			'POST data.enforce_nonce UNKNOWN_FIELD',
			'PATCH tts UNKNOWN_FIELD',
			'PATCH enforce_nonce UNKNOWN_FIELD',
			'PATCH tts UNKNOWN_FIELD',
		]);
	});

	test('an empty message is refused with 50006', async () => {
		const standIn = await aStandIn({ allowsViolations: true });
		const path = Routes.channelMessages(standIn.guild().channel().id);
		for (const body of [QUIET, { ...QUIET, content: ' \n', embeds: [] }]) {
			await expect((await rest(standIn)).post(path, { body })).rejects.toEqual(refused(50006));
		}
		expect(standIn.violations.list.map(({ rule }) => rule)).toEqual(['EMPTY_MESSAGE', 'EMPTY_MESSAGE']);
	});

	test.each<[rule: string, body: object, path: string]>([
		['an unknown field', { ...QUIET, contnet: 'x' }, 'contnet'],
		['an unknown field in an embed', { ...QUIET, ...embeds({ title: 't', ...{ heading: 'x' } }) }, 'embeds.0.heading'],
		['no allowed_mentions', {}, 'allowed_mentions'],
		['mentions of everyone', { allowed_mentions: { parse: ['everyone'] } }, 'allowed_mentions'],
		['mentions of a user', { allowed_mentions: { parse: [], users: ['1'] } }, 'allowed_mentions'],
		['mentions of whoever is typed', { allowed_mentions: {} }, 'allowed_mentions'],
		[
			'a picture that is not sent along',
			{ ...QUIET, ...embeds({ image: { url: 'attachment://a.png' } }) },
			'embeds.0.image.url',
		],
	])('%s is recorded, though Discord takes it', async (_, body, path) => {
		const standIn = await aStandIn({ allowsViolations: true });
		const channel = standIn.guild().channel();
		await (await rest(standIn)).post(Routes.channelMessages(channel.id), { body: { content: 'x', ...body } });
		expect(channel.messages).toHaveLength(1);
		expect(standIn.violations.list.map((violation) => violation.path)).toEqual([path]);
	});

	const base: Command = { name: 'season', description: 'A season' };
	const option = { type: 3 as const, name: 'year', description: 'Which' };
	const choices = (count: number, name = 'c') =>
		Array.from({ length: count }, (_, index) => ({ name: `${name}${index}`, value: `${index}` }));

	test.each<[rule: string, command: object, path: string]>([
		['an upper-case name', { name: 'Season' }, '0.name'],
		['a name with a space', { name: 'a season' }, '0.name'],
		['a name over 32', { name: long(33) }, '0.name'],
		['a bad localized name', { name_localizations: { 'es-ES': 'Una Temporada' } }, '0.name_localizations.es-ES'],
		['an unknown locale', { name_localizations: { es: 'temporada' } }, '0.name_localizations.es'],
		['no description', { description: '' }, '0.description'],
		['a description over 100', { description: long(101) }, '0.description'],
		[
			'a localized description over 100',
			{ description_localizations: { 'es-ES': long(101) } },
			'0.description_localizations.es-ES',
		],
		['an option twice', { options: [option, option] }, '0.options.1.name'],
		['required after optional', { options: [option, { ...option, name: 'b', required: true }] }, '0.options.1'],
		['an option description over 100', { options: [{ ...option, description: long(101) }] }, '0.options.0.description'],
		[
			'more than 25 options',
			{ options: Array.from({ length: 26 }, (_, at) => ({ ...option, name: `o${at}` })) },
			'0.options',
		],
		['more than 25 choices', { options: [{ ...option, choices: choices(26) }] }, '0.options.0.choices'],
		[
			'a choice name over 100',
			{ options: [{ ...option, choices: choices(1, long(100)) }] },
			'0.options.0.choices.0.name',
		],
		[
			'choices beside autocomplete',
			{ options: [{ ...option, autocomplete: true, choices: choices(1) }] },
			'0.options.0.choices',
		],
		['sub-commands beside options', { options: [option, { type: 1, name: 'b', description: 'b' }] }, '0.options'],
		[
			'a bad option in a sub-command',
			{ options: [{ type: 1, name: 'b', description: 'b', options: [option, option] }] },
			'0.options.0.options.1.name',
		],
		[
			'more than 8,000 characters',
			{
				options: Array.from({ length: 4 }, (_, at) => ({ ...option, name: `o${at}`, choices: choices(25, long(97)) })),
			},
			'0',
		],
	])('a command with %s is refused', async (_, command, path) => {
		const standIn = await aStandIn({ allowsViolations: true });
		const put = (await rest(standIn)).put(Routes.applicationCommands(standIn.applicationId), {
			body: [{ ...base, ...command }],
		});
		await expect(put).rejects.toEqual(refused(50035));
		expect(standIn.violations.list.map((violation) => violation.path)).toContain(path);
		expect(standIn.commands.list()).toEqual([]);
	});

	test('two commands of one name are refused, an unknown field is recorded', async () => {
		const standIn = await aStandIn({ allowsViolations: true });
		const path = Routes.applicationCommands(standIn.applicationId);
		await expect((await rest(standIn)).put(path, { body: [base, base] })).rejects.toEqual(refused(50035));
		await (await rest(standIn)).put(path, { body: [{ ...base, nsfw: false, optoins: [] }] });
		expect(standIn.violations.list.map((violation) => violation.path)).toEqual(['1.name', '0.optoins']);
	});

	test.each<[rule: string, offered: object[], path: string]>([
		['more than 25', choices(26), 'data.choices'],
		['a name over 100', [{ name: long(101), value: 'a' }], 'data.choices.0.name'],
		['an empty name', [{ name: '', value: 'a' }], 'data.choices.0.name'],
		['a value over 100', [{ name: 'a', value: long(101) }], 'data.choices.0.value'],
		['a number for text', [{ name: 'a', value: 1 }], 'data.choices.0.value'],
	])('autocomplete with %s is refused', async (_, offered, path) => {
		const answering: Answering = async (interaction) => {
			const body = { type: 8, data: { choices: offered } };
			const callback = Routes.interactionCallback(interaction.id, interaction.token);
			await interaction.client.rest.post(callback, { body, auth: false }).catch(() => {});
		};
		const { ana, channel, standIn } = await aWorld(answering, { allowsViolations: true, deadlineMs: 300 });
		const asked = standIn.nextRequest(ROUTE.callback);
		ana.autocomplete(channel, 'season', { year: '2' }).catch(() => {});
		expect((await asked).status).toBe(400);
		expect(standIn.violations.list.map((violation) => violation.path)).toContain(path);
	});

	test('an answer that does not fit its interaction is refused', async () => {
		const answering: Answering = async (interaction) => {
			const callback = Routes.interactionCallback(interaction.id, interaction.token);
			await interaction.client.rest.post(callback, { body: { type: 7, data: QUIET }, auth: false }).catch(() => {});
		};
		const { ana, channel, standIn } = await aWorld(answering, { allowsViolations: true });
		const asked = standIn.nextRequest(ROUTE.callback);
		ana.command(channel, 'season', { year: '2' }).catch(() => {});
		expect((await asked).status).toBe(400);
		expect(standIn.violations.list[0]?.message).toBe('Value must be one of {4, 5, 9}.');
	});

	test('an unknown route is 404 and recorded', async () => {
		const standIn = await aStandIn({ allowsViolations: true });
		await expect((await rest(standIn)).get('/nowhere')).rejects.toMatchObject({ status: 404 });
		expect(standIn.violations.list).toMatchObject([{ route: 'GET /nowhere', rule: 'UNKNOWN_ROUTE' }]);
	});
});

describe('a stand-in', () => {
	test('serves a bot in a process of its own', async () => {
		const standIn = await aStandIn();
		const script = `
			const { Client } = require('discord.js');
			const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_URL }, allowedMentions: { parse: [] } });
			client.on('interactionCreate', (interaction) => interaction.reply('From afar'));
			client.once('clientReady', () => client.application.commands.set(JSON.parse(process.env.COMMANDS)));
			client.login(process.env.DISCORD_TOKEN);`;
		const registered = standIn.nextRequest(ROUTE.putCommands, 10_000);
		const env = { ...process.env, DISCORD_API_URL: standIn.apiUrl, DISCORD_TOKEN: standIn.token };
		const child = spawn(process.execPath, ['-e', script], {
			env: { ...env, COMMANDS: JSON.stringify(COMMANDS) },
			stdio: 'inherit',
		});
		onTestFinished(() => void child.kill('SIGKILL'));
		await registered;
		const answer = await standIn.user().command(standIn.guild().channel(), 'season', { year: '2008' });
		expect(answer.message?.content).toBe('From afar');
	});

	test('leaves nothing behind when stopped', async () => {
		const servers = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
		const before = servers();
		const { standIn, channel, client } = await aWorld();
		const waiting = channel.waitFor(() => false, 60_000);
		await client.destroy();
		await standIn.stop();
		await expect(waiting).rejects.toThrow('was stopped');
		expect(servers()).toBe(before);
	});
});
