import { setMaxListeners } from 'node:events';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { abortUpon } from '../abort-upon.js';
import { ChannelError, type Channels, type ChannelTrouble, MARK, unlessRefused } from '../app/channels.js';
import { inWords } from '../app/pictures.js';
import type { View } from '../views/view.js';
import { missingRights } from './channel-rights.js';
import { findMessage } from './find-message.js';
import { messageBody } from './message-body.js';
import { withFiles } from './multipart.js';

const Message = z.object({ id: z.string() });
const User = z.object({ username: z.string(), global_name: z.string().nullish() });
const Member = z.object({ nick: z.string().nullish(), user: User });

const Guild = z.object({ name: z.string() });

/** Discord's codes for threads that nobody can write in any more. */
const ARCHIVED_THREAD = 50083;
const LOCKED_THREAD = 160005;

const troubles: Readonly<Partial<Record<string | number, ChannelTrouble>>> = {
	[RESTJSONErrorCodes.UnknownChannel]: 'gone',
	[RESTJSONErrorCodes.UnknownMessage]: 'gone',
	[RESTJSONErrorCodes.UnknownGuild]: 'gone',
	[RESTJSONErrorCodes.MissingAccess]: 'forbidden',
	[RESTJSONErrorCodes.MissingPermissions]: 'forbidden',
	[RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'forbidden',
	[ARCHIVED_THREAD]: 'forbidden',
	[LOCKED_THREAD]: 'forbidden',
};

/** Statuses that say nothing about the channel: token refused, request timed out, too many requests. */
const PASSING: readonly number[] = [401, 408, 429];

/**
 * A call that takes longer than this with all its retries, in milliseconds, is given up: players wait for a question.
 */
const CALL_MS = 10_000;
/** Discord accepts few reactions per second; one that would wait longer than this, in milliseconds, is left out. */
const MARK_MS = 5_000;
/** Time limit of each request about rights, in milliseconds: somebody waits for the answer. */
const RIGHTS_MS = 3_000;

type Address = {
	/** Whether this is Discord itself: for another server, no addresses of messages are known. */
	readonly isDiscord: boolean;
	/** Aborted when nobody waits any more: calls under way are given up. */
	readonly hurry: AbortSignal;
};

/** Discord's channels, written to by REST: no cache, no gateway intent. */
export function discordChannels(rest: REST, { isDiscord, hurry }: Address): Omit<Channels, 'endNotes'> {
	const underWay = new Set<(error: Error) => void>();
	hurry.addEventListener('abort', () => {
		for (const giveUp of underWay) giveUp(new ChannelError('unreachable', { cause: hurry.reason }));
	});
	function attempt<T>(call: (signal: AbortSignal) => Promise<T>, ms = CALL_MS, until?: AbortSignal): Promise<T> {
		// Each call gets a controller of its own: REST never removes its listeners, and one signal may end many calls.
		const limit = new AbortController();
		const signals = [AbortSignal.timeout(ms), ...(until ? [until] : [])];
		const endLimit = abortUpon(limit, signals);
		// No limit on listeners: REST adds one for each retry, and there may be many retries, and many calls at once.
		setMaxListeners(0, limit.signal, ...signals);
		return new Promise((resolve, reject) => {
			underWay.add(reject);
			call(limit.signal)
				.then(resolve, (error) => reject(new ChannelError(troubleOf(error), { cause: error })))
				.finally(() => {
					endLimit();
					underWay.delete(reject);
				});
		});
	}
	return {
		async post(channelId, view, nonce) {
			const send = (sent: View, once = nonce) => {
				const body = { ...messageBody(sent), nonce: once, enforce_nonce: true };
				const route = Routes.channelMessages(channelId);
				return attempt((signal) => rest.post(route, { ...withFiles(body, sent.files), signal }));
			};
			const posted = await send(view).catch((error) => {
				// The message with this nonce was deleted before the bot knew of it. Discord would return that one for ever, so
				// a new nonce is needed.
				if (isAbout(error, RESTJSONErrorCodes.UnknownMessage)) return send(view, `${nonce}.`);
				// If the bot may write but not attach files, the message goes in words.
				if (!view.files?.length || !(error instanceof ChannelError) || error.trouble !== 'forbidden') throw error;
				const { files: _, ...words } = inWords(view);
				return send(words);
			});
			return Message.parse(posted).id;
		},
		find: (channelId, view, from) =>
			findMessage((route, query) => attempt((signal) => rest.get(route, { query, signal })), channelId, view, from),
		async edit(channelId, messageId, view) {
			const { attachments, ...body } = messageBody(view);
			// Discord removes files that are not listed; without a list, all stay.
			const sent = withFiles(view.keepsFiles ? body : { ...body, attachments }, view.files);
			await attempt((signal) => rest.patch(Routes.channelMessage(channelId, messageId), { ...sent, signal }));
		},
		async tell(personId, view) {
			const body = { recipient_id: personId };
			const conversation = await attempt((signal) => rest.post(Routes.userChannels(), { body, signal }));
			const { id } = Message.parse(conversation);
			const sent = withFiles(messageBody(view), view.files);
			await attempt((signal) => rest.post(Routes.channelMessages(id), { ...sent, signal }));
		},
		async mark(channelId, messageId) {
			const route = Routes.channelMessageOwnReaction(channelId, messageId, encodeURIComponent(MARK));
			await attempt((signal) => rest.put(route, { signal }), MARK_MS);
		},
		async namesOf({ id, guildId }, signal) {
			// Somebody who has left the server, or plays where the bot is not a member, still has an account.
			const ask = (route: `/${string}`) => attempt((own) => rest.get(route, { signal: own }), CALL_MS, signal);
			const member = guildId && (await ask(Routes.guildMember(guildId, id)).catch(unlessRefused));
			return namesIn(member ? Member.parse(member) : { user: User.parse(await ask(Routes.user(id))) });
		},
		async serverName(guildId, signal) {
			return Guild.parse(await attempt((own) => rest.get(Routes.guild(guildId), { signal: own }), CALL_MS, signal))
				.name;
		},
		missingRights: (guildId, channelIds) =>
			missingRights((route) => attempt((signal) => rest.get(route, { signal }), RIGHTS_MS), guildId, channelIds),
		linkTo: ({ guildId, channelId, messageId }) =>
			isDiscord
				? `https://discord.com/channels/${guildId ?? '@me'}/${channelId}${messageId && `/${messageId}`}`
				: undefined,
	};
}

/** The nickname in the server, the account's display name, and the username, which is always Latin. */
function namesIn({ nick, user }: z.infer<typeof Member>): readonly string[] {
	return [nick, user.global_name, `@${user.username}`].filter((name) => typeof name === 'string');
}

/** What an error means for the channel. An unknown code counts by its status. */
function troubleOf(error: unknown): ChannelTrouble {
	if (!(error instanceof DiscordAPIError)) return 'unreachable';
	const known = troubles[error.code];
	if (known) return known;
	if (PASSING.includes(error.status)) return 'unreachable';
	return error.status === 404 ? 'gone' : 'forbidden';
}

function isAbout(error: unknown, code: RESTJSONErrorCodes): boolean {
	return error instanceof ChannelError && error.cause instanceof DiscordAPIError && error.cause.code === code;
}
