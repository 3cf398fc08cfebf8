import { expect, test } from 'vitest';
import { Game } from '../../src/quiz/game.js';
import { openStore } from '../../src/store/open-store.js';
import { ScoreStore } from '../../src/store/score-store.js';
import { messageOf } from '../support/real-bot.js';
import { aMortalProcess } from './a-mortal-process.js';
import { optionsOf } from './open-question.js';

/**
 * The write to die at, counted from the end of the question's time. The closed question with its eliminations is stored
 * twice, then the index of Caro's tables, then the last of the three tables: all points are counted, and nothing is
 * posted yet.
 */
const FATAL = { write: 6, side: 'after' } as const;

test('killed once a question is counted and before its result is told, sudden death goes on with who is in, and tells who went up', async () => {
	const bot = await aMortalProcess();
	const { standIn } = bot;
	const guild = standIn.guild();
	const channel = guild.channel();
	const [ana, beto, caro] = [
		standIn.user({ name: 'Ana' }),
		standIn.user({ name: 'Beto' }),
		standIn.user({ name: 'Caro' }),
	];
	const store = await openStore(`file:${bot.folder}`, '/');
	const scores = new ScoreStore(store.collection('scores'), store.collection('people'));
	const before = [ana, beto].map(({ id }) => ({ player: id, points: 50, right: true, streak: 1 }));
	await scores.count(guild.id, { game: 'before', round: 0, at: Date.now(), solo: false, awards: before });

	const shown = (pattern: RegExp) => channel.waitFor(({ text, isEphemeral }) => !isEphemeral && pattern.test(text));
	const stored = async () => Game.parse(await bot.stored('games', channel.id));
	const ask = async (round: number) => {
		bot.push();
		const message = await channel.waitFor((each) => optionsOf(each).some((option) => option.round === round));
		await expect.poll(async () => (await stored()).messageId).toBe(message.id);
		const { answer = 0 } = (await stored()).questions[round] ?? {};
		return async (player: typeof ana, isRight: boolean) => {
			const button = optionsOf(message)[isRight ? answer : (answer + 1) % 4] ?? expect.fail('no such option');
			return messageOf(await player.press(message, button.customId, { isForged: true })).text;
		};
	};

	await ana.command(channel, 'quiz start', { mode: 'sudden', seconds: 60 });
	const first = await ask(0);
	for (const [player, isRight] of [
		[ana, true],
		[beto, true],
		[caro, false],
	] as const) {
		expect(await first(player, isRight)).toMatch(/^Locked in/);
	}
	bot.doom(FATAL);
	bot.push();
	expect(await bot.ended, bot.stderr).toBe('SIGKILL');
	expect(bot.deeds.findLast(({ isWrite }) => isWrite)?.what).toMatch(/^put scores:/);
	expect(channel.messages.some(({ text }) => text.includes('❌ Out:'))).toBe(false);
	expect(await scores.standing(guild.id, 'all', ana.id)).toMatchObject({ score: { points: 65, answers: 2 } });

	await bot.comeBack();
	const { text } = await shown(/❌ Out:/);
	expect(text).toContain(`❌ Out: <@${caro.id}>`);
	expect(text.match(/⬆ .+/g)).toEqual([
		`⬆ <@${ana.id}> reached the Provincial Stage`,
		`⬆ <@${beto.id}> reached the Provincial Stage`,
	]);
	const second = await ask(1);
	expect(await second(caro, true)).toContain('You are out');
	expect(await second(beto, false)).toMatch(/^Locked in/);
	expect(await second(ana, true)).toMatch(/^Locked in/);
	bot.push();
	await shown(new RegExp(`❌ Out: <@${beto.id}>`));
	bot.push();
	expect((await shown(/Final whistle!/)).text).toContain(`🏆 <@${ana.id}> is the last one in`);
	await expect.poll(() => bot.stored('games', channel.id)).toBeUndefined();

	const questions = channel.messages.filter((message) => optionsOf(message).length > 0);
	expect(questions.map(({ text: asked }) => /Question \d+/.exec(asked)?.[0])).toEqual(['Question 1', 'Question 2']);
	const { score } = await scores.standing(guild.id, 'all', ana.id);
	expect(score).toMatchObject({ answers: 3, right: 3 });
	for (const [player, points, answers] of [
		[beto, 60, 3],
		[caro, 0, 1],
	] as const) {
		expect((await scores.standing(guild.id, 'all', player.id)).score, player.name).toMatchObject({ points, answers });
	}
	await store.close();
	await bot.end();
}, 60_000);
