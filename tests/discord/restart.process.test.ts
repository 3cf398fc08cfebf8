import { expect, test } from 'vitest';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Message } from '../support/discord/message.js';
import { messageOf } from '../support/real-bot.js';
import { aBotProcess, aFolder, aProgram, botEnv } from './a-process.js';
import { optionsOf, result } from './open-question.js';

const isQuestion = (message: Message) => optionsOf(message).length > 0;
/** Longest wait for a question, which comes four seconds after its kickoff on the real clock. */
const QUESTION_MS = 10_000;

// One long story, because each of its games takes four seconds to begin.
test('killed in the middle of a question the bot goes on with it, and scores and old buttons outlive every restart', async () => {
	const standIn = await aStandIn();
	const store = aFolder();
	const program = await aBotProcess(standIn, store);
	const channel = standIn.guild().channel();
	const people = ['Ana', 'Beto', 'Carla', 'Dora'].map((name) => standIn.user({ name }));
	const [ana = expect.fail(), beto = expect.fail(), carla = expect.fail(), dora = expect.fail()] = people;
	const season = messageOf(await ana.command(channel, 'season', { year: '2012' }));
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, seconds: 60 });
	const question = await channel.waitFor(isQuestion, QUESTION_MS);
	const option = (index: number) => optionsOf(question)[index]?.customId ?? expect.fail('no such option');
	await ana.press(question, option(0));
	await beto.press(question, option(1));
	program.signal('SIGKILL');
	expect(await program.ended).toBe('SIGKILL');

	// The game has resumed before anybody can press, even if the registration of commands takes long.
	standIn.faults.next('GET /applications/:application/commands', { delayMs: 1_000 });
	const identified = standIn.gateway.next('identify');
	const again = aProgram('main.js', { env: botEnv(standIn, store) });
	await identified;
	expect((await carla.press(question, option(2))).message?.text).toContain('Locked in');
	expect((await ana.press(question, option(3))).message?.text).toContain('You have answered this one already');
	expect((await carla.command(channel, 'quiz start')).message?.text).toContain('A quiz is being played here already');
	await again.said(/"resumedQuizzes":1/);
	expect((await dora.press(question, option(3))).message?.text).toContain('Locked in');
	for (const player of [ana, beto]) await player.command(channel, 'quiz skip');
	await result(question);
	expect(channel.messages.filter(isQuestion)).toEqual([question]);
	again.signal('SIGTERM');
	expect(await again.ended).toBe(0);

	await aBotProcess(standIn, store);
	const winner = people[optionsOf(question).findIndex(({ isRight }) => isRight)];
	const { text } = messageOf(await ana.command(channel, 'quiz scores'));
	expect(text).toContain(`🥇 <@${winner?.id}> — **15** points\n-# 1 of 1 right (100%) · 1 game`);
	for (const loser of people.filter((person) => person !== winner)) {
		expect(text).toContain(`<@${loser.id}> — **0** points\n-# 0 of 1 right (0%) · 1 game`);
	}
	const pressed = await ana.press(season, '◀ 2011');
	expect(pressed.message).toBe(season);
	expect(season.data.content).toMatch(/^\*\*Cup 2011\*\* · /);
}, 40_000);
