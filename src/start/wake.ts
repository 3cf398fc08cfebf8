import type { Bot } from '../app/bot.js';

/** Reads the servers' settings and takes up the games that were being played. @returns How many games. */
export async function wake(
	{ services: { settings, scores, quizHost }, log }: Bot,
	isOurs: (guildId: string | undefined) => boolean,
): Promise<number> {
	const unreadable = (key: string) => log.error({ key }, 'A stored table of scores cannot be read and is left alone');
	const tables = await scores.buildIndex(unreadable);
	if (tables) log.info({ tables }, 'Noted which tables of scores name whom');
	await settings.load((server) => log.error({ server }, 'Stored settings cannot be read; the usual ones hold'));
	return quizHost.resume(isOurs);
}
