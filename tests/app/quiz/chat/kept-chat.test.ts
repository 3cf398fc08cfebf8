import { describe, expect, it } from 'vitest';
import { GRACE_MS } from '../../../../src/quiz/game.js';
import { SECONDS } from '../../../support/a-quiz.js';
import { memoryStore } from '../../../support/memory-store.js';
import { aChatQuiz } from './a-chat-quiz.js';

describe('what is typed in the chat', () => {
	it('is kept until the result has been shown, is part of one’s own data until then, and is never logged', async () => {
		const store = memoryStore();
		const { bot, players, wrongText } = await aChatQuiz(2, { store });
		const kept = async () => JSON.stringify(await store.collection('games').get('88'));
		await bot.say('esto no es para ti', players.beto);
		expect(await kept()).not.toContain('esto no es');
		const typed = `  ${wrongText.toUpperCase()}!`;
		await bot.say(typed, players.ana);
		expect(await kept()).toContain(JSON.stringify(typed.trim()));
		const [file] = (await bot.ask('quiz export', {}, players.ana)).files;
		expect(`${file?.content}`).toContain(JSON.stringify(typed.trim()));
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS);
		expect(bot.channels.last().text).toContain('1 respuesta errada');
		expect(await kept()).not.toContain(typed.trim());
		expect(JSON.stringify(bot.logged)).not.toContain(wrongText.toUpperCase());
	});
});
