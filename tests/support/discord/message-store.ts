import {
	type APIAttachment,
	type APIMessage,
	type APIUser,
	GatewayIntentBits,
	MessageFlags,
	MessageType,
} from 'discord-api-types/v10';
import { ApiError } from './api-error.js';
import type { MessageBody } from './checks/message-body.js';
import { isEmptyMessage, messageProblems } from './checks/message-problems.js';
import type { Gateway } from './gateway.js';
import { Message, messageParts, type Place } from './message.js';
import type { Person } from './person.js';
import type { UploadedFile } from './request-body.js';
import type { Call } from './route.js';
import type { Session } from './session.js';
import type { Snowflakes } from './snowflakes.js';
import type { Violations } from './violations.js';

const NO_FLAGS: number = 0;

/** What else a message says of itself, beyond what its author wrote. */
export type MessageOrigin = Partial<
	Pick<
		APIMessage,
		'id' | 'type' | 'interaction_metadata' | 'webhook_id' | 'application_id' | 'message_reference' | 'nonce'
	>
>;

/** What messages need of the world they are in. */
export interface MessageWorld {
	apiUrl: string;
	botUser: APIUser;
	snowflakes: Snowflakes;
	gateway: Gateway;
	violations: Violations;
}

/** Makes, changes and deletes messages as Discord does, and tells the gateway. */
export class MessageStore {
	readonly #world: MessageWorld;

	constructor(world: MessageWorld) {
		this.#world = world;
	}

	/** Refuses a message body that Discord would not take; `edited` is the message it changes. */
	check(call: Call, body: MessageBody, edited?: Message): void {
		if (!this.#world.violations.checks) return;
		const kept = edited ? keptAttachments(edited, body) : [];
		const fileNames = [...kept, ...call.files].map((file) => ('filename' in file ? file.filename : file.name));
		this.#world.violations.judge(call.route, messageProblems(body, fileNames));
		const parts: MessageBody = edited ? editedParts(edited.data, body) : body;
		if (!isEmptyMessage({ ...parts, attachments: [] }, fileNames.length)) return;
		const message = 'Cannot send an empty message';
		this.#world.violations.add({ route: call.route, path: 'content', rule: 'EMPTY_MESSAGE', message });
		throw new ApiError('emptyMessage');
	}

	/** A new message of the bot. */
	create(
		channel: Place,
		body: MessageBody,
		files: UploadedFile[],
		origin: MessageOrigin = {},
		onlyFor?: Person,
	): Message {
		const flags = (body.flags ?? 0) | (onlyFor ? MessageFlags.Ephemeral : 0);
		const attachments = files.map((file) => this.#attachment(channel, file, body));
		const written = messageParts(withFileUrls(body, attachments));
		const data = this.#data(channel, { ...origin, ...written, author: this.#world.botUser, flags, attachments });
		return this.#add(new Message(channel, data, onlyFor));
	}

	/** A message of the bot of which nothing was read: nobody is shown it, but it can be edited. */
	unread(channel: Place): Message {
		return new Message(channel, this.#data(channel, { author: this.#world.botUser }));
	}

	/** A new message of a person. */
	say(channel: Place, author: Person, content: string, origin: MessageOrigin = {}): Message {
		return this.#add(new Message(channel, this.#data(channel, { author: author.data, content, ...origin })));
	}

	edit(message: Message, body: MessageBody, files: UploadedFile[]): void {
		const added = files.map((file) => this.#attachment(message.channel, file, body));
		const attachments = [...keptAttachments(message, body), ...added];
		message.edit(withFileUrls(body, attachments), attachments);
		this.#dispatch('MESSAGE_UPDATE', message);
		message.channel.changed(message);
	}

	delete(message: Message): void {
		message.isDeleted = true;
		if (!message.isEphemeral) {
			const ids = { id: message.id, channel_id: message.channel.id, ...guildId(message.channel) };
			this.#world.gateway.dispatch('MESSAGE_DELETE', message.channel.guild?.id, () => ids, intentOf(message.channel));
		}
		message.channel.changed(message);
	}

	#data(channel: Place, written: Partial<APIMessage> & Pick<APIMessage, 'author'>): APIMessage {
		return {
			id: this.#world.snowflakes.next(),
			channel_id: channel.id,
			type: MessageType.Default,
			content: '',
			embeds: [],
			components: [],
			attachments: [],
			mentions: [],
			mention_roles: [],
			mention_everyone: false,
			pinned: false,
			tts: false,
			timestamp: new Date().toISOString(),
			edited_timestamp: null,
			flags: NO_FLAGS,
			...written,
		};
	}

	#add(message: Message): Message {
		this.#dispatch('MESSAGE_CREATE', message);
		message.channel.add(message);
		return message;
	}

	/** Only the bot's own messages and direct ones show their content without the Message Content intent. */
	#dispatch(event: string, { channel, data, isEphemeral }: Message): void {
		if (isEphemeral) return;
		const isOpen = !channel.guild || data.author.id === this.#world.botUser.id;
		const content = ({ intents }: Session) =>
			isOpen || (intents & GatewayIntentBits.MessageContent) !== 0
				? {}
				: { content: '', embeds: [], attachments: [], components: [] };
		this.#world.gateway.dispatch(
			event,
			channel.guild?.id,
			(session) => ({ ...data, ...content(session), ...guildId(channel) }),
			intentOf(channel),
		);
	}

	#attachment(channel: Place, file: UploadedFile, body: MessageBody): APIAttachment {
		const id = this.#world.snowflakes.next();
		const told = body.attachments?.find((attachment) => attachment.id === file.index);
		const filename = told?.filename ?? file.name;
		const url = `${this.#world.apiUrl}/attachments/${channel.id}/${id}/${filename}`;
		return {
			id,
			filename,
			size: file.bytes.length,
			url,
			proxy_url: url,
			content_type: file.contentType,
			...(told?.description && { description: told.description }),
		};
	}
}

/** The attachments that stay: those an edit lists, or all when it lists none. */
function keptAttachments(message: Message, body: MessageBody): APIAttachment[] {
	const listed = body.attachments?.map(({ id }) => id);
	return message.data.attachments.filter(({ id }) => listed?.includes(id) ?? true);
}

/** Discord replaces `attachment://name` in embeds by the file's address. */
function withFileUrls(body: MessageBody, attachments: APIAttachment[]): MessageBody {
	const resolved = (picture: { url: string }) => {
		const file = attachments.find(({ filename }) => picture.url === `attachment://${filename}`);
		return { ...picture, url: file?.url ?? picture.url };
	};
	const embeds = body.embeds?.map((embed) => ({
		...embed,
		...(embed.image && { image: resolved(embed.image) }),
		...(embed.thumbnail && { thumbnail: resolved(embed.thumbnail) }),
	}));
	return { ...body, ...(embeds && { embeds }) };
}

function intentOf(channel: Place): number {
	return channel.guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
}

function guildId(channel: Place): { guild_id?: string } {
	return channel.guild ? { guild_id: channel.guild.id } : {};
}

/** The parts of a message as an edit leaves them. */
function editedParts({ content, embeds, components = [] }: APIMessage, body: MessageBody): MessageBody {
	return { content, embeds, components, ...body };
}
