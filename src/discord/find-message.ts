import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { View } from '../views/view.js';

/** Discord gives no more at a time. */
const PAGE = 100;
/** Pages that are read at most. */
const PAGES = 10;

const Shown = z.looseObject({
	content: z.string().default(''),
	embeds: z.array(z.looseObject({ title: z.string().optional() })),
	components: z
		.array(z.looseObject({ components: z.array(z.looseObject({ custom_id: z.string().optional() })).optional() }))
		.optional(),
});
const Message = Shown.extend({
	id: z.string().regex(/^\d+$/),
	/** Somebody asked for it: it was not posted. */
	interaction_metadata: z.unknown().optional(),
});

/**
 * The id of the message that was posted of a view, among those from a snowflake on; `unknown` where nothing is to be seen.
 * Without the right to read a channel's history Discord shows it as empty. What a bot itself wrote it sees without an intent.
 *
 * @see https://discord.com/developers/docs/resources/message#get-channel-messages
 */
export async function findMessage(
	get: (route: `/${string}`, query: URLSearchParams) => ReturnType<REST['get']>,
	channelId: string,
	view: View,
	from: string,
): Promise<string | 'unknown' | undefined> {
	const wanted = looksOf(Shown.parse(view));
	let after = BigInt(from) - 1n;
	for (let page = 0; page < PAGES; page++) {
		const query = new URLSearchParams({ after: `${after < 0n ? 0n : after}`, limit: `${PAGE}` });
		const found = z.array(Message).parse(await get(Routes.channelMessages(channelId), query));
		if (found.length === 0) return page === 0 ? 'unknown' : undefined;
		const posted = found.find((message) => message.interaction_metadata === undefined && looksOf(message) === wanted);
		if (posted) return posted.id;
		if (found.length < PAGE) return undefined;
		after = found.reduce((last, { id }) => (BigInt(id) > last ? BigInt(id) : last), after);
	}
	return 'unknown';
}

/** What tells a message from others, also after Discord has put it into its own form. */
function looksOf({ content, embeds, components = [] }: z.infer<typeof Shown>): string {
	const ids = components.flatMap((row) => row.components ?? []).map(({ custom_id: id }) => id);
	return JSON.stringify([content.split('\n')[0], embeds[0]?.title, ids]);
}
