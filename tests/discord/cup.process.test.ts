import { expect, test } from 'vitest';
import { cupOf } from '../../src/quiz/cup/entries.js';
import { aServer, messageOf } from '../support/real-bot.js';
import { openQuestion, result } from './open-question.js';

test('a cup runs by itself on Discord from its button to its champion, in the roll of honour', async () => {
	const { ana, bot, channel, clock, standIn } = await aServer();
	const people = [ana, ...['Beto', 'Carla', 'Dina', 'Eva'].map((name) => standIn.user({ name }))];
	const stranger = standIn.user({ name: 'Fito' });
	const personOf = (id: string) => people.find((each) => each.id === id) ?? expect.fail(`nobody is ${id}`);
	const cup = () => {
		const game = bot.services.quizHost.gameIn(channel.id) ?? expect.fail('no game');
		return cupOf(game) ?? expect.fail('no cup');
	};
	/** Steps the clock until a public message or an edit contains this text. */
	const until = async (text: string | RegExp) => {
		const seen = channel.waitFor((each) => !each.isEphemeral && new RegExp(text).test(each.text));
		let isSeen = false;
		void seen.then(() => {
			isSeen = true;
		});
		for (let step = 0; step < 12 && !isSeen; step++) {
			// Waiting for the next timer alone would step past the text.
			await Promise.race([seen, clock.armed()]);
			if (!isSeen) await clock.step();
			await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, 50))]);
		}
		return seen;
	};

	const opened = await ana.command(channel, 'quiz cup', { questions: 1, seconds: 20, about: 'copa-peru' });
	expect([opened.isEphemeral, messageOf(opened).text]).toEqual([true, expect.stringContaining('The cup is open')]);
	await clock.step();
	const board = await channel.waitFor((each) => each.text.includes('is setting up a cup'));
	const join = board.components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []))[0] ?? expect.fail();
	// The first press of a new player joins the cup, the second answers.
	for (const person of people) {
		const told = await person.press(board, join);
		expect([told.isEphemeral, told.message?.text]).toEqual([true, expect.stringMatching(/^You are in/)]);
	}
	expect((await ana.press(board, join)).message?.text).toMatch(/^You are in already/);
	await until(/5 are in:/);
	const drawn = await until(/Quarter-finals · Copa Perú/);
	expect(drawn.text.match(/goes through without playing/g)).toHaveLength(3);
	expect((await stranger.press(board, join, { isForged: true })).message?.text).toMatch(/^Too late/);

	/** The better seed of each open tie answers the open question rightly; so does a stranger to the cup. */
	const playQuestion = async (round: number) => {
		await clock.step();
		const { message, right, wrong } = await openQuestion(channel, bot, round);
		for (const { players, winner } of cup().rounds.at(-1) ?? []) {
			if (winner) continue;
			const [better = '', other = ''] = players;
			await personOf(better).press(message, right.customId);
			await personOf(other).press(message, wrong.customId);
		}
		await stranger.press(message, right.customId);
		await clock.step();
		await result(message);
	};
	await playQuestion(0);
	await until(/Semi-finals · Copa Perú/);
	await playQuestion(1);
	await until(/## 🏆 Final · Copa Perú/);
	const [champion = ''] = cup().entrants;
	await playQuestion(2);
	const end = await until(/The cup is /);
	expect(end.text).toContain(`The cup is <@${champion}>’s!`);
	await expect.poll(() => bot.services.quizHost.running).toBe(0);
	const roll = messageOf(await ana.command(channel, 'quiz scores', { period: 'cups' }));
	expect(roll.text).toContain(`🥇 <@${champion}> — **1** cup`);
	expect(messageOf(await ana.command(channel, 'quiz scores')).text).toContain(`<@${stranger.id}>`);
	standIn.violations.assertNone();
}, 60_000);
