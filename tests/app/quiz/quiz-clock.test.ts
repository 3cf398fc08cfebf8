import { describe, expect, it } from 'vitest';
import { GRACE_MS } from '../../../src/quiz/game.js';
import { READ_MS } from '../../../src/views/quiz/reading-time.js';
import { aBot } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { aQuiz, SECONDS } from '../../support/a-quiz.js';

const HOUR_MS = 3_600_000;

/** The bot that takes a stopped one's place `ms` later, with a clock that is wrong by `wrongBy` milliseconds. */
async function backAfter(ms: number, wrongBy: number, { store, channels, clock }: ReturnType<typeof aBot>) {
	const trueTime = clock.uptime()?.ms ?? expect.fail();
	const next = aBot({ store, channels, clock: aClock(trueTime + ms) });
	next.clock.machine = clock.machine;
	next.clock.set(wrongBy);
	await next.bot.services.quizHost.resume();
	return next;
}

it('on another machine a clock that is behind by an hour does not freeze a question, either', async () => {
	const { bot, open } = await aQuiz({ questions: 1 });
	await open();
	await bot.bot.services.quizHost.close();
	bot.clock.machine = 'another';
	const next = await backAfter(0, -HOUR_MS, bot);
	await next.clock.advance(SECONDS * 1_000 + GRACE_MS + READ_MS.most);
	expect(next.channels.last().text).toContain('Pitazo final');
});

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

	it('a restart after it, on the same machine, goes on with the time that was left', async () => {
		const { bot, open, right, players } = await aQuiz({ questions: 2 });
		await open();
		await bot.clock.advance(5_000);
		bot.clock.set(ms);
		await bot.bot.services.quizHost.close();
		const next = await backAfter(2_000, ms, bot);
		await next.clock.advance((SECONDS - 7) * 1_000 - 1);
		expect((await next.press(right(), players.ana)).text).toContain('Anotado');
		await next.clock.advance(GRACE_MS + 1);
		expect(next.channels.last().text).toContain('<@11> +15');
		await next.clock.advance(READ_MS.most);
		expect(next.channels.last().text).toContain('Pregunta 2 de 2');
	});

	it('a bot that comes back on the same machine, when the question is long over, closes it', async () => {
		const { bot, open } = await aQuiz({ questions: 2 });
		await open();
		await bot.bot.services.quizHost.close();
		const next = await backAfter(11 * 60_000, ms, bot);
		await next.clock.advance(0);
		expect(next.channels.last().text).toContain('Pitazo final');
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
