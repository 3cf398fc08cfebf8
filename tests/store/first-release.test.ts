import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Game } from '../../src/quiz/game.js';
import { Format } from '../../src/store/format.js';
import { olderGames } from '../../src/store/older-games.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import firstRelease from '../fixtures/first-release.json' with { type: 'json' };
import { aBot } from '../support/a-bot.js';
import { testChannels } from '../support/a-channel.js';
import { aClock } from '../support/a-clock.js';
import { keptAbout } from '../support/gathered.js';

const SERVER = '700000000000000077';
const [ANA, BETO] = ['200000000000000011', '200000000000000012'];
const CHANNEL = '800000000000000089';
const ana = { person: { id: ANA, manages: true }, place: { guildId: SERVER, channelId: CHANNEL } };

/** A folder as the first release left it in the middle of a game, byte by byte. */
async function theFolder(change: (key: string, value: string) => string = (_, value) => value): Promise<Store> {
	const folder = mkdtempSync(join(tmpdir(), 'copero-first-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const database = open<string, string>({ path: folder, encoding: 'string' });
	for (const [key, value] of Object.entries(firstRelease.entries)) await database.put(key, change(key, value));
	await database.close();
	const store = await openStore(`file:${folder}`, '/');
	onTestFinished(() => store.close());
	return store;
}

async function theBot(store: Store) {
	// Edits succeed: the messages were posted before the restart, in a channel that this test does not have.
	const channels = { ...testChannels(), edit: async () => {} };
	const bot = aBot({ store, channels, clock: aClock(firstRelease.at + 1_000) });
	const unreadable: string[] = [];
	await bot.bot.services.scores.buildIndex();
	await bot.bot.services.settings.load((server) => unreadable.push(server));
	const resumed = await bot.bot.services.quizHost.resume();
	return { ...bot, unreadable, resumed };
}

describe('what the first release stored', () => {
	it('is all there: one of each collection at least', () => {
		const names = new Set(Object.keys(firstRelease.entries).map((key) => key.split(':')[0]));
		expect([...names].toSorted()).toEqual(['bags', 'dailies', 'games', 'reviews', 'scores', 'settings']);
	});

	it('settings hold', async () => {
		const { bot, unreadable } = await theBot(await theFolder());
		expect(unreadable).toEqual([]);
		expect(bot.services.settings.of(SERVER)).toEqual({
			version: 2,
			language: 'es',
			seconds: 30,
			guard: false,
			channels: ['800000000000000088', CHANNEL],
		});
	});

	it('scores stand', async () => {
		const { bot, ask } = await theBot(await theFolder());
		const { score } = await bot.services.scores.standing(SERVER, 'all', ANA);
		expect(score).toEqual({ points: 30, answers: 2, right: 2, games: 1, bestStreak: 2 });
		expect((await ask('quiz scores', {}, ana)).text).toMatch(new RegExp(`🥇 <@${ANA}> — \\*\\*30\\*\\*`));
	});

	it('the running quiz goes on with the answer that was given, and its points come on top', async () => {
		const store = await theFolder();
		const before = new Format(Game, olderGames).read(await store.collection('games').get(CHANNEL));
		const { resumed, press, clock, bot } = await theBot(store);
		expect(resumed).toBe(1);
		const button = `quiz:answer:${before.id}:${before.round}:${before.questions[before.round]?.answer}`;
		expect((await press(button, ana)).text).toContain('Ya respondiste');
		const hint = `quiz:hint:${before.id}:${before.round}`;
		const clue = await press(hint, { ...ana, person: { id: BETO }, id: '900000000000000008' });
		expect(clue.text).toMatch(/^🔎 .+\n🔎 .+\n-# Si aciertas ahora: 8 puntos\.$/);
		expect((await press(button, { ...ana, person: { id: BETO }, id: '900000000000000009' })).text).toContain('Anotado');
		const beto = async () => {
			await clock.advance(5_000);
			return (await bot.services.scores.standing(SERVER, 'all', BETO)).score?.right;
		};
		await expect.poll(beto).toBe(1);
		expect((await bot.services.scores.standing(SERVER, 'all', ANA)).score).toMatchObject({ points: 45, games: 2 });
		expect((await bot.services.scores.standing(SERVER, 'all', BETO)).score?.points).toBe(8);
		expect(bot.services.quizHost.running).toBe(1);
	});

	it('daily, review and bag go on where they were', async () => {
		const store = await theFolder();
		const { ask } = await theBot(store);
		expect((await ask('quiz daily', {}, ana)).text).toContain('4');
		const daily = await store.collection('dailies').get(ANA);
		expect(daily.answers).toHaveLength(3);
		expect(await store.collection('dailies').get(ANA)).toEqual(daily);
		const review = await ask('quiz review', {}, { ...ana, person: { id: BETO } });
		expect(review.buttons.length).toBeGreaterThan(3);
	});

	it('is told and forgotten whole: the index of people is made from it', async () => {
		const store = await theFolder();
		const { ask, bot } = await theBot(store);
		expect(await bot.services.scores.buildIndex()).toBeUndefined();
		const kept = await keptAbout(bot.services.personalData, ANA);
		expect(kept.map(({ kind, kept: { length } }) => [kind, length])).toEqual([
			['scores', 3],
			['games', 1],
			['daily', 1],
			['review', 1],
		]);
		await bot.services.personalData.forget(ANA);
		expect(await keptAbout(bot.services.personalData, ANA)).toMatchObject([{ kind: 'games' }]);
		expect(await store.collection('people').get(ANA)).toBeUndefined();
		expect((await ask('quiz scores', {}, ana)).text).toContain(`<@${BETO}>`);
	});
});

describe('what a newer version stored', () => {
	let store: Store;
	const before = new Map<string, unknown>();
	beforeEach(async () => {
		before.clear();
		store = await theFolder((_, value) => value.replace('"version":1', '"version":9,"more":"of it"'));
		for (const [name] of new Map(Object.keys(firstRelease.entries).map((key) => [key.split(':')[0] ?? '', key]))) {
			for await (const [key, value] of store.collection(name).entries()) before.set(`${name}:${key}`, value);
		}
	});

	it('is neither written over nor lost, whatever people do, and they are told why', async () => {
		const bot = await theBot(store);
		expect([bot.resumed, bot.unreadable]).toEqual([0, [SERVER]]);
		const everything = [
			() => bot.ask('settings', { language: 'en' }, ana),
			() => bot.ask('quiz start', {}, ana),
			() => bot.ask('quiz daily', {}, ana),
			() => bot.ask('quiz review', {}, ana),
			() => bot.ask('quiz scores', {}, ana),
			() => bot.ask('quiz export', {}, ana),
			() => bot.ask('quiz forget', {}, ana),
			() => bot.press(`quiz:forget:${ANA}`, ana),
		];
		for (const [index, act] of everything.entries()) {
			const told = await act();
			expect([index, told.how, told.text]).toEqual([
				index,
				'private',
				expect.stringContaining('una versión mía más nueva'),
			]);
		}
		const { scores, settings } = bot.bot.services;
		const award = { player: ANA, points: 10, right: true, streak: 1 };
		await expect(
			scores.count(SERVER, { game: 'g', round: 0, at: firstRelease.at, solo: false, awards: [award] }),
		).rejects.toThrow('newer version');
		expect(settings.of(SERVER).language).toBe('auto');
		expect(before.size).toBe(Object.keys(firstRelease.entries).length);
		for (const [key, value] of before) {
			const [name = '', ...rest] = key.split(':');
			expect(await store.collection(name).get(rest.join(':')), key).toEqual(value);
		}
	});
});
