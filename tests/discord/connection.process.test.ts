import { expect, test } from 'vitest';
import { createDiscord } from '../../src/discord/create-discord.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { aRealBot, aServer, messageOf } from '../support/real-bot.js';
import { headlineOf } from '../support/sent.js';
import { aBotProcess } from './a-process.js';

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

test('a line on which nothing is heard any more is replaced soon after a heartbeat was not answered', async () => {
	const standIn = await aStandIn({ heartbeatIntervalMs: 300 });
	await aBotProcess(standIn);
	standIn.gateway.fallSilent();
	await standIn.gateway.next('resume');
	const ana = standIn.user();
	expect((await ana.command(standIn.guild().channel(), 'about')).isEphemeral).toBe(false);
});
