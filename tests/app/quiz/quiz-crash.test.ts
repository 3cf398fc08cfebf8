import { expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { Game, GRACE_MS } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';
import { type Death, throughEveryDeath } from '../../support/a-death.js';
import { memoryStore } from '../../support/memory-store.js';

const SECONDS = 20;
/** After this long, in milliseconds, Discord has forgotten every nonce. */
const NONCE_MS = 3 * 60_000;
const QUESTION_MS = SECONDS * 1_000 + GRACE_MS + READ_MS.most;
/** The least number of writes that a whole game like the one below makes. */
const LEAST_WRITES = 20;

/** Plays two questions with two players, in a process that dies at a write; then a new one takes over. */
async function playAndDie(death: Death, awayMs: number) {
	const store = memoryStore();
	const channels = testChannels();
	const confirmed: { readonly round: number; readonly player: string; readonly right: boolean }[] = [];
	let bot = aBot({ store: death.store(store), channels: death.channels(channels), clock: aClock() });
	const started = bot.ask('quiz start', { questions: 2, seconds: SECONDS, kind: 'champion' });
	await Promise.race([started.then(() => death.tell()), bot.clock.advance(1)]);
	const stored: unknown = await store.collection('games').get('88');
	if (stored === undefined) return { died: death.dead, confirmed, points: {}, podium: '', posted: [], running: 0 };
	const { questions } = Game.parse(stored);
	let revived = false;

	const answer = async (player: string, right: boolean) => {
		const button =
			channels.messages
				.at(-1)
				?.history.at(-1)
				?.buttons.find(({ disabled }) => !disabled)?.custom_id ?? '';
		if (!button.startsWith('quiz:answer:')) return;
		const round = Number(button.split(':')[3]);
		const option = ((questions[round]?.answer ?? 0) + (right ? 0 : 1)) % 4;
		const told = bot.press(button.replace(/\d$/, `${option}`), { person: { id: player } });
		const said = await Promise.race([told, bot.clock.advance(0).then(() => undefined)]);
		if (said) death.tell();
		if (said?.text.includes('Anotado')) confirmed.push({ round, player, right });
	};
	const reviveIfDead = async () => {
		if (!death.dead || revived) return;
		revived = true;
		if (awayMs > NONCE_MS) channels.forgetNonces();
		bot = aBot({ store, channels, clock: aClock(bot.clock.now() + awayMs) });
		await bot.bot.services.quizHost.resume();
		await bot.clock.advance(0);
	};

	await bot.clock.advance(LEAD_IN_MS);
	for (let turn = 0; turn < 4; turn++) {
		await reviveIfDead();
		await answer('11', true);
		await reviveIfDead();
		await answer('12', turn % 2 === 1);
		await reviveIfDead();
		await bot.clock.advance(QUESTION_MS);
	}
	await reviveIfDead();
	await bot.clock.advance(4 * QUESTION_MS);

	const points: Record<string, number> = {};
	for (const player of ['11', '12']) {
		const reader = aBot({ store });
		const { score, solo } = await reader.bot.services.scores.standing('77', 'all', player);
		points[player] = (score?.points ?? 0) + (solo?.points ?? 0);
	}
	return {
		died: death.dead,
		confirmed,
		points,
		podium: channels.last().text,
		posted: channels.messages.map(({ history }) => history[0]?.text.split('\n')[0]),
		running: bot.bot.services.quizHost.running,
	};
}

it.each(
	(
		[
			['at once', 500],
			['five minutes later', 5 * 60_000],
			['20 minutes later', 20 * 60_000],
		] as const
	).flatMap(([later, awayMs]) => [
		['just before', later, true, awayMs] as const,
		['just after', later, false, awayMs] as const,
	]),
)(
	'of a process that dies %s any write and comes back %s no confirmed answer is lost or counts twice, and nothing is posted twice',
	async (_side, _later, before, awayMs) => {
		const check = async (death: Death, writes: number) => {
			const { died, confirmed, points, podium, posted, running } = await playAndDie(death, awayMs);
			expect(died).toBe(Number.isFinite(writes));
			expect(new Set(posted).size, `write ${writes}: ${posted.join()}`).toBe(posted.length);
			if (confirmed.length > 0 || podium !== '') {
				const rounds = [0, 1].map((round) => confirmed.filter((each) => each.round === round && each.right));
				// The first right answer gets 5 more; one that was stored but not confirmed may count too.
				const least: Record<string, number> = { 11: 0, 12: 0 };
				for (const right of rounds) for (const { player } of right) least[player] = (least[player] ?? 0) + 10;
				for (const player of ['11', '12']) {
					expect(points[player], `write ${writes}, player ${player}`).toBeGreaterThanOrEqual(least[player] ?? 0);
					expect(points[player], `write ${writes}, player ${player}`).toBeLessThanOrEqual(30);
				}
				const firsts = (points[11] ?? 0) + (points[12] ?? 0);
				expect(firsts % 5, `write ${writes}`).toBe(0);
				expect(podium, `write ${writes}`).toContain('Pitazo final');
				for (const [, player, shown] of podium.matchAll(/<@(\d+)> — \*\*(\d+)\*\*/g)) {
					expect(points[player ?? ''], `write ${writes}, podium of ${player}`).toBe(Number(shown));
				}
			}
			expect(running, `write ${writes}`).toBe(0);
		};
		expect(await throughEveryDeath(before, check)).toBeGreaterThan(LEAST_WRITES);
	},
	60_000,
);
