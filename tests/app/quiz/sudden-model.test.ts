import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { departmentOf } from '../../../src/quiz/collected.js';
import { Game, GRACE_MS } from '../../../src/quiz/game.js';
import { ROAD } from '../../../src/quiz/ladder.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';
import { memoryStore } from '../../support/memory-store.js';

const SECONDS = 20;
const QUESTIONS = 8;
const PLAYERS = ['11', '12', '13', '14'] as const;

/** What happens to a game, in any order: most presses are right, so that several get far. */
const step = fc.oneof(
	{
		weight: 10,
		arbitrary: fc.record({
			does: fc.constant('press' as const),
			player: fc.constantFrom(...PLAYERS),
			isRight: fc.constantFrom(true, true, true, false),
		}),
	},
	{ weight: 4, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 20_000 }) }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('cut' as const), times: fc.integer({ min: 1, max: 3 }) }) },
);

/** An answer the bot has confirmed. */
type Confirmed = { readonly round: number; readonly player: string; readonly isRight: boolean };

/** Who is still in before a question, by the rules in the README; undefined while anybody may join. */
function leftBefore(round: number, confirmed: readonly Confirmed[]): readonly string[] | undefined {
	let left: readonly string[] | undefined;
	for (let each = 0; each < round; each++) {
		const answers = confirmed.filter((answer) => answer.round === each);
		const knew = answers.filter(({ isRight }) => isRight).map(({ player }) => player);
		if (knew.length > 0 && (left || answers.length > 1)) left = knew;
	}
	return left;
}

it('whatever happens, sudden death takes the answers of who is in, and each counts, collects and climbs once', async () => {
	let [won, climbed] = [0, 0];
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), fc.nat(1_000), async (steps, seed) => {
			const store = memoryStore();
			const channels = testChannels();
			let bot = aBot({ store, channels, clock: aClock(), seed });
			// One right answer short of the Provincial.
			const awards = PLAYERS.map((player) => ({ player, points: 50, right: true, streak: 1 }));
			await bot.bot.services.scores.count('77', { game: 'g', round: 0, at: bot.clock.now(), solo: false, awards });
			await bot.ask('quiz start', { questions: QUESTIONS, seconds: SECONDS, kind: 'department', mode: 'sudden' });
			const { questions } = Game.parse(await store.collection('games').get('88'));
			await bot.clock.advance(LEAD_IN_MS);
			const confirmed: Confirmed[] = [];
			for (const now of steps) {
				if (now.does === 'wait') await bot.clock.advance(now.ms);
				if (now.does === 'cut') channels.failNext('unreachable', now.times);
				if (now.does === 'restart') {
					await bot.bot.services.quizHost.close();
					bot = aBot({ store, channels, clock: aClock(bot.clock.now()), seed });
					await bot.bot.services.quizHost.resume();
					await bot.clock.advance(0);
				}
				const buttons = channels.messages.at(-1)?.history.at(-1)?.buttons ?? [];
				const button = buttons.find(({ disabled }) => !disabled)?.custom_id ?? '';
				if (now.does !== 'press' || !button.startsWith('quiz:answer:')) continue;
				const round = Number(button.split(':')[3]);
				const { player, isRight } = now;
				const option = ((questions[round]?.answer ?? 0) + (isRight ? 0 : 1)) % 4;
				const { text } = await bot.press(button.replace(/\d$/, `${option}`), { person: { id: player } });
				const isIn = leftBefore(round, confirmed)?.includes(player) ?? true;
				if (text.includes('Anotado')) {
					expect(isIn, `${player} in ${round}`).toBe(true);
					confirmed.push({ round, player, isRight });
				}
				if (text.includes('Ya quedaste fuera')) expect(isIn, `${player} in ${round}`).toBe(false);
			}
			await bot.clock.advance(QUESTIONS * (SECONDS * 1_000 + GRACE_MS + READ_MS.most) + 130_000);

			expect(bot.bot.services.quizHost.running).toBe(0);
			const { scores, collections } = bot.bot.services;
			const told = channels.messages.map(({ history }) => history.at(-1)?.text ?? '').join('\n');
			for (const player of PLAYERS) {
				const own = confirmed.filter((each) => each.player === player);
				const { score, solo } = await scores.standing('77', 'all', player);
				expect((score?.answers ?? 0) + (solo?.answers ?? 0), player).toBe(1 + own.length);
				const known = own.filter(({ isRight }) => isRight).flatMap(({ round }) => questions[round] ?? []);
				const departments = known.flatMap((question) => departmentOf(question) ?? []);
				expect(new Set(await collections.of(player)), player).toEqual(new Set(departments));
				const [points = 0] = (await scores.pointsByMonth('77', player)).values();
				const climbs = [...told.matchAll(new RegExp(`⬆ <@${player}>`, 'g'))].length;
				expect(climbs, `${player} has ${points}`).toBe(ROAD.filter(({ from }) => from > 0 && points >= from).length);
				climbed += climbs;
			}
			const left = leftBefore(QUESTIONS, confirmed);
			if (left?.length === 1) {
				expect(channels.last().text).toContain(`🏆 <@${left[0]}> es el último en pie`);
				won += 1;
			}
			expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
		}),
		{ numRuns: 40 },
	);
	expect(won, 'games that were won').toBeGreaterThan(5);
	expect(climbed, 'stages that were reached').toBeGreaterThan(3);
}, 60_000);
