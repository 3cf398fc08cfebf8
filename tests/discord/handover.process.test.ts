import { expect, onTestFinished, test } from 'vitest';
import { LeaseRecord } from '../../src/store/lease-record.js';
import { openStore } from '../../src/store/open-store.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Message } from '../support/discord/message.js';
import type { StandIn } from '../support/discord/stand-in.js';
import type { User } from '../support/discord/user.js';
import { messageOf } from '../support/real-bot.js';
import { aRedis, hasRedis } from '../support/servers/a-redis.js';
import { aBotProcess, aFolder, aProgram, botEnv, type Program } from './a-process.js';
import { optionsOf, result } from './open-question.js';

const isQuestion = (message: Message) => optionsOf(message).length > 0;
/** A generous timeout, as several real processes run on the real clock. */
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

/** A quiz with an open question that Ana has answered. */
async function anOpenQuiz(standIn: StandIn) {
	const channel = standIn.guild().channel();
	const people = ['Ana', 'Beto', 'Carla'].map((name) => standIn.user({ name }));
	const [ana = expect.fail(), beto = expect.fail(), carla = expect.fail()] = people;
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 60 });
	const question = await channel.waitFor(isQuestion, PATIENCE_MS);
	const press = async (person: User, option: number) =>
		messageOf(await person.press(question, optionsOf(question)[option]?.customId ?? expect.fail('no such option')))
			.text;
	const answered = new Set<User>();
	const answer = async (person: User) => {
		expect(await press(person, people.indexOf(person))).toContain('Locked in');
		answered.add(person);
	};
	await answer(ana);

	/** The others answer the successor; then the game ends, and each answer has counted once. */
	const playOn = async () => {
		for (const person of [beto, carla]) if (!answered.has(person)) await answer(person);
		expect(await press(ana, 3)).toContain('You have answered this one already');
		for (const player of [ana, beto]) await player.command(channel, 'quiz skip');
		await result(question);
		await channel.waitFor(({ content }) => content.includes('Final whistle!'), PATIENCE_MS);
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
	return { channel, beto, answer, playOn };
}

/** A further process, started while another one is at work: it waits, and stays away from Discord. */
async function oneThatWaits(standIn: StandIn, store: string): Promise<Program> {
	const before = standIn.gateway.identifies.length;
	const program = aProgram('main.js', { env: botEnv(standIn, store) });
	await program.said(WAITS);
	expect(standIn.gateway.identifies).toHaveLength(before);
	return program;
}

const resumed = (program: Program) => program.said(/"resumedQuizzes":1/);

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

/** Resolves when the lease in a store has just been renewed. */
async function renewed(store: string): Promise<void> {
	const before = await beatOf(store);
	await expect.poll(() => beatOf(store), { timeout: PATIENCE_MS, interval: 500 }).toBeGreaterThan(before);
}

/** A process that can be suspended in the middle of a quiz, while another one waits. */
async function aSilentOne(store: string) {
	const standIn = await aStandIn();
	const first = await aBotProcess(standIn, store);
	const quiz = await anOpenQuiz(standIn);
	const second = await oneThatWaits(standIn, store);

	/** The suspended process overwrites nothing of its successor's, says so and ends. */
	const wakes = async () => {
		await resumed(second);
		// The stand-in sends every press to both; the suspended one receives its share when it continues.
		const scores = await quiz.playOn();
		const { channel } = quiz;
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
		// The game is over: the suspended process has not restored it.
		for await (const [key] of kept.collection('games').entries()) expect.fail(`The game of ${key} is back`);
		await kept.close();
	};
	return { second, suspend: () => first.signal('SIGSTOP'), wakes };
}

/** The same story on every kind of store, side by side. */
const onEach = (play: (open: () => Promise<string>) => Promise<void>) => async () =>
	void (await Promise.all(stores.map(([_, open]) => play(open))));

test(
	'of several processes of one bot one is at work: when it is stopped or killed, or later when it falls silent, the one that waits goes on with the quiz',
	onEach(async (open) => {
		const [store, other] = await Promise.all([open(), open()]);
		const standIn = await aStandIn();
		const first = await aBotProcess(standIn, store);
		const quiz = await anOpenQuiz(standIn);
		// A waiting process stops at once and leaves the lease alone.
		const waiting = await oneThatWaits(standIn, store);
		waiting.signal('SIGTERM');
		expect([await waiting.ended, waiting.stderr]).toEqual([0, '']);
		await quiz.answer(quiz.beto);

		const second = await oneThatWaits(standIn, store);
		first.signal('SIGTERM');
		expect([await first.ended, first.stderr]).toEqual([0, '']);
		await resumed(second);
		await quiz.playOn();

		const [next, silent] = await Promise.all([anOpenQuiz(standIn), aSilentOne(other)]);
		const third = await oneThatWaits(standIn, store);
		await renewed(other);
		silent.suspend();
		// Just renewed, the lease of the process that is killed is the last one to run out.
		await renewed(store);
		second.signal('SIGKILL');
		const sooner = [resumed(third).then(() => 'killed'), resumed(silent.second).then(() => 'silent')];
		expect(await Promise.race(sooner)).toBe('killed');
		await Promise.all([next.playOn(), silent.wakes()]);
		third.signal('SIGTERM');
		expect([await third.ended, third.stderr]).toEqual([0, '']);
	}),
	120_000,
);
