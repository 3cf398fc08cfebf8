import { describe, expect, onTestFinished, test } from 'vitest';
import { LeaseRecord } from '../../src/store/lease-record.js';
import { openStore } from '../../src/store/open-store.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Message } from '../support/discord/message.js';
import { messageOf } from '../support/real-bot.js';
import { aRedis, hasRedis } from '../support/servers/a-redis.js';
import { aBotProcess, aFolder, aProgram, botEnv } from './a-process.js';
import { optionsOf, result } from './open-question.js';

const isQuestion = (message: Message) => optionsOf(message).length > 0;
/** These are real processes on the real clock, several at a time. */
const PATIENCE_MS = 30_000;
const WAITS = /Another process is at work: waiting until it stops/;

const stores: readonly (readonly [name: string, open: () => Promise<string>])[] = [
	['the embedded store', async () => aFolder()],
	...(hasRedis
		? [
				[
					'Redis',
					async () => {
						const redis = await aRedis();
						onTestFinished(() => redis.remove());
						return redis.url;
					},
				] as const,
			]
		: []),
];

/** One process with an open question that Ana has answered, and a second one that was started meanwhile. */
async function anOverlap(store: string) {
	const standIn = await aStandIn();
	const first = await aBotProcess(standIn, store);
	const channel = standIn.guild().channel();
	const people = ['Ana', 'Beto', 'Carla'].map((name) => standIn.user({ name }));
	const [ana = expect.fail(), beto = expect.fail(), carla = expect.fail()] = people;
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 60 });
	const question = await channel.waitFor(isQuestion, PATIENCE_MS);
	const option = (index: number) => optionsOf(question)[index]?.customId ?? expect.fail('no such option');
	expect(messageOf(await ana.press(question, option(0))).text).toContain('Locked in');
	const second = aProgram('main.js', { env: botEnv(standIn, store) });
	await second.said(WAITS);
	expect(standIn.gateway.identifies).toHaveLength(1);

	/** Beto and Carla answer the successor; then the question ends, and everything has counted once. */
	const playOn = async () => {
		expect(messageOf(await beto.press(question, option(1))).text).toContain('Locked in');
		expect(messageOf(await carla.press(question, option(2))).text).toContain('Locked in');
		expect(messageOf(await ana.press(question, option(3))).text).toContain('You have answered this one already');
		for (const player of [ana, beto]) await player.command(channel, 'quiz skip');
		await result(question);
		const { text } = messageOf(await ana.command(channel, 'quiz scores'));
		const winner = people[optionsOf(question).findIndex(({ isRight }) => isRight)];
		for (const person of people) {
			const told =
				person === winner
					? '**15** points\n-# 1 of 1 right (100%) · 1 game'
					: '**0** points\n-# 0 of 1 right (0%) · 1 game';
			expect(text).toContain(`<@${person.id}> — ${told}`);
		}
		expect(channel.messages.filter(isQuestion)).toEqual([question]);
		return text;
	};
	return { standIn, first, second, playOn, ana, channel, question, option };
}

/** How often the lease in a store has been renewed. */
async function beatOf(store: string): Promise<number> {
	const opened = await openStore(/^\w+:/.test(store) ? store : `file:${store}`, '/');
	try {
		for await (const [name, record] of opened.collection('leases').entries()) {
			if (name.startsWith('shard/')) return LeaseRecord.parse(record).beat;
		}
		return expect.fail('Nobody holds a lease');
	} finally {
		await opened.close();
	}
}

/** The same story on every kind of store, side by side. */
const onEach = (play: (store: string, open: () => Promise<string>) => Promise<void>) => async () =>
	void (await Promise.all(stores.map(async ([_, open]) => play(await open(), open))));

describe('of two processes of one bot', () => {
	test(
		'the second goes on with the quiz when the first is stopped',
		onEach(async (store) => {
			const { first, second, playOn } = await anOverlap(store);
			first.signal('SIGTERM');
			expect([await first.ended, first.stderr]).toEqual([0, '']);
			await second.said(/"resumedQuizzes":1/);
			await playOn();
			second.signal('SIGTERM');
			expect([await second.ended, second.stderr]).toEqual([0, '']);
		}),
		PATIENCE_MS,
	);

	test(
		'the second goes on with the quiz when the first is killed, while that of one that is only silent still waits',
		onEach(async (store, open) => {
			const [killed, silent] = await Promise.all([anOverlap(store), anOverlap(await open())]);
			silent.first.signal('SIGSTOP');
			// From here on, the lease of the one that is killed is the one that runs out later.
			const before = await beatOf(store);
			await expect.poll(() => beatOf(store), { timeout: PATIENCE_MS }).toBeGreaterThan(before);
			killed.first.signal('SIGKILL');
			const resumed = ({ second }: typeof killed) => second.said(/"resumedQuizzes":1/);
			const sooner = [resumed(killed).then(() => 'killed'), resumed(silent).then(() => 'silent')];
			expect(await Promise.race(sooner)).toBe('killed');
			await killed.playOn();
		}),
		PATIENCE_MS,
	);

	test('the one that only waits stops at once, and takes nothing with it', async () => {
		const { first, second, ana, channel } = await anOverlap(aFolder());
		second.signal('SIGTERM');
		expect([await second.ended, second.stderr]).toEqual([0, '']);
		expect(messageOf(await ana.command(channel, 'quiz skip')).text).toContain('On to the next one');
		first.signal('SIGTERM');
		expect(await first.ended).toBe(0);
	});
});

test(
	'a process that was suspended writes nothing over its successor, says so and ends',
	onEach(async (store) => {
		const { standIn, first, second, playOn, channel } = await anOverlap(store);
		first.signal('SIGSTOP');
		await second.said(/"resumedQuizzes":1/);
		// The stand-in sends every press to both: what waits for the first is handed to it when it goes on.
		const scores = await playOn();
		await channel.waitFor(({ content }) => content.includes('Final whistle!'), PATIENCE_MS);
		const sent = channel.messages.map(({ id, text }) => ({ id, text }));
		first.signal('SIGCONT');
		expect([await first.ended, first.stderr]).toEqual([1, '']);
		expect(first.stdout.split('\n').filter((line) => /Another process has taken over/.test(line))).toHaveLength(1);
		expect(channel.messages.map(({ id, text }) => ({ id, text }))).toEqual(sent);
		const dora = standIn.user({ name: 'Dora' });
		expect(messageOf(await dora.command(channel, 'quiz scores')).text).toBe(scores);
		second.signal('SIGTERM');
		expect(await second.ended).toBe(0);
		const kept = await openStore(botEnv(standIn, store).STORE_URL, '/');
		// The game is over: nobody has put it back.
		for await (const [key] of kept.collection('games').entries()) expect.fail(`The game of ${key} is back`);
		await kept.close();
	}),
	90_000,
);
