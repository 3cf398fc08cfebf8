import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { settled } from '../support/a-clock.js';
import type { Channel } from '../support/discord/channel.js';
import type { Message } from '../support/discord/message.js';
import type { StandIn } from '../support/discord/stand-in.js';
import { aServer } from '../support/real-bot.js';
import { openQuestion, optionsOf, podium, result, timeUp } from './open-question.js';

const POST = 'POST /channels/:channel/messages';
const EDIT = 'PATCH /channels/:channel/messages/:message';

async function anOpenQuestion() {
	const server = await aServer();
	const { ana, bot, channel, clock } = server;
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 2 });
	await clock.step();
	const question = await openQuestion(channel, bot);
	await ana.press(question.message, question.right.customId);
	await clock.armed();
	return { ...server, question };
}

describe('a quiz that can write no more ends, keeps its points and makes room for another', () => {
	const losses: [what: string, lose: (world: { standIn: StandIn; channel: Channel; message: Message }) => void][] = [
		[
			'the permission to see the channel',
			({ channel }) => {
				channel.botPermissions = 0n;
			},
		],
		['the channel', ({ standIn, channel }) => standIn.faults.dropChannel(channel)],
		['the message', ({ standIn, message }) => standIn.faults.deleteMessage(message)],
		['its place in the server', ({ standIn, channel }) => channel.guild && standIn.faults.removeBot(channel.guild)],
		['access, as Discord says', ({ standIn }) => void standIn.faults.next(EDIT, 'missingAccess', 2)],
	];

	test.each(losses)('when the bot loses %s', async (_, lose) => {
		const { ana, bot, channel, clock, guild, log, question, standIn } = await anOpenQuestion();
		lose({ standIn, channel, message: question.message });
		await timeUp(clock);
		await log.said('A quiz stumbled');
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
		await log.said('A quiz stumbled');
		await settled();
		expect(bot.services.quizHost.running).toBe(0);
		expect((await ana.command(guild.channel(), 'quiz start')).isEphemeral).toBe(false);
		expect((await ana.command(channel, 'quiz start')).isEphemeral).toBe(true);
		channel.botPermissions |= PermissionFlagsBits.SendMessages;
		expect((await ana.command(channel, 'quiz start')).isEphemeral).toBe(false);
	});
});

describe('trouble that passes is waited out', () => {
	test('429 on posting a question: it is posted once, and the game goes on', async () => {
		const { ana, bot, channel, clock, log, standIn } = await aServer();
		standIn.faults.next(POST, { retryAfterMs: 20 }, 2);
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
		await clock.step();
		const { message } = await openQuestion(channel, bot);
		await timeUp(clock);
		await result(message);
		await clock.step();
		await podium(channel);
		expect(log.complaints).toEqual([]);
		expect(channel.messages).toHaveLength(3);
	});

	test('500 on posting a question: it is posted after 1 s and 5 s more, once, with its full time', async () => {
		const { ana, bot, channel, clock, standIn } = await aServer();
		// discord.js' REST package itself tries four times at once.
		standIn.faults.next(POST, 'serverError', 8);
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 30 });
		const startedAt = clock.now();
		for (const _ of ['lead-in', '1 s later', '5 s later']) await clock.step();
		const { message, right } = await openQuestion(channel, bot);
		expect(clock.now() - startedAt).toBe(4_000 + 1_000 + 5_000);
		expect(message.text).toContain(`<t:${Math.floor(clock.now() / 1_000) + 30}:R>`);
		await ana.press(message, right.customId);
		await timeUp(clock);
		expect((await result(message)).text).toContain(`<@${ana.id}> +15`);
		expect(channel.messages.filter((each) => optionsOf(each).length > 0)).toEqual([message]);
	});

	test('500 on showing a result: it is shown later, and counts once', async () => {
		const { ana, channel, clock, question, standIn } = await anOpenQuestion();
		standIn.faults.next(EDIT, 'serverError', 4);
		await clock.step();
		await clock.step();
		expect((await result(question.message)).text).toContain(`<@${ana.id}> +15`);
		expect((await ana.command(channel, 'quiz card')).message?.text).toContain('**15** points');
	});

	test('an answer that is lost on its way back does not post the question twice', async () => {
		const { ana, bot, channel, clock, standIn } = await aServer();
		standIn.faults.next(POST, 'loseAnswer');
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
		await clock.step();
		const { message } = await openQuestion(channel, bot);
		await timeUp(clock);
		await result(message);
		expect(channel.messages.filter((each) => optionsOf(each).length > 0)).toEqual([message]);
	});

	test('trouble that does not pass ends the game after five more tries', async () => {
		const { ana, bot, channel, clock, log, standIn } = await aServer();
		standIn.faults.always(POST, 'serverError');
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
		for (let attempt = 0; attempt <= 5; attempt++) await clock.step();
		await log.said('A quiz stumbled', { attempt: 6 });
		await settled();
		expect(bot.services.quizHost.running).toBe(0);
	});
});
