import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { Bot } from '../app/bot.js';
import type { Channels } from '../app/channels.js';
import type { Clock } from '../app/clock.js';
import { Notes } from '../app/notes.js';
import { belongsTo } from '../start/shards.js';
import { inviteUrl } from '../views/links.js';
import { type Answered, answers } from './answers.js';
import { awaitDiscord } from './await-discord.js';
import { callbacksTo } from './callbacks.js';
import { createRest } from './create-rest.js';
import { discordChannels } from './discord-channels.js';
import { ears } from './ears.js';
import { Gateway } from './gateway.js';
import { registerCommands, removeElsewhere } from './register-commands.js';

/** The settings of the Discord rim. */
export type DiscordSettings = {
	readonly token: string;
	/** Discord's API, without the version; Discord's own if left out. */
	readonly apiUrl?: string | undefined;
	/** Registers the commands in this server only. */
	readonly guildId?: string | undefined;
	/** Asks for people's messages, which Discord gives only to bots with the Message Content intent. */
	readonly typedAnswers?: boolean;
	/** The shards to serve, and how many there are in all; a single one if left out. */
	readonly shards?: { readonly list: readonly number[]; readonly count: number };
	readonly clock: Pick<Clock, 'after'>;
	/** Aborted when the bot is about to end: calls to channels are given up. */
	readonly hurry?: AbortSignal;
};

/** The messages that people write in servers' channels and to the bot itself, with their content. */
const MESSAGES = GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages | GatewayIntentBits.MessageContent;

/**
 * Channels that can be written to at once, and a way to connect the bot later. The gateway and REST packages of
 * discord.js are used without its client, which caches everyone it meets: nothing that Discord sends is kept here.
 */
export function createDiscord({
	token,
	apiUrl,
	guildId,
	typedAnswers = false,
	shards = { list: [0], count: 1 },
	clock,
	hurry = new AbortController().signal,
}: DiscordSettings): {
	readonly channels: Channels;
	/**
	 * Connects the bot, registers its commands if it serves shard 0, and answers from then on. While Discord cannot be
	 * reached it waits, for some minutes at most.
	 *
	 * @param onLost Called when Discord has rejected the bot for good.
	 * @throws {Error} If Discord cannot be reached, or refuses the token or the commands.
	 */
	connect(bot: Bot, onLost: (error: Error) => void): Promise<void>;
	/** Leaves the gateway at once; resolves when the replies under way have arrived. */
	stop(): Promise<void>;
} {
	const rest = createRest(token, apiUrl);
	const callbacks = callbacksTo(rest);
	const notes = new Notes<Answered>((answered) => callbacks.takeBack(answered));
	const leaving = new AbortController();
	let gateway: Gateway | undefined;
	let answered = async () => {};
	return {
		channels: {
			...discordChannels(rest, { isDiscord: apiUrl === undefined, hurry }),
			endNotes: (of) => void notes.end(of),
		},
		async connect(bot, onLost) {
			const { log, observer, services } = bot;
			const { answer, settled } = answers(callbacks, bot, notes);
			const hear = ears(bot);
			answered = settled;
			const hears = (shard: number, isHeard: boolean) => {
				const { count } = shards;
				services.quizHost.hears((guild) => belongsTo({ list: [shard], count }, guild), isHeard);
			};
			let isIn = false;
			const made = new Gateway({
				token,
				rest,
				intents: typedAnswers ? MESSAGES : 0,
				shards,
				clock,
				log,
				onEvent({ t: event, d: data }) {
					try {
						if (event === GatewayDispatchEvents.InteractionCreate) answer(data);
						else if (event === GatewayDispatchEvents.MessageCreate) hear(data);
					} catch (err) {
						log.error({ err, event }, 'An event from Discord could not be handled and is dropped');
					}
				},
				onState(shard, state) {
					observer.gateway(shard, state);
					hears(shard, state === 'connected');
				},
				onUnheard() {
					log.warn({}, 'Discord withholds messages (Message Content Intent): answers are typed into a form');
					services.quizHost.stopReadingChat();
				},
				onLost: (code) => onLost(Object.assign(new Error(`Discord has turned the bot away (${code})`), { code })),
			});
			gateway = made;
			const patience = {
				clock,
				signal: leaving.signal,
				onWait(reason: string, ms: number) {
					log.warn({ reason, againInMs: ms }, 'Waiting for Discord');
					if (!isIn) for (const shard of shards.list) hears(shard, false);
				},
			};
			const { application, user } = await awaitDiscord(() => made.connect(), patience);
			isIn = true;
			rest.onTokenRefused = onLost;
			const registration = { rest, applicationId: application.id, commands: [...bot.commands.values()], guildId };
			const registers = shards.list.includes(0);
			const changed = registers && (await awaitDiscord(() => registerCommands(registration), patience));
			const invite = inviteUrl(application.id, { readsChat: typedAnswers, apiUrl });
			log.info({ user: user.id, commandsRegistered: changed, invite }, 'Ready on Discord');
			if (registers) {
				removeElsewhere(registration, log).catch((err) => {
					if (!leaving.signal.aborted) log.warn({ err }, 'Could not check for commands that are registered twice');
				});
			}
		},
		async stop() {
			leaving.abort();
			await gateway?.leave();
			await answered();
			await callbacks.close();
		},
	};
}
