import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JOIN_MS } from '../../../../src/app/quiz/quiz-draw.js';
import { type Cup, championOf } from '../../../../src/quiz/cup/cup.js';
import { cupOf } from '../../../../src/quiz/cup/entries.js';
import { Game } from '../../../../src/quiz/game.js';
import { aBot } from '../../../support/a-bot.js';
import { testChannels } from '../../../support/a-channel.js';
import { aClock } from '../../../support/a-clock.js';
import { memoryStore } from '../../../support/memory-store.js';

const SECONDS = 10;
const HOUR_MS = 60 * 60_000;
const player = fc.integer({ min: 11, max: 22 });

/** What happens to a cup, in any order. */
const step = fc.oneof(
	{ weight: 8, arbitrary: fc.record({ does: fc.constant('answer' as const), player, isRight: fc.boolean() }) },
	{ weight: 5, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 15_000 }) }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('join' as const), player }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('cut' as const), times: fc.integer({ min: 1, max: 3 }) }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('skip' as const) }) },
);
const entrants = fc.array(player, { maxLength: 14 });

it('whatever happens to a bot, its cup ends with the one champion that the roll of honour names, and is told once', async () => {
	let played = 0;
	await fc.assert(
		fc.asyncProperty(
			entrants,
			fc.array(step, { minLength: 10, maxLength: 120 }),
			fc.nat(1_000),
			async (joins, steps, seed) => {
				const store = memoryStore();
				const channels = testChannels();
				let bot = aBot({ store, channels, clock: aClock(), seed });
				const stored = async () => {
					const found: unknown = await store.collection('games').get('88');
					return found === undefined ? undefined : Game.parse(found);
				};
				await bot.ask('quiz cup', { questions: 2, seconds: SECONDS });
				const { id } = (await stored()) ?? expect.fail();
				await bot.clock.advance(0);
				/** The players whom the bot has told that they are in. */
				const confirmed = new Set<string>();
				let snowflake = 5_000_000;
				let last: Cup | undefined;
				const join = async (who: number) => {
					const told = await bot.press(`quiz:join:${id}`, { person: { id: `${who}` }, own: false });
					if (told.text.includes('Estás dentro')) {
						expect(confirmed.has(`${who}`), 'in twice').toBe(false);
						confirmed.add(`${who}`);
					}
				};
				for (const who of joins) await join(who);
				await bot.clock.advance(JOIN_MS);
				for (const now of steps) {
					const game = await stored();
					if (!game) break;
					last = cupOf(game);
					if (now.does === 'wait') await bot.clock.advance(now.ms);
					if (now.does === 'join') await join(now.player);
					if (now.does === 'cut') channels.failNext('unreachable', now.times);
					if (now.does === 'skip') await bot.ask('quiz skip', {}, { person: { id: '9', moderates: true } });
					if (now.does === 'answer') {
						snowflake += 10;
						const answer = game.questions[game.round]?.answer ?? 0;
						const option = (answer + (now.isRight ? 0 : 1)) % 4;
						const from = { person: { id: `${now.player}` }, own: false, id: `${snowflake}` };
						await bot.press(`quiz:answer:${id}:${game.round}:${option}`, from);
					}
					if (now.does === 'restart') {
						await bot.bot.services.quizHost.close();
						bot = aBot({ store, channels, clock: aClock(bot.clock.now()), seed });
						await bot.bot.services.quizHost.resume();
						await bot.clock.advance(0);
					}
				}
				await bot.clock.advance(HOUR_MS);

				expect(bot.bot.services.quizHost.running).toBe(0);
				expect(bot.clock.pending).toBe(0);
				expect(await stored()).toBeUndefined();
				if (last && last.rounds.length > 0) expect(new Set(last.entrants)).toEqual(confirmed);
				const end = channels.last().text;
				const roll = await bot.bot.services.honours.of('77');
				if (confirmed.size < 2) {
					expect(end).toContain('se necesitan al menos 2');
					expect(roll).toBeUndefined();
				} else {
					const champion = /La copa es de <@(\d+)>/.exec(end)?.[1] ?? expect.fail(end);
					expect(confirmed).toContain(champion);
					expect(roll?.cups).toEqual([expect.objectContaining({ game: id, champion, players: confirmed.size })]);
					if (last && championOf(last) !== undefined) expect(championOf(last)).toBe(champion);
					played += 1;
				}
				const posted = channels.messages.map(({ history }) => history[0]?.text.split('\n')[0]);
				expect(new Set(posted).size, posted.join(' | ')).toBe(posted.length);
				expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
			},
		),
		{ numRuns: 60 },
	);
	expect(played).toBeGreaterThan(30);
}, 120_000);
