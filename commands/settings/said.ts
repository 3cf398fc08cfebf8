import type { Context } from '../../src/app/command.js';
import type { Settings } from '../../src/domain/settings.js';
import { neededRights } from '../../src/views/bot-rights.js';
import { type Lacks, settingsView } from '../../src/views/settings-view.js';
import type { View } from '../../src/views/view.js';

/** Settings that hold from now on, and what the bot may not do in the channels that it was just given. */
export async function saidSettings(
	settings: Settings,
	server: string,
	given: readonly string[],
	context: Context,
): Promise<View> {
	return settingsView(settings, await lacksIn(server, given, context), context.catalog, context.ownWords);
}

async function lacksIn(server: string, given: readonly string[], context: Context): Promise<Lacks> {
	if (given.length === 0) return [];
	const needed = neededRights(context.quizHost.readsChat);
	try {
		const missing = await context.channels.missingRights(server, given);
		return given
			.map((channel) => ({ channel, rights: needed.filter((right) => missing.get(channel)?.includes(right)) }))
			.filter(({ rights }) => rights.length > 0);
	} catch {
		// The settings hold all the same.
		return 'unknown';
	}
}
