import { MessageFlags } from 'discord-api-types/v10';
import { componentProblems } from './component-problems.js';
import { embedProblems } from './embed-problems.js';
import type { MessageBody } from './message-body.js';
import { type Problem, tooLong } from './problem.js';

/** Discord's limit for the text of a message by a bot (its schema allows the 4,000 of paying people). */
const MAX_CONTENT = 2_000;

/** What is wrong with a message beyond what the schema checks; `fileNames` are those it has or brings. */
export function messageProblems(body: MessageBody, fileNames: string[]): Problem[] {
	return [
		...((body.content?.length ?? 0) > MAX_CONTENT ? [tooLong(['content'], MAX_CONTENT)] : []),
		...embedProblems(body.embeds ?? [], fileNames),
		...componentProblems(body.components ?? [], usesComponentsV2(body)),
		...componentsV2Problems(body),
		...mentionProblems(body),
	];
}

/** Whether nothing of a message would be seen. */
export function isEmptyMessage(message: MessageBody, files: number): boolean {
	const lists = [message.embeds, message.components, message.attachments];
	return !message.content?.trim() && files === 0 && lists.every((list) => !list?.length);
}

function usesComponentsV2({ flags }: MessageBody): boolean {
	return ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

function componentsV2Problems(body: MessageBody): Problem[] {
	if (!usesComponentsV2(body)) return [];
	const message = 'The MessageFlags.IS_COMPONENTS_V2 flag does not go with this field.';
	const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
	return (['content', 'embeds'] as const)
		.filter((key) => body[key]?.length)
		.map((key) => ({ path: [key], code, message }));
}

/** Nothing this bot prints may ping: every message says so itself. */
function mentionProblems({ allowed_mentions: mentions }: MessageBody): Problem[] {
	const pingsNobody =
		Array.isArray(mentions?.parse) && [mentions.parse, mentions.users, mentions.roles].every((list) => !list?.length);
	if (pingsNobody && !mentions?.replied_user) return [];
	const message = 'A message must carry allowed_mentions that ping nobody: { parse: [] }.';
	return [{ path: ['allowed_mentions'], code: 'MAY_PING', message, tolerated: true }];
}
