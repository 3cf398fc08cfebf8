import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createRest } from '../../src/discord/create-rest.js';
import { discordChannels } from '../../src/discord/discord-channels.js';
import { settled } from '../support/a-clock.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Channel } from '../support/discord/channel.js';
import type { Fault } from '../support/discord/faults.js';
import type { Message } from '../support/discord/message.js';
import type { StandIn } from '../support/discord/stand-in.js';
import { aServer } from '../support/real-bot.js';
import { openQuestion, optionsOf, podium, result, timeUp } from './open-question.js';

const POST = 'POST /channels/:channel/messages';
const EDIT = 'PATCH /channels/:channel/messages/:message';

/** Every way to write into a channel. */
const WRITE = /^(POST|PATCH) \/channels\//;
const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };

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

	test('a dozen short limits in one call are waited out in silence', async () => {
		const warnings: string[] = [];
		const hear = ({ name }: Error) => warnings.push(name);
		process.on('warning', hear);
		onTestFinished(() => void process.off('warning', hear));
		const standIn = await aStandIn();
		const channel = standIn.guild().channel();
		const address = { isDiscord: false, hurry: new AbortController().signal };
		standIn.faults.next(POST, { retryAfterMs: 1 }, 12);
		const view = { embeds: [{ title: 'Copa Perú' }] };
		await discordChannels(createRest(standIn.token, standIn.apiUrl), address).post(channel.id, view, '1');
		expect(channel.messages).toHaveLength(1);
		// Node.js warns in the next turn.
		await settled();
		expect(warnings).toEqual([]);
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
});

describe('while one way to write is closed, another is taken', () => {
	test('a question whose message was deleted has its result below, and the game goes on', async () => {
		const { ana, bot, channel, clock, question, standIn } = await anOpenQuestion();
		standIn.faults.deleteMessage(question.message);
		await timeUp(clock);
		await channel.waitFor(({ text }) => text.includes(`<@${ana.id}> +15`));
		await clock.step();
		await openQuestion(channel, bot, 1);
	});

	test('a question whose message was deleted before the bot knew of it is posted anew', async () => {
		const { ana, bot, channel, clock, standIn } = await aServer();
		standIn.faults.next(POST, 'loseAnswer');
		const deleted = channel.next((message) => optionsOf(message).length > 0);
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
		await clock.step();
		standIn.faults.deleteMessage(await deleted);
		const { message } = await openQuestion(channel, bot);
		expect(message.isDeleted).toBe(false);
	});
});

describe('while Discord is away the game rests', () => {
	test('through an outage of hours, and goes on when it is over; no answer is lost', async () => {
		const { ana, bot, clock, log, question, standIn } = await anOpenQuestion();
		const lift = standIn.faults.always(WRITE, 'unavailable');
		await timeUp(clock);
		await log.said('A quiz pauses', { reason: 'discord-away' });
		for (let look = 0; look < 20; look++) await clock.step();
		expect(bot.services.quizHost.running).toBe(1);
		lift();
		await clock.step();
		expect((await result(question.message)).text).toContain(`<@${ana.id}> +15`);
		await log.said('A quiz goes on');
	});

	const limits: [string, Fault][] = [
		['an hour of rate limit', { retryAfterMs: 3_600_000 }],
		['an hour of rate limit for everything', { retryAfterMs: 3_600_000, isGlobal: true }],
		['a ban of an hour', { status: 429, text: 'error code: 1015', headers: { 'Retry-After': '3600' } }],
		['a ban without end', { status: 429, text: 'error code: 1015' }],
	];

	test.each(limits)(
		'told of %s, a quiz can be stopped at once, and who starts one is told why not',
		async (_, fault) => {
			const { ana, bot, channel, clock, log, standIn } = await anOpenQuestion();
			standIn.faults.always(WRITE, fault);
			await timeUp(clock);
			await log.said('A quiz pauses', { reason: 'discord-away' });
			expect((await ana.command(channel, 'quiz start')).message?.text).toContain(
				'It waits until Discord takes my messages',
			);
			await ana.command(channel, 'quiz stop');
			await clock.step();
			await log.said('A quiz is given up');
			await expect.poll(() => bot.services.quizHost.running).toBe(0);
			expect((await ana.command(channel, 'quiz card')).message?.text).toContain('**15** points');
		},
	);

	test('a call that nobody answers does not keep the bot from ending once time is up', async () => {
		const hurry = new AbortController();
		const standIn = await aStandIn();
		const channel = standIn.guild().channel();
		const rest = createRest(standIn.token, standIn.apiUrl);
		const channels = discordChannels(rest, { isDiscord: false, hurry: hurry.signal });
		standIn.faults.always(POST, 'hang');
		const posting = channels.post(channel.id, { embeds: [] }, '1');
		await expect.poll(() => standIn.requests.length).toBe(1);
		hurry.abort();
		await expect(posting).rejects.toMatchObject({ trouble: 'unreachable' });
	});
});

test('the way to a message is known on Discord itself, and on no other server', () => {
	const message = { guildId: '7', channelId: '8', messageId: '9' };
	const linkOn = (isDiscord: boolean, where: typeof message | Omit<typeof message, 'guildId'> = message) =>
		discordChannels(createRest('a.b.c'), { isDiscord, hurry: new AbortController().signal }).linkTo(where);
	expect(linkOn(true)).toBe('https://discord.com/channels/7/8/9');
	expect(linkOn(true, { channelId: '8', messageId: '' })).toBe('https://discord.com/channels/@me/8');
	expect(linkOn(false)).toBeUndefined();
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

describe('a token that Discord refuses', () => {
	test('once is a mishap: the call is made again, and nothing else is the worse for it', async () => {
		const { ana, channel, clock, log, question, standIn } = await anOpenQuestion();
		standIn.faults.next(EDIT, 'unauthorized');
		await timeUp(clock);
		expect((await result(question.message)).text).toContain(`<@${ana.id}> +15`);
		await clock.step();
		await channel.waitFor((message) => optionsOf(message).some(({ round }) => round === 1));
		expect(log.complaints).toEqual([]);
	});

	test('twice in a row is the end, which is told once', async () => {
		const { clock, log, standIn } = await anOpenQuestion();
		standIn.faults.next(EDIT, 'unauthorized', 2);
		await timeUp(clock);
		expect((await log.said('Lost')).fields.err).toMatchObject({ status: 401 });
	});
});
