import { expect, test } from 'vitest';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Channel } from '../support/discord/channel.js';
import type { User } from '../support/discord/user.js';
import { aRealBot, aServer } from '../support/real-bot.js';
import { openQuestion, podium, result, timeUp } from './open-question.js';

/** What a person's private notes in a channel say. */
function notesOf(person: User, channel: Channel): readonly string[] {
	return [...channel.allMessages.values()]
		.filter(({ onlyFor, isDeleted }) => onlyFor === person && !isDeleted)
		.map(({ text }) => text);
}

test('a player has one private note of a game, the newest, and none once it is over', async () => {
	const { ana, bot, channel, clock, standIn } = await aServer();
	const beto = standIn.user({ name: 'Beto' });
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 2, seconds: 30 });
	await clock.step();
	const first = await openQuestion(channel, bot);
	const hint = first.message.components.at(-1);
	await ana.press(first.message, hint && 'custom_id' in hint ? hint.custom_id : '');
	await ana.press(first.message, first.right.customId);
	await beto.press(first.message, first.wrong.customId);
	await expect.poll(() => notesOf(ana, channel)).toEqual([expect.stringContaining('Locked in')]);
	expect(notesOf(beto, channel)).toHaveLength(1);

	await timeUp(clock);
	await result(first.message);
	await clock.step();
	const second = await openQuestion(channel, bot, 1);
	await ana.press(second.message, second.wrong.customId);
	await expect.poll(() => notesOf(ana, channel)).toEqual([expect.stringContaining(second.wrong.label)]);
	await ana.command(channel, 'quiz skip');
	await expect.poll(() => notesOf(ana, channel)).toEqual([expect.stringContaining('One more player')]);
	await timeUp(clock);
	await result(second.message);
	await clock.step();
	await podium(channel);
	await expect.poll(() => [...notesOf(ana, channel), ...notesOf(beto, channel)]).toEqual([]);
});

test('a note that Discord no longer takes back stays, and neither the game nor the bot minds', async () => {
	const standIn = await aStandIn({ tokenLifetimeMs: 0 });
	const { bot, clock, log } = await aRealBot({ standIn });
	const [ana, channel] = [standIn.user({ name: 'Ana' }), standIn.guild().channel()];
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 30 });
	await clock.step();
	const { message, right } = await openQuestion(channel, bot);
	await ana.press(message, right.customId);
	await ana.press(message, right.customId);
	await timeUp(clock);
	await result(message);
	await clock.step();
	await podium(channel);
	await expect
		.poll(() => standIn.requests.filter(({ method }) => method === 'DELETE').map(({ status }) => status))
		.toEqual([401, 401]);
	expect(notesOf(ana, channel)).toHaveLength(2);
	expect((await ana.command(channel, 'quiz scores')).message?.text).toContain('Best players');
	expect(log.complaints).toEqual([]);
});

test('what was not understood, and a vote, are the one note that a player has', async () => {
	const { ana, channel, clock, standIn } = await aServer();
	const beto = standIn.user({ name: 'Beto' });
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, answers: 'typed' });
	await clock.step();
	const message = await channel.waitFor((each) => each.text.includes('Question 1 of 1'));
	const button = message.components.find((each) => 'custom_id' in each);
	const customId = button && 'custom_id' in button ? button.custom_id : expect.fail('no button');
	const type = async (answer: string) => beto.submit(await beto.press(message, customId), { answer });
	await type('xqzw');
	await type('zzqx');
	await expect.poll(() => notesOf(beto, channel)).toEqual([expect.stringContaining('zzqx')]);
	await beto.command(channel, 'quiz stop');
	await expect.poll(() => notesOf(beto, channel)).toHaveLength(1);
	expect(notesOf(beto, channel)[0]).not.toContain('zzqx');
});
