import { loadCatalog } from '../../../../src/catalog/load.js';
import { DailyCount } from '../../../../src/quiz/daily-count.js';
import type { Daily } from '../../../../src/quiz/stored-daily.js';
import { HOUR_MS } from '../../../app/daily/a-board.js';
import { aFolderOf, aLeague, aSeason, imported } from '../../../import/made-up-results.js';
import { aBot } from '../../../support/a-bot.js';
import { aClock } from '../../../support/a-clock.js';
import { aDaily, limaMidnight } from '../a-daily.js';

/** The day on which these servers play. */
export const DAY = '2026-07-01';
const syllables = ['Al', 'Bo', 'Cor', 'Dun', 'Es', 'Fa', 'Gru', 'Ho', 'Is', 'Ja', 'Ka', 'Lo', 'Mon', 'Ni', 'Or', 'Pa'];
const clubs = (ending: string) => syllables.map((first) => `${first}${ending}`);
const seasons = (file: string, name: string, playing: readonly string[]) =>
	Object.fromEntries(
		[2001, 2002, 2003].map((year, index) => [
			`in/${year}/${file}.json`,
			aSeason(name, year, [...playing.slice(index * 5), ...playing.slice(0, index * 5)]),
		]),
	);
const folder = aFolderOf({
	...seasons('li.1', 'Liga Austral', clubs('lamar')),
	...seasons('bo.1', 'Liga Boreal', clubs('tena')),
	'in/2001/co.1.json': aLeague('Liga Corta 2001', ['Gruta', 'Hoya', 'Isla', 'Jara']),
});
const { to } = imported(folder);
/** The bot's own data with two leagues of other countries, and one that is too short for a daily. */
export const catalog = loadCatalog(['data', to]);

/** Somebody in a server, and somebody who manages it. */
export const inServer = (guildId: string, person = '11') => ({
	person: { id: person },
	place: { guildId, channelId: `${guildId}0` },
});
export const manager = (guildId: string) => ({
	person: { id: '99', manages: true },
	place: { guildId, channelId: `${guildId}0` },
});

/** A bot on the morning of 1 July 2026 whose servers are each limited to some competitions. */
export async function servers(kept: Readonly<Record<string, string>>, parts: Parameters<typeof aBot>[0] = {}) {
	const bot = aBot({ catalog, clock: aClock(limaMidnight(7, 1) + 8 * HOUR_MS), ...parts });
	for (const [server, competitions] of Object.entries(kept)) {
		await bot.ask('settings', { competitions }, manager(server));
	}
	const daily = aDaily(bot);
	const competitionsOf = ({ questions }: Pick<Daily, 'questions'>) => [
		...new Set(questions.map(({ competition }) => competition)),
	];
	const counts = async () => {
		const found = new Map<string, DailyCount>();
		for await (const [key, value] of bot.store.collection('days').entries()) found.set(key, DailyCount.parse(value));
		return found;
	};
	return { ...daily, bot, competitionsOf, counts };
}
