import type { ChannelType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import type { Fields } from '../../src/app/request.js';
import { stored } from '../../src/app/stored.js';
import { Settings } from '../../src/domain/settings.js';
import { Snowflake } from '../../src/domain/snowflake.js';
import { UserError } from '../../src/errors.js';
import { SETTINGS_FIELDS, settingsForm } from '../../src/views/settings-form.js';
import type { View } from '../../src/views/view.js';
import { dailyStep, POSTED_IN } from './daily.js';
import { saidSettings } from './said.js';

const { language, seconds, channels } = Settings.shape;
const Filled = z.object({
	[SETTINGS_FIELDS.language]: z.tuple([language]),
	[SETTINGS_FIELDS.competition]: z.tuple([z.string()]),
	// A form from an earlier version lacks it.
	[SETTINGS_FIELDS.seconds]: z.tuple([z.coerce.number().pipe(seconds)]).optional(),
	[SETTINGS_FIELDS.channels]: channels,
	// Likewise, and the form lacks it while the daily is switched off.
	[SETTINGS_FIELDS.daily]: z.array(Snowflake).max(1).optional(),
});

/**
 * The server whose settings the person may see and change.
 *
 * @throws {UserError} `settings-server-only`, `settings-need-manage`
 */
export function managedServer({ place, person }: Pick<Context, 'place' | 'person'>): string {
	if (place.guildId === undefined) throw new UserError('settings-server-only');
	// Discord's own check can be lifted in a server's integration settings.
	if (!person.manages) throw new UserError('settings-need-manage');
	return place.guildId;
}

/** The form with the current settings. */
export function askSettings(kinds: readonly ChannelType[], context: Context): View {
	const { settings, catalog, ownWords } = context;
	const now = settings.of(managedServer(context));
	return {
		embeds: [],
		private: true,
		form: settingsForm(now, { quizzes: kinds, daily: POSTED_IN }, catalog, ownWords),
	};
}

/** A submitted form. No channel means every channel, unless none was allowed before; for the daily it means none. */
export async function submitSettings(fields: Fields, context: Context): Promise<View> {
	const { settings, catalog } = context;
	const server = managedServer(context);
	const {
		language: [language],
		competition: [competition],
		seconds,
		channels,
		daily,
	} = Filled.parse(fields);
	if (!catalog.competition(competition)) throw new UserError('stale-button');
	const [channel] = daily ?? [];
	const where = channel === undefined ? 'nowhere' : { channel };
	const withWish = await dailyStep(daily ? { where } : {}, context);
	const change = settings.change(server, (now) => {
		const { heard: _, channels: before, ...rest } = withWish(now);
		const allowed = channels === undefined || (channels.length === 0 && before?.length === 0) ? before : channels;
		return {
			...rest,
			language,
			competition,
			seconds: seconds?.[0] ?? rest.seconds,
			...(allowed && (allowed.length > 0 || allowed === before) && { channels: allowed }),
		};
	});
	return saidSettings(
		await stored(change, 'settings-store-down'),
		server,
		{ quizzes: channels ?? [], daily: daily ?? [] },
		context,
	);
}
