import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Bag } from '../../src/quiz/bag.js';
import { Game } from '../../src/quiz/game.js';
import { Review } from '../../src/quiz/review.js';
import { Daily } from '../../src/quiz/stored-daily.js';
import { Format } from '../../src/store/format.js';
import { olderDailies } from '../../src/store/older-dailies.js';
import { olderGames } from '../../src/store/older-games.js';
import { openStore } from '../../src/store/open-store.js';
import { ValueStore } from '../../src/store/value-store.js';
import before from '../fixtures/store-before-1.json' with { type: 'json' };
import { aBot } from '../support/a-bot.js';
import { testChannels } from '../support/a-channel.js';
import { aClock } from '../support/a-clock.js';
import { keptAbout } from '../support/gathered.js';

const SERVER = '700000000000000077';
const [ANA, BETO, CARO] = ['200000000000000011', '200000000000000012', '200000000000000013'];
const keys = Object.keys(before.entries);
const keysOf = (name: string) =>
	keys.filter((key) => key.startsWith(`${name}:`)).map((key) => key.slice(name.length + 1));

/**
 * An embedded store as the last version before 1.0 left it, in the middle of seven games: every key and every byte that
 * it wrote. They are kept as text because an LMDB file depends on the machine's page size, and changes to it could not
 * be reviewed.
 */
async function theFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'copero-before-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const database = open<string, string>({ path: folder, encoding: 'string', noSubdir: false });
	for (const [key, value] of Object.entries(before.entries)) await database.put(key, value);
	await database.close();
	const store = await openStore(`file:${folder}`, '/');
	onTestFinished(() => store.close());
	return store;
}

async function theBot() {
	const store = await theFolder();
	const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 40));
	const clock = aClock(before.at + 1_000, settle);
	// Edits succeed: the messages were posted before the restart, in a channel that this test does not have.
	const bot = aBot({ store, clock, channels: { ...testChannels(), edit: async () => {} }, readsChat: true });
	const unreadable: string[] = [];
	const indexed = await bot.bot.services.scores.buildIndex();
	await bot.bot.services.settings.load((server) => unreadable.push(server));
	const resumed = await bot.bot.services.quizHost.resume();
	const from = (id: string) => ({ person: { id }, place: { guildId: SERVER, channelId: '800000000000000090' } });
	return { ...bot, store, unreadable, indexed, resumed, from };
}

describe('what the last version before 1.0 stored', () => {
	it('is of every collection, with games in every phase and of every way to answer', () => {
		const names = new Set(keys.map((key) => key.split(':')[0]));
		expect([...names].toSorted()).toEqual(['bags', 'dailies', 'games', 'people', 'reviews', 'scores', 'settings']);
		const games = Object.entries(before.entries).flatMap(([key, value]) =>
			key.startsWith('games:') ? [new Format(Game, olderGames).read(JSON.parse(value).value)] : [],
		);
		expect(new Set(games.map(({ phase, shown }) => `${phase} ${shown}`))).toEqual(
			new Set(['coming false', 'open false', 'closed false', 'closed true', 'over false']),
		);
		expect(new Set(games.map(({ answers }) => answers))).toEqual(new Set(['buttons', 'typed', 'chat']));
		expect(
			games.some(({ given, taken, stopVotes, skipVotes }) =>
				[given, taken, stopVotes, skipVotes].every(({ length }) => length > 0),
			),
		).toBe(true);
	});

	it.each([
		['games', Game, olderGames],
		['bags', Bag, []],
		['dailies', Daily, olderDailies],
		['reviews', Review, []],
	] as const)('%s are all read', async (name, schema, steps) => {
		const values = new ValueStore((await theFolder()).collection(name), schema, steps);
		const read = await values.all((key) => expect.fail(`${key} is unreadable`));
		expect(read).toHaveLength(keysOf(name).length);
		expect(read.length).toBeGreaterThan(1);
	});

	it('settings hold, scores stand, and the index of people needs no building', async () => {
		const { bot, unreadable, indexed } = await theBot();
		expect([unreadable, indexed]).toEqual([[], undefined]);
		expect(bot.services.settings.of(SERVER)).toEqual({ version: 2, language: 'es', seconds: 30, guard: false });
		for (const span of ['all', '2026-06', '2026-W27']) {
			expect((await bot.services.scores.ranking(SERVER, span)).map(({ player, points }) => [player, points])).toEqual([
				[ANA, 30],
				[BETO, 10],
			]);
		}
		const alone = await bot.services.scores.standing('800000000000000088', 'all', CARO);
		expect(alone.solo).toEqual({ points: 15, answers: 1, right: 1, games: 1, bestStreak: 1 });
	});

	it('games go on to their end, whatever phase they rested in, and what was answered counts', async () => {
		const { bot, resumed, clock, store, logged } = await theBot();
		expect(resumed).toBe(7);
		for (let passed = 0; passed < 300 && bot.services.quizHost.running > 0; passed += 1) await clock.advance(1_000);
		expect(bot.services.quizHost.running).toBe(0);
		expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
		for await (const [key] of store.collection('games').entries()) expect.fail(`${key} is left`);
		const ranking = await bot.services.scores.ranking(SERVER);
		expect(new Map(ranking.map(({ player, answers, right }) => [player, [answers, right]]))).toEqual(
			new Map([
				[ANA, [3, 3]],
				[BETO, [3, 1]],
			]),
		);
	});

	it('daily and review go on where they were', async () => {
		const { ask, from } = await theBot();
		expect((await ask('quiz daily', {}, from(ANA))).text).toContain('4');
		expect((await ask('quiz daily', {}, from(BETO))).text).toMatch(/5\/5|🟩{5}/u);
		expect((await ask('quiz review', {}, from(BETO))).buttons.length).toBeGreaterThan(0);
	});

	it('is told and forgotten whole', async () => {
		const { bot } = await theBot();
		const { personalData } = bot.services;
		const kept = await keptAbout(personalData, ANA);
		expect(kept.map(({ kind, kept: { length } }) => [kind, length])).toEqual([
			['scores', 3],
			['games', 5],
			['daily', 1],
			['review', 1],
		]);
		await personalData.forget(ANA);
		expect((await keptAbout(personalData, ANA)).map(({ kind }) => kind)).toEqual(['games']);
		expect((await bot.services.scores.ranking(SERVER)).map(({ player }) => player)).toEqual([BETO]);
	});
});
