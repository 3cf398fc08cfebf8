import {
	type APIChannel,
	type APITextChannel,
	ChannelType,
	InteractionContextType,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Message, Place } from './message.js';
import type { Person } from './person.js';
import type { Server } from './server.js';
import { Watch } from './watch.js';

/** What a bot may do in a channel unless a test says otherwise. */
export const USUAL_BOT_PERMISSIONS =
	PermissionFlagsBits.ViewChannel |
	PermissionFlagsBits.SendMessages |
	PermissionFlagsBits.SendMessagesInThreads |
	PermissionFlagsBits.EmbedLinks |
	PermissionFlagsBits.AttachFiles |
	PermissionFlagsBits.ReadMessageHistory |
	PermissionFlagsBits.AddReactions |
	PermissionFlagsBits.UseExternalEmojis;

const NO_FLAGS: number = 0;

/** The server that a channel is in, which may get further ones. */
interface Home extends Server {
	channel(): Channel;
}

/** What makes a channel. */
export interface ChannelOptions {
	id: string;
	name: string;
	context: InteractionContextType;
	guild?: Home;
	/** Who is in a direct conversation. */
	people?: readonly Person[];
	botPermissions?: bigint;
	/** The channel whose thread it is. */
	parent?: Channel;
}

/** A text channel of a server, or a direct conversation. */
export class Channel implements Place {
	readonly id: string;
	readonly name: string;
	readonly guild: Home | undefined;
	readonly context: InteractionContextType;
	readonly people: readonly Person[];
	/** What the bot may do here; change it at will. */
	botPermissions: bigint;
	/** The channel whose thread it is. */
	readonly parent: Channel | undefined;
	isDeleted = false;
	/** Every message ever, deleted and ephemeral ones too. */
	readonly allMessages = new Map<string, Message>();
	/** Messages by their enforced nonce. */
	readonly nonces = new Map<string, Message>();
	readonly #changes = new Watch<Message>();

	constructor(options: ChannelOptions) {
		this.id = options.id;
		this.name = options.name;
		this.guild = options.guild;
		this.context = options.context;
		this.parent = options.parent;
		this.people = options.people ?? [];
		this.botPermissions = options.botPermissions ?? USUAL_BOT_PERMISSIONS;
	}

	/** What everyone in the channel sees now, oldest first. */
	get messages(): Message[] {
		return [...this.allMessages.values()].filter((message) => isVisible(message) && !message.isEphemeral);
	}

	/** What one person sees now: the ephemeral ones meant for them too. */
	messagesFor(person: Person): Message[] {
		return [...this.allMessages.values()].filter(
			(message) => isVisible(message) && (!message.isEphemeral || message.onlyFor === person),
		);
	}

	/** The first message that meets the predicate: one that stands already, or the next that is new or edited. */
	waitFor(predicate: (message: Message) => boolean, timeoutMs = 3_000): Promise<Message> {
		const meets = (message: Message) => isVisible(message) && predicate(message);
		const standing = [...this.allMessages.values()].find(meets);
		return standing ? Promise.resolve(standing) : this.next(meets, timeoutMs);
	}

	/** The next message that becomes new, edited or deleted and meets the predicate. */
	next(predicate: (message: Message) => boolean, timeoutMs = 3_000): Promise<Message> {
		const shown = () => this.messages.map(({ text }) => JSON.stringify(text.slice(0, 200))).join(', ') || 'nothing';
		return this.#changes.next(
			predicate,
			timeoutMs,
			() => `No such message came to #${this.name} within ${timeoutMs} ms. It shows ${shown()}.`,
		);
	}

	add(message: Message): void {
		this.allMessages.set(message.id, message);
		this.#changes.tell(message);
	}

	changed(message: Message): void {
		this.#changes.tell(message);
	}

	stop(): void {
		this.#changes.stop();
	}

	botMay(...permissions: bigint[]): boolean {
		return permissions.every((permission) => (this.botPermissions & permission) !== 0n);
	}

	/** The channel as REST and the gateway give it. */
	get data(): APIChannel {
		if (this.guild && this.parent) return this.thread(this.guild.id, this.parent.id);
		if (this.guild) return this.textChannel(this.guild.id);
		const recipients = this.people.map((user) => user.data);
		if (this.context === InteractionContextType.BotDM) {
			return { id: this.id, type: ChannelType.DM, recipients, last_message_id: null, flags: NO_FLAGS, name: null };
		}
		return { id: this.id, type: ChannelType.GroupDM, recipients, last_message_id: null, name: this.name };
	}

	thread(guildId: string, parentId: string): APIChannel {
		return {
			id: this.id,
			type: ChannelType.PublicThread,
			name: this.name,
			guild_id: guildId,
			parent_id: parentId,
			last_message_id: null,
			rate_limit_per_user: 0,
			applied_tags: [],
		};
	}

	textChannel(guildId: string): APITextChannel {
		return {
			id: this.id,
			type: ChannelType.GuildText,
			name: this.name,
			guild_id: guildId,
			position: 0,
			permission_overwrites: this.guild?.overwritesFor(this) ?? [],
			nsfw: false,
			parent_id: null,
			last_message_id: null,
			rate_limit_per_user: 0,
			topic: null,
		};
	}
}

function isVisible(message: Message): boolean {
	return !message.isDeleted && !message.isLoading;
}
