import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { createRest } from '../../src/discord/create-rest.js';
import { discordChannels } from '../../src/discord/discord-channels.js';
import type { Store } from '../../src/store/store.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Channel } from '../support/discord/channel.js';
import { memoryStore } from '../support/memory-store.js';
import { aRealBot } from '../support/real-bot.js';
import { openQuestion, podium, result, timeUp } from './open-question.js';

const isPodium = ({ text }: { readonly text: string }) => text.includes('Final whistle!');

/** A store that never removes anything, as if the process died just before each removal. */
function neverRemoving(store: Store): Store {
	return {
		...store,
		collection: (name) => Object.assign(store.collection(name), { delete: () => Promise.reject(new Error('died')) }),
	};
}

/** A channel whose game has ended with its podium, but whose bot died before it could record that. */
async function diedAtThePodium() {
	const standIn = await aStandIn();
	const store = memoryStore();
	const first = await aRealBot({ standIn, store: neverRemoving(store) });
	const channel = standIn.guild().channel();
	const ana = standIn.user({ name: 'Ana' });
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
	await first.clock.step();
	const { message, right } = await openQuestion(channel, first.bot);
	await ana.press(message, right.customId);
	await timeUp(first.clock);
	await result(message);
	await first.clock.step();
	await podium(channel);
	await first.log.said('A quiz pauses');
	await first.stop();
	return { standIn, store, channel };
}

/** The next bot, long after Discord has forgotten what was posted. */
async function comeBack({ standIn, store, channel }: Awaited<ReturnType<typeof diedAtThePodium>>) {
	channel.nonces.clear();
	const { bot, clock } = await aRealBot({ standIn, store });
	expect(await bot.services.quizHost.resume()).toBe(1);
	await clock.step();
	await expect.poll(() => bot.services.quizHost.running).toBe(0);
	expect(await store.collection('games').get(channel.id)).toBeUndefined();
}

describe('a bot that died between its podium and the note of it, and comes back when Discord has forgotten the nonce,', () => {
	test('finds the podium and repeats nothing', async () => {
		const died = await diedAtThePodium();
		const shown = died.channel.messages.length;
		await comeBack(died);
		expect(died.channel.messages).toHaveLength(shown);
	});

	test('repeats nothing, either, where it may not read what it wrote', async () => {
		const died = await diedAtThePodium();
		died.channel.botPermissions &= ~PermissionFlagsBits.ReadMessageHistory;
		const shown = died.channel.messages.length;
		await comeBack(died);
		expect(died.channel.messages).toHaveLength(shown);
	});

	test('posts the podium where it never came', async () => {
		const died = await diedAtThePodium();
		const lost = died.channel.messages.find(isPodium) ?? expect.fail();
		died.standIn.faults.deleteMessage(lost);
		await comeBack(died);
		expect(died.channel.messages.filter(isPodium)).toHaveLength(1);
	});
});

describe('a message that was posted', () => {
	const view = { embeds: [{ title: '🏆 Copa Perú' }] };
	async function aWorld() {
		const standIn = await aStandIn();
		const channel = standIn.guild().channel();
		const channels = discordChannels(createRest(standIn.token, standIn.apiUrl), {
			isDiscord: false,
			hurry: new AbortController().signal,
		});
		const chat = (in_: Channel, count: number) => {
			const user = standIn.user();
			for (let said = 0; said < count; said++) user.say(in_, `${said}`);
		};
		return { channel, channels, chat };
	}

	test('is found behind hundreds of others, and not what was posted before', async () => {
		const { channel, channels, chat } = await aWorld();
		const before = await channels.post(channel.id, view, '1');
		const from = await channels.post(channel.id, { embeds: [{ title: 'Another' }] }, '2');
		chat(channel, 250);
		expect(await channels.find(channel.id, view, from)).toBeUndefined();
		expect(await channels.find(channel.id, view, before)).toBe(before);
		const posted = await channels.post(channel.id, view, '3');
		expect(await channels.find(channel.id, view, from)).toBe(posted);
	});

	test('is known by its buttons too', async () => {
		const { channel, channels } = await aWorld();
		const buttons = (id: string) =>
			({
				...view,
				components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: id }] }],
			}) as const;
		const posted = await channels.post(channel.id, buttons('quiz:answer:a:0:1'), '1');
		expect(await channels.find(channel.id, buttons('quiz:answer:b:0:1'), posted)).toBeUndefined();
		expect(await channels.find(channel.id, buttons('quiz:answer:a:0:1'), posted)).toBe(posted);
	});

	test('is known by its text where its embeds were taken away', async () => {
		const { channel, channels } = await aWorld();
		const full = { ...view, content: '🏆 **Ana** wins\nwith 30 points' };
		const posted = await channels.post(channel.id, { ...full, embeds: [] }, '1');
		expect(await channels.find(channel.id, full, posted)).toBe(posted);
		expect(await channels.find(channel.id, { ...full, content: '🏆 **Beto** wins' }, posted)).toBeUndefined();
		expect(await channels.find(channel.id, view, posted)).toBeUndefined();
	});

	test('of somebody else is not meant, and of an unreadable channel nothing is known', async () => {
		const { channel, channels, chat } = await aWorld();
		const from = await channels.post(channel.id, { embeds: [{ title: 'Another' }] }, '2');
		chat(channel, 3);
		expect(await channels.find(channel.id, view, from)).toBeUndefined();
		channel.botPermissions &= ~PermissionFlagsBits.ReadMessageHistory;
		expect(await channels.find(channel.id, view, from)).toBe('unknown');
		channel.botPermissions = 0n;
		await expect(channels.find(channel.id, view, from)).rejects.toMatchObject({ trouble: 'forbidden' });
	});
});
