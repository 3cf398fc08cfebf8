import type { Context } from '../../src/app/command.js';
import type { Settings } from '../../src/domain/settings.js';
import { DAILY_RIGHTS, neededRights, type Right } from '../../src/views/bot-rights.js';
import { type Lacks, settingsView } from '../../src/views/settings-view.js';
import type { View } from '../../src/views/view.js';

/** The channels that the bot was just given: for quizzes, and for the daily message. */
export type Given = { readonly quizzes: readonly string[]; readonly daily: readonly string[] };

/** The settings after a change, and the rights that the bot lacks in the channels it was just given. */
export async function saidSettings(settings: Settings, server: string, given: Given, context: Context): Promise<View> {
	return settingsView(settings, await lacksIn(server, given, context), context.catalog, context.ownWords);
}

async function lacksIn(server: string, { quizzes, daily }: Given, context: Context): Promise<Lacks> {
	const channels = [...new Set([...quizzes, ...daily])];
	if (channels.length === 0) return [];
	const forQuizzes = neededRights(context.quizHost.readsChat);
	// `connect` is reported wherever it is missing. No list has it, since an invitation must not ask for it.
	const isNeeded = (right: Right, channel: string) =>
		right === 'connect' ||
		(quizzes.includes(channel) && forQuizzes.includes(right)) ||
		(daily.includes(channel) && DAILY_RIGHTS.includes(right));
	try {
		const missing = await context.channels.missingRights(server, channels);
		return channels
			.map((channel) => ({
				channel,
				rights: (missing.get(channel) ?? []).filter((right) => isNeeded(right, channel)),
			}))
			.filter(({ rights }) => rights.length > 0);
	} catch {
		// The settings are changed all the same.
		return 'unknown';
	}
}
