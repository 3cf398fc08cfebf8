import type { Bot } from '../app/bot.js';

/** Loads the servers' settings, and resumes the running games and the daily messages. @returns How many games. */
export async function wake(
	{ services: { settings, scores, quizHost, finishes, dailyRounds, personalData }, log }: Bot,
	isOurs: (guildId: string | undefined) => boolean,
): Promise<number> {
	const unreadable = (key: string) => log.error({ key }, 'A stored table of scores cannot be read and is left alone');
	const tables = await scores.buildIndex(unreadable);
	if (tables) log.info({ tables }, 'Built the index of who is in which table of scores');
	await settings.load((server) =>
		log.error({ server }, 'A server’s stored settings cannot be read: the defaults apply'),
	);
	const resumed = await quizHost.resume(isOurs);
	await finishes.resume(isOurs);
	dailyRounds.start(isOurs);
	// Not awaited: the start need not wait for it.
	personalData.finish().then(
		(people) =>
			people > 0 && log.info({ people }, 'Finished the deletions of personal data that the last stop interrupted'),
		(err) => log.warn({ err }, 'Interrupted deletions of personal data failed: the next start tries again'),
	);
	return resumed;
}
