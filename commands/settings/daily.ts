import type { SlashCommandOptionsOnlyBuilder } from '@discordjs/builders';
import { ChannelType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import type { Settings } from '../../src/domain/settings.js';
import { UserError } from '../../src/errors.js';
import { wordsIn } from '../../src/text/words.js';
import { boardComesView } from '../../src/views/daily/board-view.js';
import { localized } from '../localized.js';

/** The hour that is meant where none is named. */
const HOUR = 9;
/** Channels that a message can be posted in by itself. */
const POSTED_IN = [
	ChannelType.GuildText,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildVoice,
	ChannelType.PublicThread,
	ChannelType.PrivateThread,
	ChannelType.AnnouncementThread,
] as const;

export const DailyInput = z.object({
	'daily-channel': z
		.string()
		.regex(/^\d{1,20}$/)
		.optional(),
	'daily-hour': z.int().min(0).max(23).optional(),
});

/** The options that say where and from which hour on each day's daily is posted. */
export function withDaily(builder: SlashCommandOptionsOnlyBuilder): SlashCommandOptionsOnlyBuilder {
	return builder
		.addChannelOption((option) => localized(option, 'settings.daily-channel').addChannelTypes(...POSTED_IN))
		.addIntegerOption((option) => localized(option, 'settings.daily-hour').setMinValue(0).setMaxValue(23));
}

/**
 * What is to be set about the daily's message, once it is known that it can be posted: a new channel is told so.
 *
 * @throws {UserError} `daily-no-channel`, `daily-cannot-post`, `store-unreachable`
 */
export async function dailyWish(
	{ 'daily-channel': channel, 'daily-hour': hour }: z.infer<typeof DailyInput>,
	context: Context,
): Promise<Settings['daily']> {
	const { dailyRounds, place, requestId, settings } = context;
	const before = settings.of(place.guildId).daily;
	if (channel === undefined && hour === undefined) return before;
	const meant = channel ?? before?.channel;
	if (meant === undefined) throw new UserError('daily-no-channel');
	const daily = { channel: meant, hour: hour ?? before?.hour ?? HOUR, locale: place.locale };
	const comes = boardComesView(daily.hour, wordsIn(place.locale));
	if (meant !== before?.channel) await dailyRounds.tell(meant, comes, requestId);
	return daily;
}
