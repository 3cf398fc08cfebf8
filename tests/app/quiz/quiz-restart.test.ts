import { describe, expect, it } from 'vitest';
import { GRACE_MS } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';
import { aQuiz, SECONDS } from '../../support/a-quiz.js';
import { memoryStore } from '../../support/memory-store.js';

describe('a restart', () => {
	it('resumes the same question; no answer is lost and none counts twice', async () => {
		const store = memoryStore();
		const channels = testChannels();
		const clock = aClock();
		const { bot, open, right, players } = await aQuiz({ questions: 1 }, { store, channels, clock });
		await open();
		const button = right();
		await bot.press(button, players.ana);

		const after = aBot({ store, channels, clock: aClock(clock.now()) });
		expect(await after.bot.services.quizHost.resume()).toBe(1);
		expect((await after.press(button, players.ana)).text).toContain('Ya respondiste');
		expect((await after.press(button, players.beto)).text).toContain('Anotado');
		await after.clock.advance(SECONDS * 1_000 + GRACE_MS + READ_MS.most);
		expect(channels.messages).toHaveLength(2);
		expect((await after.ask('quiz scores')).text).toMatch(/<@11> — \*\*15\*\*[\s\S]*<@12> — \*\*10\*\*/);
	});

	it('closes a game that ran out long ago, with a word about it', async () => {
		const store = memoryStore();
		const channels = testChannels();
		const clock = aClock();
		const { open } = await aQuiz({ questions: 3 }, { store, channels, clock });
		await open();
		const after = aBot({ store, channels, clock: aClock(clock.now() + 3_600_000) });
		await after.bot.services.quizHost.resume();
		await after.clock.advance(1);
		expect(channels.last().text).toContain('Estuve fuera demasiado tiempo');
		expect(after.bot.services.quizHost.running).toBe(0);
	});

	it('counts what was answered before a game was closed like that, in the month and week it was answered', async () => {
		const store = memoryStore();
		const channels = testChannels();
		const clock = aClock(Date.UTC(2026, 5, 15));
		const { bot, open, players, right, wrong } = await aQuiz({ questions: 3 }, { store, channels, clock });
		await open();
		await bot.press(right(), players.ana);
		await bot.press(wrong(), players.beto);
		const after = aBot({ store, channels, clock: aClock(Date.UTC(2026, 6, 15)) });
		await after.bot.services.quizHost.resume();
		await after.clock.advance(1);
		expect(channels.last().text).toMatch(/<@11> — \*\*15\*\*[\s\S]*<@12> — \*\*0\*\*/);
		const { scores } = after.bot.services;
		expect((await scores.standing('77', '2026-06', '11')).score?.points).toBe(15);
		expect((await scores.standing('77', '2026-07', '11')).score).toBeUndefined();
	});
});
