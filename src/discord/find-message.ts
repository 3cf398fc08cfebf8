import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { View } from '../views/view.js';

/** Discord returns at most this many messages at a time. */
const PAGE = 100;
/** How many pages are read at most. */
const PAGES = 10;

const Shown = z.looseObject({
	content: z.string().optional(),
	embeds: z.array(z.looseObject({ title: z.string().optional() })),
	components: z
		.array(z.looseObject({ components: z.array(z.looseObject({ custom_id: z.string().optional() })).optional() }))
		.optional(),
});
const Message = Shown.extend({
	id: z.string().regex(/^\d+$/),
	/** Set on an answer to somebody's interaction, which is not a posted message. */
	interaction_metadata: z.unknown().optional(),
});

/**
 * The id of the message that was posted from a view, among those from a snowflake on. `unknown` if no message can be
 * seen: without the right to read a channel's history, Discord shows it as empty. A bot sees what it wrote itself
 * without an intent.
 *
 * @see https://discord.com/developers/docs/resources/message#get-channel-messages
 */
export async function findMessage(
	get: (route: `/${string}`, query: URLSearchParams) => ReturnType<REST['get']>,
	channelId: string,
	view: View,
	from: string,
): Promise<string | 'unknown' | undefined> {
	const wanted = Shown.parse(view);
	let after = BigInt(from) - 1n;
	for (let page = 0; page < PAGES; page++) {
		const query = new URLSearchParams({ after: `${after < 0n ? 0n : after}`, limit: `${PAGE}` });
		const found = z.array(Message).parse(await get(Routes.channelMessages(channelId), query));
		if (found.length === 0) return page === 0 ? 'unknown' : undefined;
		const posted = found.find((message) => message.interaction_metadata === undefined && areAlike(message, wanted));
		if (posted) return posted.id;
		if (found.length < PAGE) return undefined;
		after = found.reduce((last, { id }) => (BigInt(id) > last ? BigInt(id) : last), after);
	}
	return 'unknown';
}

/**
 * Whether two messages have the same buttons and begin with the same words, even after Discord has normalised one of
 * them.
 */
function areAlike(one: z.infer<typeof Shown>, other: z.infer<typeof Shown>): boolean {
	if (`${idsOf(one)}` !== `${idsOf(other)}`) return false;
	const [title, otherTitle] = [one, other].map(({ embeds }) => embeds[0]?.title);
	if (title !== undefined && otherTitle !== undefined) return title === otherTitle;
	// A moderator can remove a message's embeds; the first line of its text decides then.
	const [line, otherLine] = [one, other].map(({ content = '' }) => content.trim().split('\n')[0]);
	return line !== '' && line === otherLine;
}

function idsOf({ components = [] }: z.infer<typeof Shown>): readonly (string | undefined)[] {
	return components.flatMap((row) => row.components ?? []).map(({ custom_id: id }) => id);
}
