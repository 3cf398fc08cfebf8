import { expect, test } from 'vitest';
import { aServer, messageOf } from '../support/real-bot.js';

async function aPlayer() {
	const server = await aServer();
	const { bot, guild, ana } = server;
	const awards = [{ player: ana.id, points: 10, right: true, streak: 1 }];
	await bot.services.scores.count(guild.id, { game: 'g', round: 0, at: 0, solo: false, awards });
	return server;
}

test('/quiz export gives a file, which only its person sees', async () => {
	const { ana, channel, standIn } = await aPlayer();
	const answer = await ana.command(channel, 'quiz export');
	expect(answer.isEphemeral).toBe(true);
	expect(messageOf(answer).data.attachments).toMatchObject([
		{ filename: `copero-${ana.id}.json`, description: 'Everything Copero keeps about you, as JSON' },
	]);
	const uploaded = standIn.requests.flatMap(({ files }) => files);
	expect(uploaded).toHaveLength(1);
	const { person, scores } = JSON.parse(Buffer.from(uploaded[0]?.bytes ?? []).toString('utf8'));
	expect([person, scores.length]).toEqual([ana.id, 3]);
});

test('/quiz forget asks, and its answer takes the place of the question', async () => {
	const { ana, channel, standIn } = await aPlayer();
	const asked = messageOf(await ana.command(channel, 'quiz forget'));
	const beto = standIn.user({ name: 'Beto' });
	const forged = await beto.press(asked, `quiz:forget:${ana.id}`, { isForged: true });
	expect([forged.isEphemeral, forged.message?.text]).toEqual([
		true,
		'That button no longer works. Use the command again.',
	]);
	await ana.press(asked, 'Delete everything');
	expect(asked.text).toContain('Deleted: your scores in 3 tables');
	expect(asked.components).toEqual([]);
	expect((await ana.command(channel, 'quiz export')).message?.text).toContain('I keep nothing about you');
});
