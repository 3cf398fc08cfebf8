import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../src/quiz/random.js';
import type { Channel } from '../support/discord/channel.js';
import type { Answer } from '../support/discord/interaction.js';
import type { User } from '../support/discord/user.js';
import type { Tally } from './tally.js';

const YEARS = ['2008', "'73", 'copa perú 2012', '1997 primera', '2019', '3000', 'utc'];
const NAMES = ['utc', 'grau piura', 'cni', 'universitario', 'santos', 'deportivo', 'qwxyz', 'Ñaña'];

/** The longest that somebody reads, in milliseconds; a visitor who went on much faster would be rate-limited. */
const LINGERS_MS = 3_000;

/** One person who looks things up, types and presses buttons, in a different channel each time. */
export async function visit(
	user: User,
	{
		channels,
		tally,
		random,
		until,
	}: {
		readonly channels: readonly Channel[];
		readonly tally: Tally;
		readonly random: Random;
		readonly until: number;
	},
): Promise<void> {
	const any = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;
	const uses: readonly ((channel: Channel) => Promise<Answer>)[] = [
		(channel) => user.autocomplete(channel, 'season', { year: any(YEARS, '2008').slice(0, 3) }),
		(channel) => user.autocomplete(channel, 'club', { name: any(NAMES, 'utc').slice(0, 4) }),
		(channel) => user.command(channel, 'club', { name: any(NAMES, 'utc') }),
		(channel) => user.command(channel, 'champions'),
		(channel) => user.command(channel, 'department', { name: 'piura' }),
		(channel) => user.command(channel, 'quiz help'),
		async (channel) => {
			const answer = await user.command(channel, 'season', { year: any(YEARS, '2008') });
			const page = answer.message?.components.find(
				(each) => 'custom_id' in each && each.custom_id.startsWith('season:'),
			);
			return answer.message && page && 'custom_id' in page
				? user.press(answer.message, page.custom_id, { isForged: true })
				: answer;
		},
	];
	while (performance.now() < until) {
		const [channel] = channels.length > 0 ? [any(channels, channels[0] ?? user.dm)] : [user.dm];
		await tally.take(any(uses, (there: Channel) => user.command(there, 'about'))(channel));
		await wait(random() * LINGERS_MS);
	}
}
