import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import { ChannelError, type Channels, type ChannelTrouble, MARK } from '../app/channels.js';
import type { View } from '../views/view.js';
import { filesOf, messageBody } from './message-body.js';

const Message = z.object({ id: z.string() });

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
				return attempt(() => rest.post(Routes.channelMessages(channelId), { body, files: filesOf(sent) }));
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
			const sent = { body: messageBody(view), files: filesOf(view) };
			await attempt(() => rest.patch(Routes.channelMessage(channelId, messageId), sent));
		},
		async mark(channelId, messageId) {
			const route = Routes.channelMessageOwnReaction(channelId, messageId, encodeURIComponent(MARK));
			await attempt(() => rest.put(route, { signal: AbortSignal.timeout(MARK_MS) }));
		},
		linkTo: ({ guildId, channelId, messageId }) =>
			`https://discord.com/channels/${guildId ?? '@me'}/${channelId}${messageId && `/${messageId}`}`,
	};
}

async function attempt<T>(call: () => Promise<T>): Promise<T> {
	try {
		return await call();
	} catch (error) {
		const known = error instanceof DiscordAPIError ? troubles[error.code] : undefined;
		throw new ChannelError(known ?? 'unreachable', { cause: error });
	}
}
