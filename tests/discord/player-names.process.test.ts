import { getEventListeners } from 'node:events';
import { REST } from '@discordjs/rest';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Pictures, type Raster } from '../../src/app/pictures.js';
import { discordChannels } from '../../src/discord/discord-channels.js';
import type { Store } from '../../src/store/store.js';
import { aRaster } from '../support/a-raster.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import { memoryStore } from '../support/memory-store.js';
import { aRealBot } from '../support/real-bot.js';
import { drawnTexts } from '../views/pictures/drawn-texts.js';
import { openQuestion, podium, result, timeUp } from './open-question.js';

const MEMBER = 'GET /guilds/:guild/members/:user';

async function aGuild() {
	const standIn = await aStandIn();
	const guild = standIn.guild();
	const channels = discordChannels(new REST({ api: standIn.apiUrl, retries: 0 }).setToken(standIn.token), {
		isDiscord: true,
		hurry: new AbortController().signal,
	});
	const namesOf = (id: string, guildId: string | undefined = guild.id) =>
		channels.namesOf({ id, guildId }, new AbortController().signal);
	return { standIn, guild, channels, namesOf };
}

describe('what Discord calls a person', () => {
	test('is the name in the server, then the account’s, then the username', async () => {
		const { standIn, guild, namesOf } = await aGuild();
		const ana = standIn.user({ name: 'Ana' });
		expect(await namesOf(ana.id)).toEqual(['Ana', '@ana']);
		guild.nicks.set(ana.id, 'La Capitana');
		expect(await namesOf(ana.id)).toEqual(['La Capitana', 'Ana', '@ana']);
	});

	test('is the account’s name for who has left, for who plays where the bot is not, and in a direct message', async () => {
		const { standIn, guild, channels, namesOf } = await aGuild();
		const ana = standIn.user({ name: 'Ana' });
		guild.formerMembers.add(ana.id);
		expect(await namesOf(ana.id)).toEqual(['Ana', '@ana']);
		expect(await namesOf(ana.id, standIn.guild({ isInstalled: false }).id)).toEqual(['Ana', '@ana']);
		expect(await channels.namesOf({ id: ana.id }, new AbortController().signal)).toEqual(['Ana', '@ana']);
	});

	test('is not to be had of a stranger', async () => {
		const { namesOf } = await aGuild();
		await expect(namesOf('123456789012345678')).rejects.toThrow('gone');
	});
});

test('many people’s names are asked for under one signal, which gathers no listeners, and are given up by it', async () => {
	const { standIn, guild, channels } = await aGuild();
	const people = Array.from({ length: 32 }, (_, index) => standIn.user({ name: `Ana${index}` }));
	const stop = new AbortController();
	const ask = () => people.map(({ id }) => channels.namesOf({ id, guildId: guild.id }, stop.signal));
	const [server, first] = await Promise.all([channels.serverName(guild.id, stop.signal), ...ask()]);
	expect([server, first]).toEqual([guild.name, ['Ana0', '@ana0']]);
	expect(getEventListeners(stop.signal, 'abort').length).toBeLessThan(10);
	standIn.faults.always(MEMBER, 'hang');
	const late = Promise.allSettled(ask());
	stop.abort();
	expect((await late).map(({ status }) => status)).toEqual(people.map(() => 'rejected'));
}, 5_000);

/** A bot that draws pictures, with its drawings. */
async function aDrawingBot() {
	const raster = aRaster();
	onTestFinished(() => raster.close());
	const drawings: string[] = [];
	const noting: Raster = {
		png(svg) {
			drawings.push(svg);
			return raster.png(svg);
		},
	};
	const clock = { after: () => () => {} };
	const log = { debug() {}, info() {}, warn() {}, error() {} };
	const memory = memoryStore();
	const names = new Set<string>();
	const store: Store = {
		...memory,
		collection(name) {
			names.add(name);
			return memory.collection(name);
		},
	};
	/** Everything that is stored, as text. */
	const kept = async () => {
		const entries: unknown[] = [];
		for (const name of names) for await (const entry of memory.collection(name).entries()) entries.push(entry);
		return JSON.stringify(entries);
	};
	const real = await aRealBot({ store, pictures: new Pictures({ raster: noting, clock, log }) });
	const channel = real.standIn.guild().channel();
	const ana = real.standIn.user({ name: 'Anacleta' });
	/** Plays a quiz of one question. */
	const play = async () => {
		await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1 });
		await real.clock.step();
		const { message, right } = await openQuestion(channel, real.bot);
		await ana.press(message, right.customId);
		await timeUp(real.clock);
		await result(message);
		await real.clock.step();
	};
	return { ...real, kept, channel, ana, drawings, play };
}

describe('the podium on Discord', () => {
	test('comes with a picture of who won, by name, and the name is nowhere after that', async () => {
		const { channel, ana, drawings, play, kept, log } = await aDrawingBot();
		await play();
		const { message, text } = await podiumOf(channel);
		expect(text).toContain(`🥇 <@${ana.id}> — **15** points, 1 of 1 right`);
		const [attached] = message.data.attachments;
		expect([attached?.filename, attached?.description]).toEqual([
			'podium.png',
			'The podium of the quiz: 1. Anacleta, 15 points (1 of 1 right).',
		]);
		const drawn = drawings.flatMap((svg) => drawnTexts(svg).map((each) => each.text));
		expect(drawn).toContain('Anacleta');
		expect(await kept()).toContain(ana.id);
		expect((await kept()) + JSON.stringify(log.lines)).not.toContain('Anacleta');
	});

	test('goes out as text when Discord does not tell the names', async () => {
		const { standIn, channel, clock, ana, drawings, play } = await aDrawingBot();
		standIn.faults.always(MEMBER, 'hang');
		await play();
		await clock.step();
		const { message, text } = await podiumOf(channel);
		expect(text).toContain(`🥇 <@${ana.id}>`);
		expect(message.data.attachments).toEqual([]);
		expect(drawings.filter((svg) => svg.includes('Final whistle'))).toEqual([]);
	});
});

async function podiumOf(channel: Parameters<typeof podium>[0]) {
	const message = await podium(channel);
	return { message, text: message.text };
}
