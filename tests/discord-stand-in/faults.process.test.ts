import { type Client, PermissionFlagsBits, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { aStandIn, aWorld, QUIET, ROUTE, refused, replying } from './a-client.js';

describe('faults', () => {
	const send = (client: Client, channel: { id: string }, body: object = {}) =>
		client.rest.post(Routes.channelMessages(channel.id), { body: { content: 'Hi', ...QUIET, ...body } });

	test('429 is waited out', async () => {
		const { client, channel, standIn } = await aWorld();
		standIn.faults.next(ROUTE.send, { retryAfterMs: 100 }, 2);
		const start = performance.now();
		await send(client, channel);
		expect(performance.now() - start).toBeGreaterThan(200);
		const statuses = standIn.requests.filter(({ route }) => route === ROUTE.send).map(({ status }) => status);
		expect(statuses).toEqual([429, 429, 200]);
	});

	test('500 and a broken line are tried again; what was done but not heard of is not done twice, thanks to its nonce', async () => {
		const { client, channel, standIn } = await aWorld();
		standIn.faults.next(ROUTE.send, 'serverError');
		standIn.faults.next(ROUTE.send, 'drop');
		standIn.faults.next(ROUTE.send, 'loseAnswer');
		await send(client, channel, { nonce: 'once', enforce_nonce: true });
		expect(channel.messages).toHaveLength(1);
		expect(standIn.requests.filter(({ route }) => route === ROUTE.send)).toHaveLength(4);
	});

	test.each([
		['missingPermissions', 50013],
		['missingAccess', 50001],
		['unknownMessage', 10008],
		['unknownChannel', 10003],
		['unknownInteraction', 10062],
	] as const)('%s is answered once, when told so', async (fault, code) => {
		const { client, channel, standIn } = await aWorld();
		standIn.faults.next(/^POST .*messages$/, fault);
		await expect(send(client, channel)).rejects.toEqual(refused(code));
		await send(client, channel);
	});

	test('a delay delays, a hang gives no answer', async () => {
		const { client, channel, standIn } = await aWorld();
		standIn.faults.next(ROUTE.send, { delayMs: 60 });
		const start = performance.now();
		await send(client, channel);
		expect(performance.now() - start).toBeGreaterThan(55);
		standIn.faults.next(ROUTE.send, 'hang');
		const path = Routes.channelMessages(channel.id);
		await expect(client.rest.post(path, { body: {}, signal: AbortSignal.timeout(60) })).rejects.toThrow();
		expect(channel.messages).toHaveLength(1);
	});

	test('a misspelt route is an error', async () => {
		const standIn = await aStandIn();
		expect(() => standIn.faults.next('POST /chanels', 'drop')).toThrow('No route is named "POST /chanels"');
	});

	test('an outage spoils everything until it ends', async () => {
		const { client, channel, standIn, ana } = await aWorld(replying);
		const end = standIn.faults.outage();
		await expect(client.rest.get('/gateway/bot', { signal: AbortSignal.timeout(100) })).rejects.toThrow();
		const back = standIn.gateway.connected();
		end();
		await back;
		expect((await ana.command(channel, 'season', { year: '2008' })).message?.content).toBe('Here');
	});

	test('a deleted channel, a deleted message, a removed bot, a missing permission', async () => {
		const { client, guild, standIn } = await aWorld();
		const [dropped, muted, left] = [guild.channel(), guild.channel(), guild.channel()];
		standIn.faults.dropChannel(dropped);
		await expect(send(client, dropped)).rejects.toEqual(refused(10003));
		const message = await muted.waitFor(() => true, 1).catch(() => send(client, muted).then(() => muted.messages[0]));
		if (!message) throw new Error('no message');
		standIn.faults.deleteMessage(message);
		const edit = client.rest.patch(Routes.channelMessage(muted.id, message.id), { body: { content: 'x', ...QUIET } });
		await expect(edit).rejects.toEqual(refused(10008));
		muted.botPermissions &= ~PermissionFlagsBits.SendMessages;
		await expect(send(client, muted)).rejects.toEqual(refused(50013));
		muted.botPermissions = 0n;
		await expect(send(client, muted)).rejects.toEqual(refused(50001));
		standIn.faults.removeBot(guild);
		await expect(send(client, left)).rejects.toEqual(refused(50001));
	});
});
