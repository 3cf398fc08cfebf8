import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { Game, GRACE_MS } from '../../../src/quiz/game.js';
import type { Question } from '../../../src/quiz/question.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';
import { memoryStore } from '../../support/memory-store.js';

const SECONDS = 20;
const QUESTIONS = 4;

/** What happens to a game, in any order. */
const step = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.record({
			does: fc.constant('press' as const),
			player: fc.nat(3),
			option: fc.nat(3),
			early: fc.boolean(),
		}),
	},
	{ weight: 4, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 12_000 }) }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('cut' as const), times: fc.integer({ min: 1, max: 3 }) }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('skip' as const) }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('stale' as const), player: fc.nat(3) }) },
);

/** An answer the bot has confirmed. */
type Confirmed = { readonly round: number; readonly player: string; readonly option: number; readonly at: number };

/** Points by the rules in the README, worked out from the confirmed answers alone. */
function expectedPoints(confirmed: readonly Confirmed[], questions: readonly Question[]): Record<string, number> {
	const points: Record<string, number> = {};
	const streaks: Record<string, number> = {};
	for (const [round, question] of questions.entries()) {
		const answers = confirmed.filter((each) => each.round === round).toSorted((a, b) => a.at - b.at);
		const right = answers.filter(({ option }) => option === question.answer);
		for (const { player } of answers) points[player] ??= 0;
		for (const player of Object.keys(streaks)) if (!right.some((each) => each.player === player)) streaks[player] = 0;
		for (const [place, { player }] of right.entries()) {
			const streak = (streaks[player] ?? 0) + 1;
			streaks[player] = streak;
			const times = round === QUESTIONS - 1 ? 2 : 1;
			points[player] = (points[player] ?? 0) + (10 + (place === 0 ? 5 : 0) + (streak >= 3 ? 2 : 0)) * times;
		}
	}
	return points;
}

it('whatever happens, every confirmed answer counts once and nothing else does', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), fc.nat(1_000), async (steps, seed) => {
			const store = memoryStore();
			const channels = testChannels();
			let bot = aBot({ store, channels, clock: aClock(), seed });
			await bot.ask('quiz start', { questions: QUESTIONS, seconds: SECONDS, kind: 'champion' });
			const { questions } = Game.parse(await store.collection('games').get('88'));
			await bot.clock.advance(LEAD_IN_MS);
			const confirmed: Confirmed[] = [];
			let snowflake = 1_000_000;

			for (const now of steps) {
				const open = channels.messages.at(-1)?.history.at(-1);
				const button = open?.buttons.find(({ disabled }) => !disabled)?.custom_id;
				if (now.does === 'wait') await bot.clock.advance(now.ms);
				if (now.does === 'cut') channels.failNext('unreachable', now.times);
				if (now.does === 'skip') await bot.ask('quiz skip');
				if (now.does === 'stale') {
					const told = await bot.press('quiz:answer:gone:0:1', { person: { id: `${now.player + 11}` } });
					expect(told.text).toContain('Llegaste tarde');
				}
				if (now.does === 'restart') {
					await bot.bot.services.quizHost.close();
					bot = aBot({ store, channels, clock: aClock(bot.clock.now()), seed });
					await bot.bot.services.quizHost.resume();
					await bot.clock.advance(0);
				}
				if (now.does === 'press' && button?.startsWith('quiz:answer:')) {
					snowflake += 10;
					const at = now.early ? snowflake - 15 : snowflake;
					const player = `${now.player + 11}`;
					const round = Number(button.split(':')[3]);
					const told = await bot.press(button.replace(/\d$/, `${now.option}`), { person: { id: player }, id: `${at}` });
					const before = confirmed.some((each) => each.round === round && each.player === player);
					if (told.text.includes('Anotado')) {
						expect(before).toBe(false);
						confirmed.push({ round, player, option: now.option, at });
					}
				}
			}
			await bot.clock.advance(QUESTIONS * (SECONDS * 1_000 + GRACE_MS + READ_MS.most) + 130_000);

			expect(bot.bot.services.quizHost.running).toBe(0);
			expect(bot.clock.pending).toBe(0);
			expect(await store.collection('games').get('88')).toBeUndefined();
			const expected = expectedPoints(confirmed, questions);
			const counted: Record<string, number> = {};
			for (const player of ['11', '12', '13', '14']) {
				const { score, solo } = await bot.bot.services.scores.standing('77', 'all', player);
				if (score || solo) counted[player] = (score?.points ?? 0) + (solo?.points ?? 0);
			}
			expect(counted).toEqual(expected);
			const podium = channels.last().text;
			const shown = [...podium.matchAll(/<@(\d+)> — \*\*(\d+)\*\*/g)].map(([, player, points]) => [
				player,
				Number(points),
			]);
			if (podium.includes('Pitazo final')) expect(Object.fromEntries(shown)).toEqual(expected);
			const posted = channels.messages.map(({ history }) => history[0]?.text.split('\n')[0]);
			expect(new Set(posted).size).toBe(posted.length);
			expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
		}),
		{ numRuns: 40 },
	);
}, 60_000);
