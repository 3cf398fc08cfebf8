import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { settled } from '../../support/a-clock.js';
import type { Channel } from '../../support/discord/channel.js';
import type { Message } from '../../support/discord/message.js';
import type { StandIn } from '../../support/discord/stand-in.js';
import { aServer } from '../../support/real-bot.js';
import { openQuestion, result, timeUp } from '../open-question.js';
import { anOpenQuestion, WRITE } from './an-open-question.js';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };

describe('a quiz that can write no more ends, keeps its points and makes room for another', () => {
	const losses: [what: string, lose: (world: { standIn: StandIn; channel: Channel; message: Message }) => void][] = [
		[
			'the permission to see the channel',
			({ channel }) => {
				channel.botPermissions = 0n;
			},
		],
		['the channel', ({ standIn, channel }) => standIn.faults.dropChannel(channel)],
		['its place in the server', ({ standIn, channel }) => channel.guild && standIn.faults.removeBot(channel.guild)],
		['access, as Discord says', ({ standIn }) => void standIn.faults.always(WRITE, 'missingAccess')],
		[
			'it for a reason that nobody knows yet',
			({ standIn }) =>
				void standIn.faults.always(WRITE, { ...JSON_TYPE, status: 403, text: '{"code":999999,"message":"No"}' }),
		],
		[
			'the channel to something in front of Discord',
			({ standIn }) => void standIn.faults.always(WRITE, { status: 403, text: '<html>Blocked</html>' }),
		],
	];

	test.each(losses)('when the bot loses %s', async (_, lose) => {
		const { ana, bot, channel, clock, guild, log, question, standIn } = await anOpenQuestion();
		lose({ standIn, channel, message: question.message });
		await timeUp(clock);
		await log.said('A step of a quiz failed: it is tried again, or the quiz is given up');
		await settled();
		expect((await bot.services.scores.standing(guild.id, 'all', ana.id)).solo?.points).toBe(15);
		expect(bot.services.quizHost.running).toBe(0);
		expect(clock.pending).toBe(0);
		const elsewhere = standIn.guild().channel();
		expect((await ana.command(elsewhere, 'quiz start')).isEphemeral).toBe(false);
	});

	test('when the bot loses the permission to write between two questions', async () => {
		const { ana, bot, channel, clock, guild, log, question } = await anOpenQuestion();
		await timeUp(clock);
		await result(question.message);
		channel.botPermissions &= ~PermissionFlagsBits.SendMessages;
		await clock.step();
		await log.said('A step of a quiz failed: it is tried again, or the quiz is given up');
		await settled();
		expect(bot.services.quizHost.running).toBe(0);
		expect((await ana.command(guild.channel(), 'quiz start')).isEphemeral).toBe(false);
		expect((await ana.command(channel, 'quiz start')).isEphemeral).toBe(true);
		channel.botPermissions |= PermissionFlagsBits.SendMessages;
		expect((await ana.command(channel, 'quiz start')).isEphemeral).toBe(false);
	});
});

test('where everyone may write in threads only, a quiz is refused in the channel, and played in its thread', async () => {
	const { ana, bot, clock, guild } = await aServer();
	const { SendMessages, SendMessagesInThreads, ViewChannel, EmbedLinks } = PermissionFlagsBits;
	const channel = guild.channel({ botPermissions: ViewChannel | EmbedLinks | SendMessagesInThreads });
	const refused = await ana.command(channel, 'quiz start');
	expect([refused.isEphemeral, refused.message?.text]).toEqual([true, expect.stringContaining('I may not write')]);
	const mute = guild.channel({ parent: channel, botPermissions: ViewChannel | EmbedLinks | SendMessages });
	expect((await ana.command(mute, 'quiz start')).isEphemeral).toBe(true);
	const thread = guild.channel({ parent: channel, botPermissions: channel.botPermissions });
	await ana.command(thread, 'quiz start');
	await clock.step();
	await openQuestion(thread, bot);
});

test('who started a quiz is told in private when not even its first question can be posted', async () => {
	const { ana, channel, clock, standIn } = await aServer();
	await ana.command(channel, 'quiz start');
	standIn.faults.always(`POST /channels/:channel/messages`, 'missingPermissions');
	const told = standIn.nextRequest('POST /users/@me/channels');
	await clock.step();
	expect((await told).body).toEqual({ recipient_id: ana.id });
});
