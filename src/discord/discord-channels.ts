import { DiscordAPIError, type REST } from '@discordjs/rest';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { ChannelError, type Channels, type ChannelTrouble, MARK } from '../app/channels.js';
import type { View } from '../views/view.js';
import { messageBody } from './message-body.js';
import { withFiles } from './multipart.js';

const Message = z.object({ id: z.string() });
const User = z.object({ username: z.string(), global_name: z.string().nullish() });
const Member = z.object({ nick: z.string().nullish(), user: User });

/** Discord's codes for a thread nobody writes in any more. */
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

/** Discord takes few reactions a second; one that waits longer than this, in milliseconds, is left out. */
const MARK_MS = 5_000;

/** Discord's channels, written to by REST: no cache, no gateway intent. */
export function discordChannels(rest: REST): Channels {
	return {
		async post(channelId, view, nonce) {
			const send = (sent: View) => {
				const body = { ...messageBody(sent), nonce, enforce_nonce: true };
				return attempt(() => rest.post(Routes.channelMessages(channelId), withFiles(body, sent.files)));
			};
			const posted = await send(view).catch((error) => {
				// Where the bot may write but not attach files, the text goes alone.
				if (!view.files?.length || !(error instanceof ChannelError) || error.trouble !== 'forbidden') throw error;
				const { files: _, ...text } = view;
				return send(text);
			});
			return Message.parse(posted).id;
		},
		async edit(channelId, messageId, view) {
			const sent = withFiles(messageBody(view), view.files);
			await attempt(() => rest.patch(Routes.channelMessage(channelId, messageId), sent));
		},
		async mark(channelId, messageId) {
			const route = Routes.channelMessageOwnReaction(channelId, messageId, encodeURIComponent(MARK));
			await attempt(() => rest.put(route, { signal: AbortSignal.timeout(MARK_MS) }));
		},
		async namesOf({ id, guildId }, signal) {
			// Who has left the server, or plays where the bot is not a member, still has an account.
			const member = guildId && (await rest.get(Routes.guildMember(guildId, id), { signal }).catch(unlessRefused));
			if (member) return namesIn(Member.parse(member));
			return namesIn({ user: User.parse(await attempt(() => rest.get(Routes.user(id), { signal }))) });
		},
		linkTo: ({ guildId, channelId, messageId }) =>
			`https://discord.com/channels/${guildId ?? '@me'}/${channelId}${messageId && `/${messageId}`}`,
	};
}

/** Nothing, where Discord says no; anything else is thrown on. */
function unlessRefused(error: unknown): undefined {
	if (!(error instanceof DiscordAPIError)) throw new ChannelError('unreachable', { cause: error });
}

/** In the server, of the account, and what is always Latin. */
function namesIn({ nick, user }: z.infer<typeof Member>): readonly string[] {
	return [nick, user.global_name, `@${user.username}`].filter((name) => typeof name === 'string');
}

async function attempt<T>(call: () => Promise<T>): Promise<T> {
	try {
		return await call();
	} catch (error) {
		const known = error instanceof DiscordAPIError ? troubles[error.code] : undefined;
		throw new ChannelError(known ?? 'unreachable', { cause: error });
	}
}
