import {
	type APIGuildMember,
	type APIOverwrite,
	type APIRole,
	type APIUser,
	type GatewayGuildCreateDispatchData,
	GuildDefaultMessageNotifications,
	GuildExplicitContentFilter,
	GuildFeature,
	GuildMFALevel,
	GuildNSFWLevel,
	GuildPremiumTier,
	GuildSystemChannelFlags,
	GuildVerificationLevel,
	InteractionContextType,
	type Locale,
	OverwriteType,
} from 'discord-api-types/v10';
import { Channel, USUAL_BOT_PERMISSIONS } from './channel.js';
import { type LocaleCode, localeOf } from './locale.js';
import type { Server } from './server.js';
import type { Snowflakes } from './snowflakes.js';

const NO_FLAGS: number = 0;
/** What everybody may do in a new server. */
const EVERYBODY = '104320577';

/** What a test may say of a server. */
export interface GuildOptions {
	id?: string;
	name?: string;
	/** The server's language; English (US) by default, as on Discord. */
	locale?: LocaleCode;
	/** Whether it is a Community, which alone may choose its language; so by default where it has chosen one. */
	isCommunity?: boolean;
	/** Whether the bot is in it; without, commands come only from people who installed the app themselves. */
	isInstalled?: boolean;
	/** How many roles it has besides @everyone (they weigh in a client that caches servers). */
	roles?: number;
}

/** What the server needs to know of the world it is in. */
export interface GuildWorld {
	snowflakes: Snowflakes;
	addChannel(channel: Channel): void;
}

/** A server. */
export class Guild implements Server {
	readonly id: string;
	readonly name: string;
	readonly channels: Channel[] = [];
	locale: Locale;
	isCommunity: boolean;
	isInstalled: boolean;
	/** What people are called here, by their ids. */
	readonly nicks = new Map<string, string>();
	/** Who has left, by id. */
	readonly formerMembers = new Set<string>();
	readonly #world: GuildWorld;
	readonly #roleIds: string[];
	readonly #botRoleId: string;

	constructor(world: GuildWorld, options: GuildOptions = {}) {
		this.#world = world;
		this.id = options.id ?? world.snowflakes.nextGuild();
		this.name = options.name ?? 'Fútbol macho';
		this.locale = localeOf(options.locale ?? 'en-US');
		this.isCommunity = options.isCommunity ?? options.locale !== undefined;
		this.isInstalled = options.isInstalled ?? true;
		this.#botRoleId = world.snowflakes.next();
		this.#roleIds = Array.from({ length: options.roles ?? 0 }, () => world.snowflakes.next());
	}

	/** A new text channel, or a thread of one; `botPermissions` is what the bot may do in it. */
	channel(options: { id?: string; name?: string; botPermissions?: bigint; parent?: Channel } = {}): Channel {
		const channel = new Channel({
			context: InteractionContextType.Guild,
			name: 'general',
			...options,
			id: options.id ?? this.#world.snowflakes.next(),
			guild: this,
		});
		this.channels.push(channel);
		this.#world.addChannel(channel);
		return channel;
	}

	/** A person as a member of this server. */
	member({ data }: { readonly data: APIUser }): APIGuildMember {
		return this.memberOf(data);
	}

	memberOf(user: APIUser): APIGuildMember {
		return {
			user,
			nick: this.nicks.get(user.id) ?? null,
			avatar: null,
			banner: null,
			roles: [],
			joined_at: '2020-01-01T00:00:00.000000+00:00',
			premium_since: null,
			pending: false,
			communication_disabled_until: null,
			deaf: false,
			mute: false,
			flags: NO_FLAGS,
		};
	}

	/** The bot as a member of this server. */
	botMember(bot: APIUser): APIGuildMember {
		return { ...this.memberOf(bot), roles: [this.#botRoleId] };
	}

	/** Its roles: everybody's, the bot's own, and others. */
	get roles(): APIRole[] {
		const own = { ...role(this.#botRoleId, 1), managed: true, permissions: USUAL_BOT_PERMISSIONS.toString() };
		return [...[this.id, ...this.#roleIds].map(role), own];
	}

	/** How a channel changes what the bot may do, so that it comes to just that. */
	overwritesFor({ botPermissions }: { readonly botPermissions: bigint }): APIOverwrite[] {
		const usual = BigInt(EVERYBODY) | USUAL_BOT_PERMISSIONS;
		if (botPermissions === USUAL_BOT_PERMISSIONS) return [];
		const [allow, deny] = [`${botPermissions}`, `${usual & ~botPermissions}`];
		return [{ id: this.#botRoleId, type: OverwriteType.Role, allow, deny }];
	}

	/** The server as GUILD_CREATE gives it. */
	get data(): GatewayGuildCreateDispatchData {
		return {
			id: this.id,
			name: this.name,
			icon: null,
			splash: null,
			banner: null,
			description: null,
			discovery_splash: null,
			owner_id: this.id,
			afk_channel_id: null,
			afk_timeout: 300,
			verification_level: GuildVerificationLevel.Low,
			default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
			explicit_content_filter: GuildExplicitContentFilter.AllMembers,
			roles: this.roles,
			emojis: [],
			features: this.isCommunity ? [GuildFeature.Community] : [],
			mfa_level: GuildMFALevel.None,
			application_id: null,
			system_channel_id: null,
			system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
			rules_channel_id: null,
			vanity_url_code: null,
			premium_tier: GuildPremiumTier.None,
			preferred_locale: this.locale,
			public_updates_channel_id: null,
			nsfw_level: GuildNSFWLevel.Default,
			stickers: [],
			premium_progress_bar_enabled: false,
			hub_type: null,
			safety_alerts_channel_id: null,
			incidents_data: null,
			joined_at: '2020-01-01T00:00:00.000000+00:00',
			large: false,
			unavailable: false,
			member_count: 100,
			voice_states: [],
			members: [],
			channels: this.channels.map((channel) => channel.textChannel(this.id)),
			threads: [],
			presences: [],
			stage_instances: [],
			guild_scheduled_events: [],
			soundboard_sounds: [],
		};
	}
}

/** A server's first role is @everyone, which bears the server's id. */
function role(id: string, position: number): APIRole {
	return {
		id,
		name: position === 0 ? '@everyone' : `role ${position}`,
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		position,
		permissions: EVERYBODY,
		managed: false,
		mentionable: false,
		flags: NO_FLAGS,
	};
}
