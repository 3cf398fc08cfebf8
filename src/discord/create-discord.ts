import { Client, Events, GatewayIntentBits, Options, REST, type User } from 'discord.js';
import type { Channels } from '../app/channels.js';
import type { Bot } from '../app/dispatch.js';
import { discordChannels } from './discord-channels.js';
import { hearMessages } from './hear-messages.js';
import { answerInteractions } from './interactions.js';
import { registerCommands } from './register-commands.js';

/** The settings of the Discord rim. */
export type DiscordSettings = {
	readonly token: string;
	/** Discord's API, without the version; Discord's own when left out. */
	readonly apiUrl?: string | undefined;
	/** Registers the commands in this server only. */
	readonly guildId?: string | undefined;
	/** Asks for people's messages, which Discord gives only to bots with the Message Content intent. */
	readonly typedAnswers?: boolean;
	/** The shards to serve, of how many; all there is when left out. */
	readonly shards?: { readonly list: readonly number[]; readonly count: number };
};

/** What people write in servers' channels and to the bot itself, with its content. */
/** discord.js keeps everyone it meets, for ever; nobody here looks at them but at the bot itself. */
const FEW_USERS = { maxSize: 100, keepOverLimit: (user: User) => user.id === user.client.user?.id };
const MESSAGES = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, GatewayIntentBits.MessageContent];

/** How to write to Discord's channels, before the bot is connected. */
export function createDiscord({
	token,
	apiUrl,
	guildId,
	typedAnswers = false,
	shards = { list: [0], count: 1 },
}: DiscordSettings): {
	readonly channels: Channels;
	/**
	 * Connects the bot, registers its commands if shard 0 is one of its shards, and answers from then on.
	 *
	 * @param onLost Called when Discord has turned the bot away for good.
	 * @throws {Error} When Discord cannot be reached, or refuses the token or the commands.
	 */
	connect(bot: Bot, onLost: (error: Error) => void): Promise<void>;
	/** Leaves the gateway at once; resolves when the replies on their way have arrived. */
	stop(): Promise<void>;
} {
	const options = apiUrl === undefined ? {} : { api: apiUrl };
	const rest = new REST(options).setToken(token);
	const intents = typedAnswers ? MESSAGES : [];
	const client = new Client({
		...{ intents, rest: options, shards: [...shards.list], shardCount: shards.count },
		makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, UserManager: FEW_USERS }),
	});
	let answered = async () => {};
	return {
		channels: discordChannels(rest),
		async connect(bot, onLost) {
			answered = answerInteractions(client, bot);
			hearMessages(client, bot);
			client.on(Events.Error, (err) => bot.log.warn({ err }, 'The connection to Discord had an error'));
			watchGateway(client, bot);
			const ready = new Promise<Client<true>>((resolve) => {
				client.once(Events.ClientReady, resolve);
			});
			await login(client, token);
			const { application, user } = await ready;
			// Every other disconnection is mended by discord.js itself; this one is for good, as after a token was reset.
			client.on(Events.ShardDisconnect, ({ code }) =>
				onLost(new Error(`Discord has turned the bot away (close code ${code})`)),
			);
			const registers = shards.list.includes(0);
			const changed = registers && (await registerCommands(rest, application.id, bot.commands.values(), guildId));
			bot.log.info({ user: user.id, commandsRegistered: changed }, 'Ready on Discord');
		},
		async stop() {
			await client.destroy();
			await answered();
		},
	};
}

/**
 * Logs in. Discord says with a close code why it turns a bot away, which discord.js keeps apart from the failed login.
 *
 * @throws {Error} With the close code as `code`, where there was one.
 */
async function login(client: Client, token: string): Promise<void> {
	let closed: number | undefined;
	const note = ({ code }: { readonly code: number }) => {
		closed = code;
	};
	client.once(Events.ShardDisconnect, note);
	try {
		await client.login(token);
	} catch (cause) {
		if (closed === undefined) throw cause;
		throw Object.assign(new Error(`Discord closed the gateway (${closed})`, { cause }), { code: closed });
	} finally {
		client.off(Events.ShardDisconnect, note);
	}
}

/** Logs and tells the observer where each shard's connection stands. */
function watchGateway(client: Client, { log, observer }: Bot): void {
	client.on(Events.ShardReady, (shard) => observer.gateway(shard, 'connected'));
	client.on(Events.ShardReconnecting, (shard) => {
		observer.gateway(shard, 'reconnecting');
		log.info({ shard }, 'Reconnecting to Discord');
	});
	client.on(Events.ShardResume, (shard) => {
		observer.gateway(shard, 'connected');
		log.info({ shard }, 'Reconnected to Discord');
	});
	client.on(Events.ShardDisconnect, (_, shard) => observer.gateway(shard, 'disconnected'));
}
