import type { Bot } from '../app/bot.js';

/** Loads the servers' settings, and resumes the running games and the daily messages. @returns How many games. */
export async function wake(
	{ services: { settings, scores, quizHost, finishes, dailyRounds, personalData }, log }: Bot,
	isOurs: (guildId: string | undefined) => boolean,
): Promise<number> {
	const unreadable = (key: string) => log.error({ key }, 'A stored table of scores cannot be read and is left alone');
	const tables = await scores.buildIndex(unreadable);
	if (tables) log.info({ tables }, 'Noted which tables of scores name whom');
	await settings.load((server) => log.error({ server }, 'Stored settings cannot be read; the usual ones hold'));
	const resumed = await quizHost.resume(isOurs);
	await finishes.resume(isOurs);
	dailyRounds.start(isOurs);
	// Not awaited: the start need not wait for it.
	personalData.finish().then(
		(people) => people > 0 && log.info({ people }, 'Forgot who had asked for it when the bot ended'),
		(err) => log.warn({ err }, 'Who has asked to be forgotten is forgotten at the next start'),
	);
	return resumed;
}
