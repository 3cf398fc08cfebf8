import { InteractionResponseType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { aServer } from '../support/real-bot.js';

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
	expect([answer.isEphemeral, answer.type]).toEqual([true, InteractionResponseType.DeferredChannelMessageWithSource]);
	expect((await answer.settled()).data.attachments).toMatchObject([
		{ filename: `copero-${ana.id}.json`, description: 'Everything Copero keeps about you, as JSON' },
	]);
	const uploaded = standIn.requests.flatMap(({ files }) => files);
	expect(uploaded).toHaveLength(1);
	const { person, scores } = JSON.parse(Buffer.from(uploaded[0]?.bytes ?? []).toString('utf8'));
	expect([person, scores.length]).toEqual([ana.id, 3]);
});

test('/quiz forget asks, and its answer takes the place of the question', async () => {
	const { ana, channel, standIn } = await aPlayer();
	const asked = await (await ana.command(channel, 'quiz forget')).settled();
	const beto = standIn.user({ name: 'Beto' });
	const refused = channel.next(({ text }) => text.startsWith('That button no longer works'));
	await beto.press(asked, `quiz:forget:${ana.id}`, { isForged: true });
	expect((await refused).onlyFor).toBe(beto);
	expect(asked.text).toContain('Delete');
	const pressed = await ana.press(asked, 'Delete everything');
	expect(pressed.type).toBe(InteractionResponseType.DeferredMessageUpdate);
	await channel.waitFor(({ text }) => text.startsWith('Deleted'));
	expect(asked.text).toContain('Deleted: your scores in 3 tables');
	expect(asked.components).toEqual([]);
	expect((await (await ana.command(channel, 'quiz export')).settled()).text).toContain('I keep nothing about you');
});
