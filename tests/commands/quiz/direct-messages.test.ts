import { expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../src/app/quiz/quiz-host.js';
import { aBot } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { aDaily, limaMidnight } from './a-daily.js';

/** In direct messages with the bot. */
const alone = { place: { guildId: undefined, channelId: '5' } } as object;

const aDay = () => aBot({ clock: aClock(limaMidnight(7, 1)) });

it('the daily, a past one and the club of the day are played in direct messages', async () => {
	const bot = aDay();
	const told = await aDaily(bot).playAll([true, true, true, true, true], alone);
	expect(told.text).toContain('5 de 5');
	expect(told.text).not.toContain('Te muestro');
	expect((await bot.ask('quiz daily', { date: '2026-05-03' }, alone)).text).toContain('Práctica');
	expect((await bot.ask('quiz club', {}, alone)).text).toContain('¿Qué equipo es?');
});

it('sudden death is played there, alone, and what it brings stands on the card with its collection', async () => {
	const bot = aDay();
	await bot.ask('quiz start', { mode: 'sudden', kind: 'department', questions: 1, seconds: 20 }, alone);
	await bot.clock.advance(LEAD_IN_MS);
	const game = bot.bot.services.quizHost.openGame('5') ?? expect.fail('no game');
	await bot.press(`quiz:answer:${game.id}:0:${game.questions[0]?.answer ?? 0}`, alone);
	await bot.clock.advance(60_000);
	expect(bot.channels.last()).toMatchObject({ text: expect.stringContaining('Pitazo final') });
	expect((await bot.ask('quiz card', {}, alone)).text).toContain('**Colección:** 1 de 25');
	expect(await bot.press('quiz:card:share:1', { ...alone, alone: true })).toMatchObject({ how: 'post' });
});

it('a cup needs a server, and says so', async () => {
	const told = await aDay().ask('quiz cup', {}, alone);
	expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('servidor') });
});
