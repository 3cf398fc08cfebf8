import { expect, it } from 'vitest';
import { DailyCount } from '../../../src/quiz/daily-count.js';
import { editionId } from '../../../src/quiz/edition.js';
import type { Store } from '../../../src/store/store.js';
import { limaMidnight } from '../../commands/quiz/a-daily.js';
import { aBot } from '../../support/a-bot.js';
import { type TestChannels, testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';
import { type Death, throughEveryDeath } from '../../support/a-death.js';
import { memoryStore } from '../../support/memory-store.js';
import { HOUR_MS, manager, SPREAD_MS } from './a-board.js';

/** The least number of writes that the days below make. */
const LEAST_WRITES = 30;
const ANSWERS = [true, false, true, true, true];

/** A process that starts on what a store holds. */
async function awake(store: Store, channels: TestChannels, now: number) {
	const bot = aBot({ store, channels, clock: aClock(now) });
	await bot.bot.services.settings.load(() => expect.fail('unreadable'));
	await bot.bot.services.finishes.resume(() => true);
	bot.bot.services.dailyRounds.start(() => true);
	return bot;
}

/**
 * Runs from one day's message to the next day's, in a process that dies at a write and another one that takes over: Ana
 * agrees to be shown, Beto does not. Whoever gets no answer asks again.
 *
 * @param kept The competitions to which the server is limited; then Ana plays everybody's daily elsewhere before its
 *   own.
 */
async function liveAndDie(death: Death, awayMs: number, kept?: string) {
	const store = memoryStore();
	const channels = testChannels();
	const morning = limaMidnight(7, 1) + 8 * HOUR_MS;
	const wish = { 'daily-channel': '90', ...(kept !== undefined && { competitions: kept }) };
	await (await awake(store, channels, morning)).ask('settings', wish, manager);
	let bot = await awake(death.store(store), death.channels(channels), morning);
	let isRevived = false;
	// Interaction ids are unique across processes.
	let lastId = 5_000;
	const nextId = () => `${++lastId}`;

	const reviveIfDead = async () => {
		if (!death.dead || isRevived) return;
		isRevived = true;
		if (awayMs > HOUR_MS / 60) channels.forgetNonces();
		bot = await awake(store, channels, bot.clock.now() + awayMs);
		await bot.clock.advance(0);
	};
	/** The bot's answer; whoever gets none asks again. */
	const asked = async (ask: () => Promise<{ readonly text: string }>) => {
		const told = await Promise.race([ask(), bot.clock.advance(0).then(() => undefined)]);
		if (told) {
			death.tell();
			return told;
		}
		await reviveIfDead();
		return ask();
	};
	const toHour = async (day: number, hours: number) => {
		const until = () => Math.max(0, limaMidnight(7, day) + hours * HOUR_MS + SPREAD_MS - bot.clock.now());
		await bot.clock.advance(until());
		await reviveIfDead();
		await bot.clock.advance(until() + 60_000);
	};
	const play = async (id: string, wish: 'show' | 'hide' | 'nothing', guildId: string | undefined = '77') => {
		const from = { person: { id }, place: { guildId, channelId: '88' } };
		await asked(() => bot.ask('quiz daily', {}, from));
		const { dailyHost } = bot.bot.services;
		const edition = dailyHost.editionOf('2026-07-01', guildId);
		const questions = await dailyHost.questionsOf(edition);
		const press = (what: string) =>
			bot.press(`quiz:daily:${editionId(edition)}:${what}`, { ...from, alone: true, id: nextId() });
		for (const [index, right] of ANSWERS.entries()) {
			const option = ((questions[index]?.answer ?? 0) + (right ? 0 : 1)) % 4;
			await asked(() => press(`${index}:${option}`));
		}
		if (wish !== 'nothing') await asked(() => press(wish));
	};

	await toHour(1, 9);
	if (kept !== undefined) await play('11', 'nothing', '78');
	await play('11', 'show');
	await play('12', 'hide');
	await bot.clock.advance(10_000);
	await reviveIfDead();
	await bot.clock.advance(60_000);
	await toHour(2, 9);
	const titled = (number: number) =>
		channels.messages.filter(({ history }) => history[0]?.text.includes(`La diaria N.º ${number}`));
	const usual = await bot.bot.services.dailyHost.current('11', '2026-07-01');
	const counts: unknown[] = [];
	for await (const [key, value] of store.collection('days').entries()) {
		if (key.startsWith('2026-07-01')) counts.push([key.length > 10, DailyCount.parse(value).players]);
	}
	const noted: string[] = [];
	for await (const [key] of store.collection('finishes').entries()) noted.push(key);
	return {
		died: death.dead,
		first: titled(182).map(({ history }) => history.at(-1)?.content.split('\n').slice(2)),
		second: titled(183).map(({ history }) => history[0]?.embeds[0]?.description?.match(/\d de \d/g)),
		noted,
		counts: counts.toSorted(),
		streak: usual?.streak,
	};
}

/** Runs every death on one side of a write, and once none: Ana's and Beto's days always end the same. */
async function liveThroughEveryDeath(before: boolean, awayMs: number, counts: readonly unknown[], kept?: string) {
	const check = async (death: Death, writes: number) => {
		const { died, ...lived } = await liveAndDie(death, awayMs, kept);
		expect(died).toBe(Number.isFinite(writes));
		expect(lived, `write ${writes}`).toEqual({
			first: [[expect.stringMatching(/^🟩🟥🟩🟩🟩 <@11> · [^·]+ · 🔥 1$/)]],
			second: [['2 de 2', '0 de 2', '2 de 2', '2 de 2', '2 de 2']],
			noted: [],
			counts,
			streak: 1,
		});
	};
	expect(await throughEveryDeath(before, check)).toBeGreaterThan(LEAST_WRITES);
}

it.each(
	(
		[
			['at once', 500],
			['five minutes later', 5 * 60_000],
		] as const
	).flatMap(([later, awayMs]) => [
		['just before', later, true, awayMs] as const,
		['just after', later, false, awayMs] as const,
	]),
)(
	'of a process that dies %s any write and comes back %s no daily message is lost or posted twice, and who played counts once',
	(_side, _later, before, awayMs) => liveThroughEveryDeath(before, awayMs, [[false, 2]]),
	60_000,
);

it.each([
	['just before', true],
	['just after', false],
] as const)(
	'of a process that dies %s any write nobody counts twice either where a server has a daily of its own, which Ana plays after everybody’s',
	(_side, before) => {
		const counts = [
			[false, 1],
			[true, 2],
		];
		return liveThroughEveryDeath(before, 5 * 60_000, counts, 'primera');
	},
	60_000,
);
