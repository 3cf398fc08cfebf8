import { expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { departmentOf } from '../../../src/quiz/collected.js';
import { Game, GRACE_MS } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';
import { type Death, throughEveryDeath } from '../../support/a-death.js';
import { memoryStore } from '../../support/memory-store.js';

const SECONDS = 20;
const QUESTION_MS = SECONDS * 1_000 + GRACE_MS + READ_MS.most;
/** After this long, in milliseconds, Discord has forgotten every nonce. */
const NONCE_MS = 3 * 60_000;
/** The least number of writes that the game below makes. */
const LEAST_WRITES = 20;
/** Which questions each player knows. */
const KNOWN: Readonly<Record<string, readonly boolean[]>> = { 11: [true, true, true, true], 12: [true], 13: [] };

/**
 * Plays sudden death with three players, in a process that dies at a write; then another one takes over. Ana, who is
 * one question short of the Provincial, knows all answers, Beto only the first. Whoever gets no answer presses again.
 */
async function playAndDie(death: Death, awayMs: number) {
	const store = memoryStore();
	const channels = testChannels();
	const award = (player: string) => ({ player, points: 50, right: true, streak: 1 });
	const past = { game: 'before', round: 0, at: Date.UTC(2026, 5, 30, 18), solo: false };
	await aBot({ store }).bot.services.scores.count('77', { ...past, awards: [award('11'), award('99')] });
	const start = { questions: 4, seconds: SECONDS, kind: 'department', mode: 'sudden' };
	let bot = aBot({ store: death.store(store), channels: death.channels(channels), clock: aClock() });
	let isRevived = false;
	const confirmed: { readonly player: string; readonly round: number }[] = [];
	const reviveIfDead = async () => {
		if (!death.dead || isRevived) return;
		isRevived = true;
		if (awayMs > NONCE_MS) channels.forgetNonces();
		bot = aBot({ store, channels, clock: aClock(bot.clock.now() + awayMs) });
		await bot.bot.services.quizHost.resume();
		await bot.clock.advance(0);
	};
	const asked = async (ask: () => Promise<{ readonly text: string }>) => {
		const told = await Promise.race([ask(), bot.clock.advance(0).then(() => undefined)]);
		if (told) {
			death.tell();
			return told;
		}
		await reviveIfDead();
		return ask();
	};
	await asked(() => bot.ask('quiz start', start));
	const { questions } = Game.parse(await store.collection('games').get('88'));
	await bot.clock.advance(LEAD_IN_MS);
	await reviveIfDead();
	for (let turn = 0; turn < 8; turn++) {
		for (const [player, known] of Object.entries(KNOWN)) {
			const buttons = channels.messages.at(-1)?.history.at(-1)?.buttons ?? [];
			const button = buttons.find(({ disabled }) => !disabled)?.custom_id ?? '';
			if (!button.startsWith('quiz:answer:')) continue;
			const round = Number(button.split(':')[3]);
			const option = ((questions[round]?.answer ?? 0) + (known[round] ? 0 : 1)) % 4;
			const { text } = await asked(() => bot.press(button.replace(/\d$/, `${option}`), { person: { id: player } }));
			if (text.includes('Anotado')) confirmed.push({ player, round });
		}
		await bot.clock.advance(QUESTION_MS / 2);
		await reviveIfDead();
	}
	await bot.clock.advance(4 * QUESTION_MS);
	await reviveIfDead();
	await bot.clock.advance(4 * QUESTION_MS);
	const { scores, collections } = aBot({ store }).bot.services;
	const told = channels.messages.map(({ history }) => history.at(-1)?.text ?? '').join('\n');
	const players = await Promise.all(
		Object.entries(KNOWN).map(async ([player, known]) => {
			const { score, solo } = await scores.standing('77', 'all', player);
			const rounds = confirmed.filter((each) => each.player === player).map(({ round }) => round);
			const departmentsOf = (of: readonly number[]) =>
				of.flatMap((round) => (known[round] && questions[round] ? (departmentOf(questions[round]) ?? []) : []));
			return {
				player,
				answers: (score?.answers ?? 0) + (solo?.answers ?? 0) - (player === '11' ? 1 : 0),
				confirmed: rounds.length,
				collected: await collections.of(player),
				least: departmentsOf(rounds),
				most: departmentsOf([...known.keys()]),
			};
		}),
	);
	return {
		died: death.dead,
		podium: channels.last().text,
		posted: channels.messages.map(({ history }) => history[0]?.text.split('\n')[0]),
		climbs: told.match(/⬆ .+/g),
		players,
		running: bot.bot.services.quizHost.running,
	};
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
	'of a process that dies %s any write and comes back %s the last one in wins, and each answer counts, collects and climbs once',
	async (_side, _later, before, awayMs) => {
		const check = async (death: Death, writes: number) => {
			const { died, podium, posted, climbs, players, running } = await playAndDie(death, awayMs);
			expect(died).toBe(Number.isFinite(writes));
			expect(podium, `write ${writes}`).toContain('🏆 <@11> es el último en pie');
			expect(new Set(posted).size, `write ${writes}: ${posted.join()}`).toBe(posted.length);
			expect(climbs, `write ${writes}`).toEqual(['⬆ <@11> pasó a la Etapa Provincial']);
			for (const { player, answers, confirmed, collected, least, most } of players) {
				const at = `write ${writes}, player ${player}`;
				expect(answers, at).toBeGreaterThanOrEqual(confirmed);
				expect(answers, at).toBeLessThanOrEqual(confirmed + 1);
				expect(collected, at).toEqual(expect.arrayContaining([...least]));
				expect(most, at).toEqual(expect.arrayContaining([...collected]));
			}
			expect(running, `write ${writes}`).toBe(0);
		};
		expect(await throughEveryDeath(before, check)).toBeGreaterThan(LEAST_WRITES);
	},
);
