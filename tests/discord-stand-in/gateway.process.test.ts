import { once } from 'node:events';
import { Client, Events, GatewayIntentBits, PermissionFlagsBits, Routes } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { shardOf } from '../support/discord/snowflakes.js';
import { aClient, aStandIn, aWorld, replying } from './a-client.js';

describe('the gateway', () => {
	test('a wrong token is refused by REST with 401 and by the gateway with 4004', async () => {
		const standIn = await aStandIn();
		const client = new Client({ intents: [], rest: { api: standIn.apiUrl } });
		await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
		const socket = new WebSocket(standIn.gatewayUrl);
		await once(socket, 'message');
		socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0, properties: {} } }));
		expect((await once(socket, 'close'))[0]).toBe(4004);
	});

	test('sends an interaction to the shard that serves the server', async () => {
		const standIn = await aStandIn({ shards: 2 });
		const client = await aClient(standIn, replying, { shards: 'auto' });
		const shards: number[] = [];
		client.on(Events.Raw, ({ t }, shard) => {
			if (t === 'INTERACTION_CREATE') shards.push(shard);
		});
		const guilds = [standIn.guild(), standIn.guild()].sort((one, other) =>
			Number(shardOf(one.id, 2) - shardOf(other.id, 2)),
		);
		const ana = standIn.user();
		for (const guild of guilds) await ana.command(guild.channel(), 'season', { year: '2008' });
		await ana.command(ana.dm, 'season', { year: '2008' });
		expect(shards).toEqual([0, 1, 0]);
	});

	test('remembers intents and shards, and refuses intents that are not allowed with 4014', async () => {
		const standIn = await aStandIn({ shards: 2 });
		await aClient(standIn, undefined, { shards: 'auto' });
		expect(standIn.gateway.identifies).toMatchObject([
			{ intents: 0, shard: [0, 2] },
			{ intents: 0, shard: [1, 2] },
		]);
		standIn.faults.disallowedIntents = GatewayIntentBits.MessageContent;
		const refusal = standIn.gateway.next('refused');
		const client = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: standIn.apiUrl } });
		onTestFinished(() => client.destroy());
		await expect(client.login(standIn.token)).rejects.toThrow('disallowed intents');
		expect((await refusal).code).toBe(4014);
	});

	test.each([
		['without a word', undefined],
		['with a close code', 4000],
	])('cut %s, the client resumes and gets what it missed, once', async (_, code) => {
		let got = 0;
		const { ana, channel, standIn } = await aWorld((interaction) => {
			got += 1;
			return replying(interaction);
		});
		await ana.command(channel, 'season', { year: '2003' });
		const resumed = standIn.gateway.next('resume');
		standIn.faults.cutGateway(code);
		const answer = await ana.command(channel, 'season', { year: '2008' });
		await resumed;
		expect(answer.message?.content).toBe('Here');
		await ana.command(channel, 'season', { year: '2012' });
		expect(got).toBe(3);
		expect(standIn.gateway.identifies).toHaveLength(1);
	});

	test('asks to reconnect, and the client resumes; invalidates sessions, and the client identifies anew', async () => {
		const { ana, channel, client, standIn } = await aWorld(replying);
		const resumed = once(client, Events.ShardResume);
		standIn.faults.askToReconnect();
		await resumed;
		const identified = standIn.gateway.next('identify');
		standIn.faults.invalidateSessions();
		await identified;
		expect(standIn.gateway.sessions.size).toBe(1);
		expect((await ana.command(channel, 'season', { year: '2008' })).message?.content).toBe('Here');
	});

	test('unanswered heartbeats make the client reconnect', async () => {
		const standIn = await aStandIn({ heartbeatIntervalMs: 40 });
		const client = await aClient(standIn);
		await standIn.gateway.next('heartbeat');
		standIn.faults.ignoresHeartbeats = true;
		const resumed = once(client, Events.ShardResume);
		await standIn.gateway.next('close');
		standIn.faults.ignoresHeartbeats = false;
		await resumed;
	});

	test('gives servers, channels and typed messages to who asks for them', async () => {
		const standIn = await aStandIn();
		const guilds = Array.from({ length: 20 }, () => standIn.guild({ roles: 3 }));
		const channel = guilds[7]?.channel();
		if (!channel) throw new Error('no channel');
		const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
		const blind = await aClient(standIn, undefined, { intents: [Guilds, GuildMessages] });
		const client = await aClient(standIn, undefined, { intents: [Guilds, GuildMessages, MessageContent] });
		expect([client.guilds.cache.size, client.guilds.cache.first()?.roles.cache.size]).toEqual([20, 5]);
		const heard = Promise.all([blind, client].map((each) => once(each, Events.MessageCreate)));
		standIn.user().say(channel, 'utc');
		expect((await heard).map(([{ content }]) => content)).toEqual(['', 'utc']);
	});

	test('takes reactions of emojis from who may react', async () => {
		const { client, channel, standIn } = await aWorld();
		const said = standIn.user().say(channel, 'utc');
		const react = (emoji: string) =>
			client.rest.put(Routes.channelMessageOwnReaction(channel.id, said.id, encodeURIComponent(emoji)));
		await react('📝');
		expect([...said.reactions]).toEqual(['📝']);
		await expect(react('utc')).rejects.toMatchObject({ code: 10014 });
		channel.botPermissions &= ~PermissionFlagsBits.AddReactions;
		await expect(react('📝')).rejects.toMatchObject({ code: 50013 });
		channel.botPermissions &= ~PermissionFlagsBits.ReadMessageHistory;
		await expect(react('📝')).rejects.toMatchObject({ code: 50001 });
	});
});
