import { expect, test } from 'vitest';
import { aServer, messageOf } from '../support/real-bot.js';
import { openQuestion, podium, result } from './open-question.js';

test('sudden death runs on Discord to the last one in; who is in climbs and collects, and shares the card', async () => {
	const { ana, bot, channel, clock, guild, standIn } = await aServer();
	const [beto, carla] = [standIn.user({ name: 'Beto' }), standIn.user({ name: 'Carla' })];
	const awards = [ana, beto].map(({ id }) => ({ player: id, points: 50, right: true, streak: 1 }));
	await bot.services.scores.count(guild.id, { game: 'g', round: 0, at: clock.now(), solo: false, awards });
	const wish = { mode: 'sudden', kind: 'department', seconds: 20, about: 'copa-peru' };
	const kickoff = messageOf(await ana.command(channel, 'quiz start', wish));
	expect(kickoff.text).toContain('Sudden death');

	await clock.step();
	const first = await openQuestion(channel, bot, 0);
	await ana.press(first.message, first.right.customId);
	await beto.press(first.message, first.right.customId);
	await carla.press(first.message, first.wrong.customId);
	await clock.step();
	const told = await result(first.message);
	expect(told.text).toContain(`❌ Out: <@${carla.id}>`);
	expect(told.text).toContain(`⬆ <@${ana.id}> reached the Provincial Stage`);

	await clock.step();
	const second = await openQuestion(channel, bot, 1);
	const refused = await carla.press(second.message, second.right.customId);
	expect([refused.isEphemeral, refused.message?.text]).toEqual([true, expect.stringContaining('You are out')]);
	await beto.press(second.message, second.wrong.customId);
	await ana.press(second.message, second.right.customId);
	await clock.step();
	await result(second.message);
	await clock.step();
	expect((await podium(channel)).text).toContain(`🏆 <@${ana.id}> is the last one in`);
	await expect.poll(() => bot.services.quizHost.running).toBe(0);

	const card = messageOf(await ana.command(channel, 'quiz card'));
	expect(card.text).toMatch(/Provincial Stage[\s\S]*Collection:\*\* [12] of 25 departments/);
	const shared = await ana.press(card, '📤 Share');
	expect(shared.isEphemeral).toBe(false);
	expect(messageOf(shared).text).toContain(`<@${ana.id}>`);
	standIn.violations.assertNone();
}, 30_000);
