import { aBot } from '../../../support/a-bot.js';
import { aClock } from '../../../support/a-clock.js';
import { limaMidnight } from '../a-daily.js';

/** A player in another server, in English. */
export const beto = {
	person: { id: '12', name: 'Beto', locale: 'en' },
	place: { guildId: '78', channelId: '99' },
} as const;
/** A bot at three in the morning of 1 July 2026 in Lima. */
export const inTheMorning = () => aBot({ clock: aClock(limaMidnight(7, 1) + 3 * 3_600_000) });
