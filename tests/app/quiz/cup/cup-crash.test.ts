import { expect, it } from 'vitest';
import * as z from 'zod';
import { JOIN_MS } from '../../../../src/app/quiz/quiz-draw.js';
import { cupOf } from '../../../../src/quiz/cup/entries.js';
import { Game, GRACE_MS } from '../../../../src/quiz/game.js';
import { HonourRoll } from '../../../../src/store/honour-roll.js';
import { READ_MS } from '../../../../src/views/quiz/reading-time.js';
import { aBot } from '../../../support/a-bot.js';
import { testChannels } from '../../../support/a-channel.js';
import { aClock } from '../../../support/a-clock.js';
import { type Death, throughEveryDeath } from '../../../support/a-death.js';
import { memoryStore } from '../../../support/memory-store.js';

const SECONDS = 10;
/** After this long, in milliseconds, Discord has forgotten every nonce. */
const FIVE_MINUTES_MS = 5 * 60_000;
const TURN_MS = SECONDS * 1_000 + GRACE_MS + READ_MS.most;
/** The least number of writes that a whole cup like the one below makes. */
const LEAST_WRITES = 40;
const PLAYERS = ['11', '12', '13'] as const;

/**
 * The part of a stored game that tells how it goes on. Whether all of it can be read is shown by the process that
 * resumes it.
 */
const Course = z.object({
	id: z.string(),
	phase: z.string(),
	until: z.number(),
	round: z.number(),
	questions: z.array(z.object({ answer: z.number() })),
});

/**
 * Plays a cup of three with one question a round, in a process that dies at a write; then a new one takes over. Only
 * player 11 knows the answers.
 */
async function playAndDie(death: Death, awayMs: number) {
	const store = memoryStore();
	const channels = testChannels();
	let bot = aBot({ store: death.store(store), channels: death.channels(channels), clock: aClock() });
	const games = store.collection('games');
	const stored = async () => {
		const game: unknown = await games.get('88');
		return game === undefined ? undefined : Course.parse(game);
	};
	let isRevived = false;
	const reviveIfDead = async () => {
		if (!death.dead || isRevived) return;
		isRevived = true;
		if (awayMs >= FIVE_MINUTES_MS) channels.forgetNonces();
		bot = aBot({ store, channels, clock: aClock(bot.clock.now() + awayMs) });
		await bot.bot.services.quizHost.resume();
		await bot.clock.advance(0);
	};
	const said = async (told: Promise<{ readonly text: string }>) => {
		const answer = await Promise.race([told, bot.clock.advance(0).then(() => undefined)]);
		if (answer) death.tell();
		return answer?.text;
	};

	await said(bot.ask('quiz cup', { questions: 1, seconds: SECONDS }));
	await bot.clock.advance(1);
	if (!(await stored())) return { died: death.dead, joined: [], posted: [], end: '', roll: undefined, running: 0 };
	const joined: string[] = [];
	for (const player of PLAYERS) {
		await reviveIfDead();
		const id = (await stored())?.id ?? '';
		const press = () => said(bot.press(`quiz:join:${id}`, { person: { id: player }, own: false }));
		const first = await press();
		await reviveIfDead();
		// Whoever got no answer presses again.
		const told = first ?? (await press()) ?? '';
		if (/Estás dentro|Ya estás dentro/.test(told)) joined.push(player);
	}
	for (let turn = 0; turn < 12; turn++) {
		await reviveIfDead();
		const game = await stored();
		if (game?.phase === 'open') {
			const { id, round, questions } = game;
			const answer = questions[round]?.answer ?? 0;
			for (const player of PLAYERS) {
				const option = (answer + (player === '11' ? 0 : 1)) % 4;
				await said(bot.press(`quiz:answer:${id}:${round}:${option}`, { person: { id: player }, own: false }));
				await reviveIfDead();
			}
		}
		const { phase, until } = (await stored()) ?? {};
		await bot.clock.advance(
			phase === 'joining' ? Math.max(0, (until ?? 0) - bot.clock.now()) : phase === 'open' ? TURN_MS : 500,
		);
		await reviveIfDead();
		if (phase !== 'open' && phase !== 'joining') await bot.clock.advance(READ_MS.most);
	}
	await reviveIfDead();
	await bot.clock.advance(JOIN_MS + 20 * TURN_MS);
	const left: unknown = await games.get('88');
	return {
		died: death.dead,
		joined,
		posted: channels.messages.map(({ history }) => history[0]?.text.split('\n')[0]?.replace(/<t:\d+:R>/, '')),
		end: channels.last().text,
		roll: await new HonourRoll(store.collection('cups'), store.collection('champions')).of('77'),
		running: bot.bot.services.quizHost.running,
		cup: left === undefined ? undefined : cupOf(Game.parse(left)),
	};
}

it.each(
	(
		[
			['at once', 500],
			['five minutes later', FIVE_MINUTES_MS],
		] as const
	).flatMap(([later, awayMs]) => [
		['just before', later, true, awayMs] as const,
		['just after', later, false, awayMs] as const,
	]),
)(
	'of a process that dies %s any write and comes back %s the cup has one champion, nobody who is in is lost, and nothing is posted twice',
	async (_side, _later, before, awayMs) => {
		const check = async (death: Death, writes: number) => {
			const { died, joined, posted, end, roll, running, cup } = await playAndDie(death, awayMs);
			expect(died).toBe(Number.isFinite(writes));
			const where = `write ${writes}: ${posted.join(' | ')}`;
			expect(new Set(posted).size, where).toBe(posted.length);
			if (posted.length > 0) {
				expect(joined, where).toEqual([...PLAYERS]);
				expect(end, where).toContain('¡La copa es de <@');
				const champion = /La copa es de <@(\d+)>/.exec(end)?.[1] ?? '';
				expect(
					roll?.cups.map((won) => won.champion),
					where,
				).toEqual([champion]);
				expect(roll, where).toMatchObject({ titles: { [champion]: 1 }, cups: [{ players: 3 }] });
			}
			expect([running, cup], where).toEqual([0, undefined]);
		};
		expect(await throughEveryDeath(before, check)).toBeGreaterThan(LEAST_WRITES);
	},
	120_000,
);
