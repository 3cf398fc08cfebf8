import { expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../../src/app/quiz/quiz-host.js';
import { Game, GRACE_MS } from '../../../../src/quiz/game.js';
import { READ_MS } from '../../../../src/views/quiz/reading-time.js';
import { aBot } from '../../../support/a-bot.js';
import { aMortalStore } from '../../../support/a-mortal-store.js';
import { SECONDS } from '../../../support/a-quiz.js';
import { PAUSED } from './an-open-quiz.js';

it('whenever the store dies and comes back, confirmed answers count once and the game is played to its end', async () => {
	const QUESTION_MS = SECONDS * 1_000 + GRACE_MS + READ_MS.most;
	for (let steps = 0; steps < 38; steps++) {
		const store = aMortalStore();
		const bot = aBot({ store, seed: steps });
		await bot.ask('quiz start', { questions: 2, seconds: SECONDS, kind: 'champion' });
		const { questions } = Game.parse(await store.collection('games').get('88'));
		const confirmed = new Map<string, number>();
		const answer = async (player: string) => {
			const shown = bot.channels.messages.map(({ history }) => history.at(-1)?.buttons ?? []);
			for (const button of shown.flat().filter(({ disabled }) => !disabled)) {
				if (!button.custom_id.startsWith('quiz:answer:')) continue;
				const round = Number(button.custom_id.split(':')[3]);
				if (!button.custom_id.endsWith(`${questions[round]?.answer}`)) continue;
				const told = await bot.press(button.custom_id, { person: { id: player } });
				if (told.text.includes('Anotado')) confirmed.set(player, (confirmed.get(player) ?? 0) + 1);
			}
		};
		// The store is away for 8 s, each turn from a later moment.
		const [dies, comes] = [steps * 1_500, steps * 1_500 + 8_000];
		for (let now = 0; now < LEAD_IN_MS + 3 * QUESTION_MS; now += 500) {
			if (now === dies) store.die();
			if (now === comes) store.revive();
			await bot.clock.advance(500);
			if (now % 3_000 === 0) for (const player of ['11', '12']) await answer(player);
		}
		expect(bot.bot.services.quizHost.running, `dies after ${dies} ms`).toBe(0);
		const { score: ana } = await bot.bot.services.scores.standing('77', 'all', '11');
		const { score: beto } = await bot.bot.services.scores.standing('77', 'all', '12');
		expect([ana?.right, beto?.right], `dies after ${dies} ms`).toEqual([confirmed.get('11'), confirmed.get('12')]);
		expect(confirmed.get('11'), `dies after ${dies} ms`).toBe(2);
		const texts = bot.channels.messages.map(({ history }) => history.at(-1)?.text ?? '');
		expect(
			texts.filter((text) => text.includes('Pitazo final')),
			`dies after ${dies} ms`,
		).toHaveLength(1);
		expect(
			texts.filter((text) => text.includes(PAUSED)),
			`dies after ${dies} ms`,
		).toEqual([]);
	}
});
