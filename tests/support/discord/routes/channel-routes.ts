import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import { InteractionContextType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { ApiError } from '../api-error.js';
import type { Channel } from '../channel.js';
import type { MessageBody } from '../checks/message-body.js';
import type { Message } from '../message.js';
import type { MessageStore } from '../message-store.js';
import { type Call, param, type Route, route } from '../route.js';
import type { Violations } from '../violations.js';

const {
	ViewChannel,
	SendMessages,
	SendMessagesInThreads,
	EmbedLinks,
	AttachFiles,
	ManageMessages,
	ReadMessageHistory,
	AddReactions,
} = PermissionFlagsBits;
const PATH = '/channels/:channel';

/** Fields that a client of discord.js sends with every edit. */
const SENT_BY_DISCORD_JS = ['tts', 'nonce', 'enforce_nonce', 'message_reference'];

/** What these routes need of the world they are in. */
interface ChannelWorld {
	readonly botUser: { readonly id: string };
	readonly channels: ReadonlyMap<string, Channel>;
	readonly messages: MessageStore;
	readonly violations: Violations;
}

/** Channels and the messages the bot writes into them on its own. */
export function channelRoutes(world: ChannelWorld): Route[] {
	return [
		route(`GET ${PATH}`, (call) => ({ body: channelOf(world, call).data })),
		route(`POST ${PATH}/typing`, (call) => {
			channelOf(world, call);
			return undefined;
		}),
		route(`POST ${PATH}/messages`, (call) => {
			const channel = channelOf(world, call);
			const body = world.violations.parse(call.route, MessageCreateRequestSchema, call.body);
			world.messages.check(call, body);
			mayWrite(channel, body, call.files.length);
			const nonce = body.enforce_nonce && body.nonce !== undefined ? String(body.nonce) : undefined;
			const earlier = nonce === undefined ? undefined : channel.nonces.get(nonce);
			if (earlier?.isDeleted) throw new ApiError('unknownMessage');
			if (earlier) return { body: earlier.data };
			const flags = (body.flags ?? 0) & ~MessageFlags.Ephemeral;
			const origin = body.nonce === undefined ? {} : { nonce: body.nonce };
			const message = world.messages.create(channel, { ...body, flags }, call.files, origin);
			if (nonce !== undefined) channel.nonces.set(nonce, message);
			return { body: message.data };
		}),
		route(`GET ${PATH}/messages`, (call) => {
			const channel = channelOf(world, call);
			const [after, limit] = [BigInt(call.query.get('after') ?? 0), Number(call.query.get('limit') ?? 50)];
			if (!channel.botMay(ReadMessageHistory)) return { body: [] };
			const found = channel.messages.filter(({ id }) => BigInt(id) > after).slice(0, limit);
			// As Discord gives it: who has not the intent reads only what the bot wrote itself; newest first.
			const shown = found.map(({ data }) =>
				data.author.id === world.botUser.id ? data : { ...data, content: '', embeds: [], components: [] },
			);
			return { body: shown.toReversed() };
		}),
		route(`GET ${PATH}/messages/:message`, (call) => {
			const message = messageOf(world, call);
			if (!message.channel.botMay(ReadMessageHistory)) throw new ApiError('missingAccess');
			return { body: message.data };
		}),
		route(`PATCH ${PATH}/messages/:message`, (call) => {
			const message = messageOf(world, call);
			if (message.data.author.id !== world.botUser.id) throw new ApiError('notTheAuthor');
			const { violations, messages } = world;
			const body = violations.parse(call.route, MessageEditRequestPartialSchema, call.body, SENT_BY_DISCORD_JS);
			messages.check(call, body, message);
			messages.edit(message, body, call.files);
			return { body: message.data };
		}),
		route(`PUT ${PATH}/messages/:message/reactions/:emoji/@me`, (call) => {
			const message = messageOf(world, call);
			if (!message.channel.botMay(ReadMessageHistory)) throw new ApiError('missingAccess');
			if (message.channel.guild && !message.channel.botMay(AddReactions)) throw new ApiError('missingPermissions');
			const emoji = param(call, 'emoji');
			if (!/^\p{Extended_Pictographic}\uFE0F?$/u.test(emoji)) throw new ApiError('unknownEmoji');
			message.reactions.add(emoji);
			message.channel.changed(message);
			return undefined;
		}),
		route(`DELETE ${PATH}/messages/:message`, (call) => {
			const message = messageOf(world, call);
			const isOwn = message.data.author.id === world.botUser.id;
			if (!isOwn && !message.channel.botMay(ManageMessages)) throw new ApiError('missingPermissions');
			world.messages.delete(message);
			return undefined;
		}),
	];
}

/** A channel that the bot can see. */
function channelOf(world: ChannelWorld, call: Call): Channel {
	const channel = world.channels.get(param(call, 'channel'));
	if (!channel || channel.isDeleted) throw new ApiError('unknownChannel');
	const isMember = channel.guild ? channel.guild.isInstalled : channel.context === InteractionContextType.BotDM;
	if (!isMember || !channel.botMay(ViewChannel)) throw new ApiError('missingAccess');
	return channel;
}

function messageOf(world: ChannelWorld, call: Call): Message {
	const message = channelOf(world, call).allMessages.get(param(call, 'message'));
	if (!message || message.isDeleted || message.isEphemeral) throw new ApiError('unknownMessage');
	return message;
}

function mayWrite(channel: Channel, body: MessageBody, files: number): void {
	if (!channel.guild) return;
	const needed = [channel.parent ? SendMessagesInThreads : SendMessages];
	if (body.embeds?.length) needed.push(EmbedLinks);
	if (files > 0) needed.push(AttachFiles);
	if (!channel.botMay(...needed)) throw new ApiError('missingPermissions');
}
