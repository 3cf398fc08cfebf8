import { REST } from '@discordjs/rest';
import {
	CloseCodes,
	type OptionalWebSocketManagerOptions,
	type SessionInfo,
	WebSocketManager,
	WebSocketShardEvents,
} from '@discordjs/ws';
import {
	GatewayCloseCodes,
	GatewayDispatchEvents,
	GatewayIntentBits,
	type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import type { Bot } from '../app/bot.js';
import type { Channels } from '../app/channels.js';
import { answers } from './answers.js';
import { callbacksTo } from './callbacks.js';
import { discordChannels } from './discord-channels.js';
import { ears } from './ears.js';
import { registerCommands, removeElsewhere } from './register-commands.js';

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
const MESSAGES = GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages | GatewayIntentBits.MessageContent;

/** Close codes after which Discord does not let the bot back in, as when a token was reset. Any other is mended. */
const FINAL: readonly number[] = [
	GatewayCloseCodes.AuthenticationFailed,
	GatewayCloseCodes.InvalidShard,
	GatewayCloseCodes.ShardingRequired,
	GatewayCloseCodes.InvalidAPIVersion,
	GatewayCloseCodes.InvalidIntents,
	GatewayCloseCodes.DisallowedIntents,
];

/**
 * A way to write to Discord's channels at once, and to connect the bot later. The gateway and REST packages of discord.js
 * are used without its client, which keeps everyone it meets: here nothing of what Discord sends is kept.
 */
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
	const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
	const intents = typedAnswers ? MESSAGES : 0;
	const sharding = { shardIds: [...shards.list], shardCount: shards.count };
	const gateway = new WebSocketManager({ token, intents, rest, ...sharding, ...ownSessions() });
	const callbacks = callbacksTo(rest);
	let answered = async () => {};
	let leaving = false;
	return {
		channels: discordChannels(rest),
		async connect(bot, onLost) {
			const { answer, settled } = answers(callbacks, bot);
			const hear = ears(bot);
			answered = settled;
			gateway.on(WebSocketShardEvents.Dispatch, ({ t: event, d: data }) => {
				try {
					if (event === GatewayDispatchEvents.InteractionCreate) answer(data);
					else if (event === GatewayDispatchEvents.MessageCreate) hear(data);
				} catch (err) {
					bot.log.error({ err, event }, 'Discord sent what nobody can read');
				}
			});
			watchGateway(gateway, bot, () => leaving);
			const { application, user } = await login(gateway);
			gateway.on(WebSocketShardEvents.Closed, (code) => {
				if (FINAL.includes(code)) onLost(new Error(`Discord has turned the bot away (close code ${code})`));
			});
			const registers = shards.list.includes(0);
			const registration = { rest, applicationId: application.id, commands: [...bot.commands.values()], guildId };
			const changed = registers && (await registerCommands(registration));
			bot.log.info({ user: user.id, commandsRegistered: changed }, 'Ready on Discord');
			if (registers) {
				removeElsewhere(registration, bot.log).catch((err) => {
					if (!leaving) bot.log.warn({ err }, 'Could not look whether commands stand there twice');
				});
			}
		},
		async stop() {
			leaving = true;
			await gateway.destroy({ code: CloseCodes.Normal });
			await answered();
			await callbacks.close();
		},
	};
}

/** Keeps each shard's session for resuming. By default the gateway package keeps those of all bots in a process together. */
function ownSessions(): Pick<OptionalWebSocketManagerOptions, 'retrieveSessionInfo' | 'updateSessionInfo'> {
	const sessions = new Map<number, SessionInfo | null>();
	return {
		retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
		updateSessionInfo: (shard, session) => void sessions.set(shard, session),
	};
}

/**
 * Connects every shard.
 *
 * @returns What Discord says of the bot.
 * @throws {Error} With the close code as `code`, where Discord turns the bot away.
 */
async function login(gateway: WebSocketManager): Promise<Pick<GatewayReadyDispatchData, 'application' | 'user'>> {
	let refuse = (_: number) => {};
	const refused = new Promise<never>((_, reject) => {
		refuse = (code) => {
			if (FINAL.includes(code)) reject(Object.assign(new Error(`Discord closed the gateway (${code})`), { code }));
		};
	});
	const ready = new Promise<GatewayReadyDispatchData>((resolve) => {
		gateway.once(WebSocketShardEvents.Ready, resolve);
	});
	gateway.on(WebSocketShardEvents.Closed, refuse);
	try {
		await Promise.race([gateway.connect(), refused]);
		return await ready;
	} finally {
		gateway.off(WebSocketShardEvents.Closed, refuse);
	}
}

/** Logs and tells the observer where each shard's connection stands, until the bot leaves. */
function watchGateway(gateway: WebSocketManager, { log, observer }: Bot, isLeaving: () => boolean): void {
	const away = new Set<number>();
	// While Discord is away, every attempt fails in the same way: it is reported once.
	const note = (err: Error, shard: number) =>
		log[away.has(shard) ? 'debug' : 'warn']({ err, shard }, 'The connection to Discord had an error');
	const connected = (shard: number) => {
		observer.gateway(shard, 'connected');
		if (away.delete(shard)) log.info({ shard }, 'Reconnected to Discord');
	};
	gateway.on(WebSocketShardEvents.Error, note);
	gateway.on(WebSocketShardEvents.SocketError, note);
	gateway.on(WebSocketShardEvents.Ready, (_, shard) => connected(shard));
	gateway.on(WebSocketShardEvents.Resumed, connected);
	gateway.on(WebSocketShardEvents.Closed, (code, shard) => {
		if (isLeaving() || FINAL.includes(code)) return observer.gateway(shard, 'disconnected');
		observer.gateway(shard, 'reconnecting');
		if (!away.has(shard)) log.info({ shard }, 'Reconnecting to Discord');
		away.add(shard);
	});
}
