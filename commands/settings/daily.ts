import type { SlashCommandOptionsOnlyBuilder } from '@discordjs/builders';
import { ChannelType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import type { Settings } from '../../src/domain/settings.js';
import { Snowflake } from '../../src/domain/snowflake.js';
import { UserError } from '../../src/errors.js';
import { wordsIn } from '../../src/text/words.js';
import { boardComesView } from '../../src/views/daily/board-view.js';
import { localized } from '../localized.js';

/** The default hour. */
const HOUR = 9;
/** Types of channels that the bot can post a message to by itself. */
export const POSTED_IN = [
	ChannelType.GuildText,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildVoice,
	ChannelType.PublicThread,
	ChannelType.PrivateThread,
	ChannelType.AnnouncementThread,
] as const;

export const DailyInput = z.object({
	'daily-channel': Snowflake.optional(),
	'daily-hour': z.int().min(0).max(23).optional(),
	'remove-daily-channel': z.boolean().optional(),
});

/** The options for where, and from which hour on, each day's daily is posted. */
export function withDaily(builder: SlashCommandOptionsOnlyBuilder): SlashCommandOptionsOnlyBuilder {
	return builder
		.addChannelOption((option) => localized(option, 'settings.daily-channel').addChannelTypes(...POSTED_IN))
		.addIntegerOption((option) => localized(option, 'settings.daily-hour').setMinValue(0).setMaxValue(23))
		.addBooleanOption((option) => localized(option, 'settings.daily-remove'));
}

/** A wish about the daily message: where it is posted, if anywhere, and from which hour on. */
export type DailyWish = {
	readonly where?: { readonly channel: string } | 'nowhere' | undefined;
	readonly hour?: number | undefined;
};

/** The wish that options express. A named channel wins over the option to remove the channel. */
export function wishOf(input: z.infer<typeof DailyInput>): DailyWish {
	const { 'daily-channel': channel, 'daily-hour': hour, 'remove-daily-channel': isRemoved } = input;
	return { where: channel === undefined ? (isRemoved ? 'nowhere' : undefined) : { channel }, hour };
}

/**
 * The change of settings that grants a wish about the daily message. A new channel is told first, which shows whether
 * the bot can post there.
 *
 * @throws {UserError} `daily-nowhere-no-hour`, `daily-no-channel`, `daily-cannot-post`, `daily-not-now`
 */
export async function dailyStep(
	{ where, hour }: DailyWish,
	{ dailyRounds, place, requestId, settings }: Context,
): Promise<(settings: Settings) => Settings> {
	const before = settings.of(place.guildId).daily;
	if (where === 'nowhere') {
		if (hour !== undefined) throw new UserError('daily-nowhere-no-hour');
		return ({ daily: _, ...rest }) => rest;
	}
	if (where === undefined && hour === undefined) return (now) => now;
	const channel = where?.channel ?? before?.channel;
	if (channel === undefined) throw new UserError('daily-no-channel');
	const daily = { channel, hour: hour ?? before?.hour ?? HOUR, locale: place.locale };
	const comes = boardComesView(daily.hour, wordsIn(place.locale));
	if (channel !== before?.channel) await dailyRounds.tell(channel, comes, requestId);
	return (now) => ({ ...now, daily });
}
