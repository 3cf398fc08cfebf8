import { GatewayIntentBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { createDiscord } from '../../src/discord/create-discord.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { aRealBot, aServer, messageOf } from '../support/real-bot.js';
import { headlineOf } from '../support/sent.js';
import { openQuestion, result, timeUp } from './open-question.js';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';

test.each([
	['without a word', undefined],
	['with a close code', 4000],
])('cut off %s, the bot resumes, answers what it missed, and goes on', async (_, code) => {
	const { ana, channel, standIn } = await aServer();
	const resumed = standIn.gateway.next('resume');
	standIn.faults.cutGateway(code);
	const missed = await ana.command(channel, 'season', { year: '2008' });
	await resumed;
	expect(headlineOf(messageOf(missed))).toBe('Copa Perú 2008');
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	expect(standIn.gateway.identifies).toHaveLength(1);
});

test('asked to reconnect, the bot does', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.askToReconnect();
	await log.said('Reconnected to Discord');
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
});

test.each([
	['unknownInteraction', 'warn'],
	['alreadyAcknowledged', 'warn'],
	['missingPermissions', 'error'],
] as const)(
	'an answer that Discord refuses with %s is logged once, and the next one is given',
	async (fault, level) => {
		const { ana, channel, log, standIn } = await aServer();
		standIn.faults.next(CALLBACK, fault);
		ana.command(channel, 'season', { year: '2008' }).catch(() => {});
		const line = await log.said('An answer did not reach Discord');
		expect(line.level).toBe(level);
		expect((await ana.command(channel, 'season', { year: '2008' })).isEphemeral).toBe(false);
		expect(channel.messages).toHaveLength(1);
		expect(log.complaints).toEqual([line]);
		expect(standIn.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(2);
	},
);

test('an answer is tried four times while Discord is down, then it is lost, and the next one is given', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, 'unavailable', 4);
	ana.command(channel, 'about').catch(() => {});
	const line = await log.said('An answer did not reach Discord');
	expect(line).toMatchObject({ level: 'error', fields: { err: { status: 503 } } });
	expect(standIn.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(4);
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	expect(log.complaints).toEqual([line]);
});

test('told to come back later, an answer does not come back sooner', async () => {
	const { ana, channel, standIn } = await aServer();
	standIn.faults.next(CALLBACK, { retryAfterMs: 700 });
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	const [refused, given] = standIn.requests.filter(({ route }) => route === CALLBACK);
	expect((given?.time ?? 0) - (refused?.time ?? 0)).toBeGreaterThanOrEqual(690);
});

test('an autocomplete answer that comes too late is logged and harms nothing', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, 'unknownInteraction');
	ana.autocomplete(channel, 'season', { year: '2' }).catch(() => {});
	await log.said('An answer did not reach Discord');
	expect((await ana.autocomplete(channel, 'season', { year: '2' })).choices).not.toEqual([]);
});

test('told to come back when nobody waits any more, an answer is lost at once', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, { retryAfterMs: 60_000 });
	ana.command(channel, 'about').catch(() => {});
	const line = await log.said('An answer did not reach Discord');
	expect(line).toMatchObject({ level: 'error', fields: { err: { status: 429 } } });
	expect(standIn.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(1);
});

test('an answer that arrives, though the bot does not hear so, stands once', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, 'loseAnswer');
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	expect(await log.said('An answer did not reach Discord')).toMatchObject({ level: 'warn' });
	expect(channel.messages).toHaveLength(1);
});

test.each([
	[403, '<html>Sorry, you have been blocked</html>', 'Discord answered 403'],
	[
		400,
		JSON.stringify({
			code: 50035,
			message: 'Invalid Form Body',
			errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer' }] } } },
		}),
		'data.content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer',
	],
])('the log tells why an answer was refused with %i, and how often it was sent: once', async (status, text, reason) => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.next(CALLBACK, { status, text });
	ana.command(channel, 'about').catch(() => {});
	const line = await log.said('An answer did not reach Discord');
	expect(line.fields.err).toMatchObject({ status, message: expect.stringContaining(reason) });
	expect(standIn.requests.filter(({ route }) => route === CALLBACK)).toHaveLength(1);
});

test('an answer that fails once on its way is given again', async () => {
	const { ana, channel, log, standIn } = await aServer();
	const cloudflare = { status: 520, text: '<html>Web server is returning an unknown error</html>' };
	for (const fault of ['serverError', 'drop', 'close', cloudflare, { retryAfterMs: 20 }] as const) {
		standIn.faults.next(CALLBACK, fault);
		expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	}
	expect(log.complaints).toEqual([]);
});

test('a bot that Discord turns away while it runs is told so, and can stop; a mended line is no such case', async () => {
	const { log, standIn } = await aRealBot();
	standIn.faults.cutGateway(4000);
	await log.said('Reconnected to Discord');
	expect(log.complaints).toEqual([]);
	standIn.faults.cutGateway(4004);
	expect(String((await log.said('Lost')).fields.err)).toContain('4004');
});

test('while Discord lets nobody in, that is told once, however often the bot tries, each time after a longer wait', async () => {
	const { clock, log, standIn } = await aServer();
	const end = standIn.faults.outage();
	const waits: number[] = [];
	for (let attempt = 2; attempt <= 4; attempt++) {
		expect((await log.said('Still reconnecting to Discord', { attempt })).fields).toMatchObject({
			shard: 0,
			code: 1006,
		});
		const before = clock.now();
		await clock.step();
		waits.push(clock.now() - before);
	}
	expect(waits).toEqual([1_000, 2_000, 5_000]);
	end();
	await log.said('Reconnected to Discord');
	expect(log.complaints.length).toBeLessThanOrEqual(1);
	expect(log.lines.filter(({ message }) => message === 'Reconnecting to Discord')).toHaveLength(1);
});

test('cut off, the log tells with which code and how often it was tried', async () => {
	const { log, standIn } = await aRealBot();
	standIn.faults.cutGateway(4000);
	await log.said('Reconnected to Discord');
	expect(log.lines).toContainEqual({
		level: 'info',
		fields: { shard: 0, code: 4000, attempt: 1 },
		message: 'Reconnecting to Discord',
	});
});

test('a gateway that says hello and then nothing is left after 15 seconds for a new session', async () => {
	const { ana, channel, clock, log, standIn } = await aServer();
	standIn.faults.ignoresResumes = true;
	const asked = standIn.gateway.next('ignored');
	standIn.faults.cutGateway();
	await asked;
	const before = clock.now();
	await clock.step();
	expect(clock.now() - before).toBe(15_000);
	await log.said('Reconnected to Discord');
	expect(standIn.gateway.identifies).toHaveLength(2);
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
});

test('sessions that break again and again leave some of the day’s for the next start', async () => {
	const { clock, log, standIn } = await aServer();
	standIn.startsLeft = 10;
	standIn.faults.invalidateSessions();
	expect(await log.said('Few connections to Discord are left today: waiting')).toMatchObject({
		level: 'warn',
		fields: { left: 10 },
	});
	expect(standIn.gateway.identifies).toHaveLength(1);
	await clock.step();
	await log.said('Reconnected to Discord');
	expect(standIn.gateway.identifies).toHaveLength(2);
});

describe('a bot from which Discord withholds messages', () => {
	const { MessageContent } = GatewayIntentBits;

	test('connects without them, warns once, and takes typed answers in a form', async () => {
		const standIn = await aStandIn();
		standIn.faults.disallowedIntents = MessageContent;
		const { bot, log } = await aRealBot({ standIn, typedAnswers: true });
		const channel = standIn.guild().channel();
		await standIn.user().command(channel, 'quiz start', { answers: 'typed' });
		expect(bot.services.quizHost.readsChat).toBe(false);
		expect(standIn.gateway.identifies.map(({ intents }) => intents)).toEqual([0]);
		const warned = 'Discord withholds messages (Message Content Intent): answers are typed into a form';
		expect(log.lines.filter(({ message }) => message === warned)).toHaveLength(1);
		expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
	});

	test('from one moment to the next goes on, and gives an open question its form', async () => {
		const { ana, bot, channel, clock, log, standIn } = await aServer({ typedAnswers: true });
		await ana.command(channel, 'quiz start', { answers: 'typed', questions: 1 });
		await clock.step();
		const question = await channel.waitFor(({ text }) => text.includes('Question 1'));
		const buttons = () => question.components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : [])).join();
		expect(buttons()).not.toContain('quiz:type');
		standIn.faults.disallowedIntents = MessageContent;
		standIn.faults.cutGateway(4014);
		await log.said('Reconnected to Discord');
		await clock.step();
		await channel.waitFor((message) => message === question && buttons().includes('quiz:type'));
		expect(bot.services.quizHost.running).toBe(1);
	});
});

test('a quiz pauses while the gateway is away and goes on with its full time; nobody’s answer is lost', async () => {
	const { ana, bot, channel, clock, log, standIn } = await aServer();
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 20 });
	await clock.step();
	const { message, right } = await openQuestion(channel, bot);
	const asked = clock.now();
	standIn.faults.isGatewayDown = true;
	standIn.faults.cutGateway();
	await log.said('A quiz pauses', { reason: 'gateway-away' });
	while (clock.now() < asked + 60_000) await clock.step();
	expect(bot.services.quizHost.openGame(channel.id)).toBeDefined();
	standIn.faults.isGatewayDown = false;
	while (!log.lines.some((line) => line.message === 'Reconnected to Discord')) {
		await clock.step();
		// The gateway package waits in real time: to look more often costs only time of the processor.
		await new Promise((turn) => setTimeout(turn, 50));
	}
	await clock.step();
	await log.said('A quiz goes on');
	await ana.press(message, right.customId);
	await timeUp(clock);
	expect((await result(message)).text).toContain(`<@${ana.id}> +15`);
});

test('what nobody can read is logged, and the bot goes on', async () => {
	const { ana, channel, log, standIn } = await aServer({ typedAnswers: true });
	standIn.gateway.dispatch('MESSAGE_CREATE', undefined, () => ({ id: '1' }));
	standIn.gateway.dispatch('MESSAGE_CREATE', undefined, () => ({
		id: '5',
		channel_id: '8',
		type: 0,
		author: { id: '7' },
	}));
	standIn.gateway.dispatch('INTERACTION_CREATE', undefined, () => null);
	standIn.gateway.dispatch('INTERACTION_CREATE', undefined, () => ({ id: '2', token: 'secret', type: 3, data: {} }));
	standIn.gateway.dispatch('SOMETHING_NEW', undefined, () => null);
	await log.said('Discord sent what nobody can read', { event: 'MESSAGE_CREATE' });
	await log.said('An answer did not reach Discord', { interaction: '2' });
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	expect(log.complaints.map(({ fields }) => fields.event ?? fields.interaction)).toEqual([
		...['MESSAGE_CREATE', 'MESSAGE_CREATE', undefined, '2'],
	]);
});

test.each(['authorizing_integration_owners', 'channel', 'app_permissions', 'context', 'guild_locale', 'entitlements'])(
	'an interaction without %s is answered, and no channel is made up for it',
	async (field) => {
		const { ana, channel, clock, log, standIn } = await aServer();
		standIn.gateway.omits = [field];
		expect((await ana.command(channel, 'season', { year: '2008' })).message?.text).toContain('Sport Huancayo');
		const started = await ana.command(channel, 'quiz start');
		if (!started.isEphemeral) await clock.step();
		const posts = standIn.requests.filter(({ route }) => route === 'POST /channels/:channel/messages');
		expect(posts.filter(({ path }) => !path.includes(channel.id))).toEqual([]);
		expect(log.complaints).toEqual([]);
	},
);

test('of another kind of command, which an older version may have registered, nothing becomes of it', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.gateway.dispatch('INTERACTION_CREATE', undefined, () => ({
		id: '2',
		token: 'secret',
		type: 2,
		data: { type: 2, name: 'Who is this?', target_id: '1' },
	}));
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
	expect(log.complaints).toEqual([]);
});

test('after a session that cannot be resumed the bot says that it is back', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.faults.invalidateSessions();
	await log.said('Reconnected to Discord');
	expect((await ana.command(channel, 'about')).isEphemeral).toBe(false);
});

test('stopped, the bot leaves the gateway', async () => {
	const { standIn, stop } = await aRealBot();
	const closed = standIn.gateway.next('close');
	await stop();
	await closed;
	expect(standIn.gateway.sessions.size).toBe(0);
});

test('a wrong token and a refused registration reject the connection', async () => {
	const standIn = await aStandIn();
	const { bot, clock } = await aRealBot({ standIn });
	const connect = (token: string) => {
		const discord = createDiscord({ token, apiUrl: standIn.apiUrl, clock });
		return discord.connect(bot, () => {}).finally(() => discord.stop());
	};
	await expect(connect('aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbb.cccccccccccccccccccccccc')).rejects.toMatchObject({
		status: 401,
	});
	standIn.faults.next('GET /applications/:application/commands', 'missingAccess');
	await expect(connect(standIn.token)).rejects.toThrow(/does not take the bot’s commands/);
});
