import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type APIGatewayBotInfo, type APIUser, GatewayIntentBits, InteractionContextType } from 'discord-api-types/v10';
import { application } from './application.js';
import { Channel } from './channel.js';
import { CommandRegistry } from './command-registry.js';
import { Faults } from './faults.js';
import { Gateway, type ReadyContent } from './gateway.js';
import { Guild, type GuildOptions } from './guild.js';
import { InteractionStore } from './interaction-store.js';
import type { Message } from './message.js';
import { MessageStore } from './message-store.js';
import type { PersonOptions } from './person.js';
import { type RequestRecord, Rest } from './rest.js';
import { applicationRoutes } from './routes/application-routes.js';
import { channelRoutes } from './routes/channel-routes.js';
import { interactionRoutes } from './routes/interaction-routes.js';
import { personRoutes } from './routes/person-routes.js';
import { webhookRoutes } from './routes/webhook-routes.js';
import type { Session } from './session.js';
import { Snowflakes, shardOf } from './snowflakes.js';
import type { StandInOptions } from './stand-in-options.js';
import { User } from './user.js';
import { Violations } from './violations.js';

/**
 * Discord on this machine: a gateway and a REST API that a real client talks to, and people who use the bot.
 *
 * @example
 * const standIn = await new StandIn().start();
 * const client = new Client({ intents: [], rest: { api: standIn.apiUrl } });
 * await client.login(standIn.token);
 * const channel = standIn.guild({ locale: 'es-ES' }).channel();
 * const answer = await standIn.user({ name: 'Ana' }).command(channel, 'season', { year: '2008' });
 */
export class StandIn {
	readonly token: string;
	readonly snowflakes = new Snowflakes();
	readonly applicationId = this.snowflakes.next();
	readonly guilds = new Map<string, Guild>();
	readonly channels = new Map<string, Channel>();
	readonly users = new Map<string, User>();
	readonly commands = new CommandRegistry(this.snowflakes, this.applicationId);
	readonly botUser: APIUser = new User(this, { id: this.applicationId, name: 'Copero', isBot: true }).data;
	readonly application = application(this.applicationId, this.botUser);
	readonly violations: Violations;
	readonly gateway: Gateway = new Gateway(this);
	readonly interactions: InteractionStore = new InteractionStore(this);
	readonly messages: MessageStore = new MessageStore(this);
	readonly routes: ReadonlySet<string>;
	readonly faults: Faults = new Faults(this);
	readonly deadlineMs: number;
	readonly tokenLifetimeMs: number;
	readonly heartbeatIntervalMs: number;
	readonly requestLimit: number;
	readonly rest: Rest;
	/** How often the bot may still connect today. */
	startsLeft = 1_000;
	readonly #options: StandInOptions;
	#port = 0;

	constructor(options: StandInOptions = {}) {
		this.#options = options;
		this.violations = new Violations(options);
		this.token = options.token ?? `${Buffer.from(this.applicationId).toString('base64url')}.stand-in.${randomUUID()}`;
		this.deadlineMs = options.deadlineMs ?? 3_000;
		this.tokenLifetimeMs = options.tokenLifetimeMs ?? 15 * 60_000;
		this.heartbeatIntervalMs = options.heartbeatIntervalMs ?? 41_250;
		this.requestLimit = options.requestLimit ?? 100_000;
		const routes = [applicationRoutes, interactionRoutes, webhookRoutes, channelRoutes, personRoutes].flatMap((make) =>
			make(this),
		);
		this.routes = new Set(routes.map(({ name }) => name));
		this.rest = new Rest(this, routes);
	}

	async start(): Promise<this> {
		this.rest.server.listen(0, '127.0.0.1');
		await once(this.rest.server, 'listening');
		const address: AddressInfo | string | null = this.rest.server.address();
		if (typeof address === 'object' && address) this.#port = address.port;
		this.gateway.attach(this.rest.server);
		return this;
	}

	/** Closes everything; nothing is left behind. */
	async stop(): Promise<void> {
		this.interactions.stop();
		for (const channel of this.channels.values()) channel.stop();
		this.gateway.stop();
		await this.rest.stop();
	}

	/** What a bot takes as `rest.api`. */
	get apiUrl(): string {
		return `http://127.0.0.1:${this.#port}/api`;
	}

	get gatewayUrl(): string {
		return `ws://127.0.0.1:${this.#port}`;
	}

	/** Every request the bot made, oldest first. */
	get requests(): RequestRecord[] {
		return this.rest.requests;
	}

	/** The next request to a route, named as in `requests`, that is answered from now on. */
	nextRequest(route: string, timeoutMs?: number): Promise<RequestRecord> {
		return this.rest.nextRequest(route, timeoutMs);
	}

	/** A fresh id; take it before another interaction to deliver one that was made earlier later. */
	nextId(): string {
		return this.snowflakes.next();
	}

	/** A new person. */
	user(options: PersonOptions = {}): User {
		const user = new User(this, options);
		this.users.set(user.id, user);
		return user;
	}

	/** A new server, which the bot is in unless said otherwise. */
	guild(options: GuildOptions = {}): Guild {
		const guild = new Guild(this, options);
		this.guilds.set(guild.id, guild);
		if (guild.isInstalled) this.#dispatchGuild('GUILD_CREATE', guild, guild.data);
		return guild;
	}

	/** A direct conversation: with the bot when one person is in it, else among people without the bot. */
	conversation(people: User[]): Channel {
		const context = people.length > 1 ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
		const name = people.map((user) => user.name).join(', ');
		const channel = new Channel({ id: this.nextId(), name, context, people });
		this.addChannel(channel);
		return channel;
	}

	addChannel(channel: Channel): void {
		this.channels.set(channel.id, channel);
		if (!channel.guild?.isInstalled) return;
		this.gateway.dispatch('CHANNEL_CREATE', channel.guild.id, () => channel.data, GatewayIntentBits.Guilds);
	}

	get gatewayInfo(): APIGatewayBotInfo {
		const session_start_limit = { total: 1_000, remaining: this.startsLeft, reset_after: 0, max_concurrency: 16 };
		return { url: this.gatewayUrl, shards: this.#options.shards ?? 1, session_start_limit };
	}

	ready({ shard }: Session): ReadyContent {
		const guilds = [...this.guilds.values()].filter(
			({ id, isInstalled }) => isInstalled && shardOf(id, shard[1]) === shard[0],
		);
		return {
			user: this.botUser,
			application: this.application,
			guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
		};
	}

	afterReady(session: Session): void {
		if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
		for (const { id } of this.ready(session).guilds) session.dispatch('GUILD_CREATE', this.guilds.get(id)?.data);
	}

	dispatchChannelDelete(channel: Channel): void {
		this.gateway.dispatch('CHANNEL_DELETE', channel.guild?.id, () => channel.data, GatewayIntentBits.Guilds);
	}

	dispatchGuildDelete(guild: { readonly id: string }): void {
		this.#dispatchGuild('GUILD_DELETE', guild, { id: guild.id });
	}

	deleteMessage(message: Message): void {
		this.messages.delete(message);
	}

	#dispatchGuild(event: string, guild: { readonly id: string }, data: unknown): void {
		this.gateway.dispatch(event, guild.id, () => data, GatewayIntentBits.Guilds);
	}
}
