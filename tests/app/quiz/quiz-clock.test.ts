import { describe, expect, it } from 'vitest';
import { GRACE_MS } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aQuiz, SECONDS } from '../../support/a-quiz.js';

const HOUR_MS = 3_600_000;

describe.each([
	['forward', HOUR_MS],
	['back', -HOUR_MS],
])('while a question is open, a clock that is set %s by an hour', (_, ms) => {
	it('neither freezes it nor ends it: it closes when its time is up, and the next one comes', async () => {
		const { bot, open, right, players } = await aQuiz({ questions: 2 });
		await open();
		bot.clock.set(ms);
		await bot.clock.advance(SECONDS * 1_000 - 1);
		expect((await bot.press(right(), players.ana)).text).toContain('Anotado');
		expect(bot.channels.last().text).toContain('Pregunta 1 de 2');
		expect(bot.channels.last().text).not.toContain('<@11>');
		await bot.clock.advance(GRACE_MS + 1);
		expect(bot.channels.last().text).toContain('<@11> +15');
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('Pregunta 2 de 2');
	});

	it('brings the hint at half time all the same', async () => {
		const { bot, open, hint, players } = await aQuiz({ questions: 1, kind: 'champion' });
		await open();
		bot.clock.set(ms);
		await bot.clock.advance(SECONDS * 500 - 1);
		expect((await bot.press(hint(), players.ana)).text).toContain('Todavía no');
		await bot.clock.advance(1);
		expect((await bot.press(hint(), players.ana)).text).toContain('💡');
	});
});
