import { describe, expect, it } from 'vitest';
import { GRACE_MS } from '../../../../src/quiz/game.js';
import { READ_MS } from '../../../../src/views/quiz/reading-time.js';
import { aBot } from '../../../support/a-bot.js';
import { testChannels } from '../../../support/a-channel.js';
import { aClock, settled } from '../../../support/a-clock.js';
import { aQuiz, SECONDS } from '../../../support/a-quiz.js';
import { memoryStore } from '../../../support/memory-store.js';
import { aChatQuiz, label } from './a-chat-quiz.js';

describe('a quiz answered in the chat, after a restart', () => {
	async function restarted(readsChat: boolean, before: boolean) {
		const [store, channels, clock] = [memoryStore(), testChannels(), aClock()];
		const quiz = await aQuiz(
			{ questions: 2, kind: 'champion', answers: 'typed' },
			{ store, channels, clock, readsChat: before },
		);
		await quiz.open();
		await quiz.bot.bot.services.quizHost.close();
		const bot = aBot({ store, channels, clock, readsChat });
		await bot.bot.services.quizHost.resume();
		await settled();
		await clock.advance(0);
		return { ...quiz, bot, rightText: label(quiz.question(), 0) };
	}

	it('goes on in the chat', async () => {
		const { bot, players, rightText } = await restarted(true, true);
		await bot.say(rightText, { ...players.ana, id: '2000' });
		await bot.clock.advance(GRACE_MS);
		expect(bot.channels.last().text).toContain('<@11> +15');
	});

	it('goes on with a form where the chat is no longer read, also in its open question', async () => {
		const { bot, players, rightText } = await restarted(false, true);
		const [button] = bot.channels.last().buttons;
		expect(button?.label).toBe('Escribir la respuesta');
		const asked = await bot.press(button?.custom_id ?? '', players.ana);
		const told = await bot.submit(asked.form ?? '', { answer: rightText }, players.ana);
		expect(told.text).toContain('Anotado');
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS);
		expect(bot.channels.last().text).toContain('<@11> +15');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('Pregunta 2 de 2');
		expect(bot.channels.last().buttons.map(({ label }) => label)).toEqual(['Escribir la respuesta', '💡 Pista']);
		expect(bot.channels.messages).toHaveLength(2);
	});

	it('keeps its form where the chat is read since then', async () => {
		const { bot, players, rightText } = await restarted(true, false);
		await bot.say(rightText, { ...players.beto, id: '2000' });
		const [button] = bot.channels.last().buttons;
		const asked = await bot.press(button?.custom_id ?? '', players.ana);
		expect((await bot.submit(asked.form ?? '', { answer: rightText }, players.ana)).text).toContain('Anotado');
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS);
		expect(bot.channels.last().text).toContain('<@11> +15');
		expect(bot.channels.last().text).not.toContain('<@12>');
	});

	it('closes its question at once when a right answer was stored before', async () => {
		const [store, channels, clock] = [memoryStore(), testChannels(), aClock()];
		const { bot, players, rightText } = await aChatQuiz(1, { store, channels, clock });
		await bot.say(rightText, players.ana);
		await bot.bot.services.quizHost.close();
		const later = aBot({ store, channels, clock, readsChat: true });
		await later.bot.services.quizHost.resume();
		await clock.advance(GRACE_MS);
		expect(channels.last().text).toContain('<@11> +15');
		expect(JSON.stringify(await store.collection('games').get('88'))).not.toContain('typed":');
	});
});
